import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { startSandbox } from '../sandbox.ts'
import { connectSmtp, greetSmtp, type TestClient } from '../testing/smtp-client.ts'
import type { Sandbox } from '../types.ts'

let sandbox: Sandbox
let client: TestClient
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())
beforeEach(async () => {
  client = await greetSmtp(sandbox)
  onTestFinished(() => client.destroy())
})

describe('hello', () => {
  test('EHLO names the host and what it can do, HELO only the host', async () => {
    expect((await client.ask('ehlo me')).split('\n')).toEqual([
      '250-mx1.inbox.test greets me',
      '250-ENHANCEDSTATUSCODES',
      '250-8BITMIME',
      '250-SMTPUTF8',
      '250-PIPELINING',
      '250 SIZE 10485760',
    ])
    expect(await client.ask('HELO me')).toBe('250 mx1.inbox.test')
    expect(await client.ask('EHLO')).toMatch(/^501 /)
  })

  test('mail before any hello is out of sequence', async () => {
    const fresh = await connectSmtp(sandbox)
    expect(await fresh.reply()).toMatch(/^220 /)
    expect(await fresh.ask('MAIL FROM:<>')).toMatch(/^503 /)
    fresh.destroy()
  })

  test('parameters of extensions are unknown after HELO', async () => {
    await client.ask('HELO me')
    expect(await client.ask('MAIL FROM:<> SIZE=1')).toMatch(/^555 /)
  })
})

describe('transactions', () => {
  test('follow the sequence MAIL, RCPT, DATA, and never take mail', async () => {
    expect(await client.ask('RCPT TO:<jane@inbox.test>')).toMatch(/^503 /)
    expect(await client.ask('DATA')).toMatch(/^503 /)
    expect(await client.ask('MAIL FROM:<a@b.test> SIZE=100 BODY=8BITMIME')).toMatch(/^250 /)
    expect(await client.ask('MAIL FROM:<>')).toMatch(/^503 /)
    expect(await client.ask('RCPT TO:<no-one@inbox.test>')).toMatch(/^550 /)
    expect(await client.ask('DATA')).toMatch(/^554 5\.5\.1 /)
    expect(await client.ask('RCPT TO:<jane@inbox.test>')).toMatch(/^250 /)
    expect(await client.ask('DATA')).toMatch(/^554 5\.7\.1 /)
    expect(await client.ask('RSET')).toMatch(/^250 /)
    expect(await client.ask('RCPT TO:<jane@inbox.test>')).toMatch(/^503 /)
    expect(await client.ask('MAIL FROM:<>')).toMatch(/^250 /)
  })

  test('end with a new EHLO', async () => {
    await client.ask('MAIL FROM:<>')
    await client.ask('EHLO me')
    expect(await client.ask('RCPT TO:<jane@inbox.test>')).toMatch(/^503 /)
  })

  test('are for domains of this host only', async () => {
    await client.ask('MAIL FROM:<>')
    expect(await client.ask('RCPT TO:<jane@tls.test>')).toMatch(/^550 5\.7\.1 /)
    expect(await client.ask('RCPT TO:<jane@elsewhere.example>')).toMatch(/^550 5\.7\.1 /)
    expect(await client.ask('RCPT TO:<jane@[127.0.0.1]>')).toMatch(/^550 5\.7\.1 /)
    expect(await client.ask('RCPT TO:<jane@INBOX.test>')).toMatch(/^250 /)
  })

  test('take letters beyond ASCII only with SMTPUTF8', async () => {
    await client.ask('MAIL FROM:<>')
    expect(await client.ask('RCPT TO:<jörg@inbox.test>')).toMatch(/^553 5\.6\.7 /)
    await client.ask('RSET')
    expect(await client.ask('MAIL FROM:<jörg@inbox.test>')).toMatch(/^553 5\.6\.7 /)
    await client.ask('MAIL FROM:<> SMTPUTF8')
    expect(await client.ask('RCPT TO:<jörg@inbox.test>')).toMatch(/^250 /)
  })
})

describe('syntax', () => {
  test.each([
    ['MAIL FROM: <>', /^501 /],
    ['MAIL FROM:jane@inbox.test', /^501 /],
    ['MAIL TO:<>', /^501 /],
    ['MAIL FROM:<jane>', /^501 5\.1\.7 /],
    ['MAIL FROM:<> AUTH=x', /^555 /],
    ['MAIL FROM:<> BODY=9BIT', /^555 /],
    ['mail from:<>', /^250 /],
    ['NOOP whatever', /^250 /],
    ['VRFY jane', /^252 /],
    ['STARTTLS', /^502 /],
    ['AUTH PLAIN', /^502 /],
    ['HELLO', /^500 /],
    ['', /^500 /],
    ['X'.repeat(3000), /^500 5\.5\.2 Line too long/],
  ])('%s', async (line, reply) => {
    expect(await client.ask(line)).toMatch(reply)
  })

  test.each([
    ['<jane>', /^501 5\.1\.3 /],
    ['<@inbox.test>', /^501 /],
    ['<jane@>', /^501 /],
    ['<>', /^501 /],
    ['<.jane@inbox.test>', /^501 /],
    ['<jane..doe@inbox.test>', /^501 /],
    [`<${'a'.repeat(65)}@inbox.test>`, /^501 /],
    ['<jane@inbox.test> NOTIFY=NEVER', /^555 /],
    ['<"jane doe"@inbox.test>', /^250 /],
    ['<"no-\\one"@inbox.test>', /^550 5\.1\.1 /],
    ['<"a>b"@inbox.test>', /^250 /],
    [`<${'a'.repeat(64)}@inbox.test>`, /^250 /],
    ['<jane+tag@inbox.test>', /^250 /],
  ])('RCPT TO:%s', async (path, reply) => {
    await client.ask('MAIL FROM:<>')
    expect(await client.ask(`RCPT TO:${path}`)).toMatch(reply)
  })
})

describe('the wire', () => {
  test('takes many commands in one packet and answers in order', async () => {
    client.send('MAIL FROM:<>\r\nRCPT TO:<jane@inbox.test>\r\nRCPT TO:<no-one@inbox.test>\r\nRSET\r\nQUIT\r\n')
    for (const code of ['250', '250', '550', '250', '221']) expect((await client.reply()).slice(0, 3)).toBe(code)
    await client.hungUp
    expect(sandbox.stats.outOfTurn).toBe(0)
  })

  test('takes one command in many packets, cut inside a character too', async () => {
    await client.ask('MAIL FROM:<> SMTPUTF8')
    for (const byte of Buffer.from('RCPT TO:<jörg@inbox.test>\r\n')) {
      client.send(Buffer.from([byte]))
      await new Promise((resolve) => setTimeout(resolve, 1))
    }
    expect(await client.reply()).toMatch(/^250 /)
  })

  test('outlives clients that vanish or send nonsense', async () => {
    client.send(Buffer.alloc(200_000, 0xff))
    client.destroy()
    const next = await greetSmtp(sandbox)
    next.send('\r\n\0\u0001\r\n')
    expect(await next.reply()).toMatch(/^500 /)
    expect(await next.reply()).toMatch(/^500 /)
    next.destroy()
  })
})
