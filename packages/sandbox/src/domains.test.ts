import { describe, expect, test } from 'vitest'
import { connectSmtp, greetSmtp, type TestClient } from './testing/smtp-client.ts'
import { addressOf, resolverOf, useSandbox } from './testing/with-sandbox.ts'
import type { MailDomain, MailHost, Sandbox } from './types.ts'

const withHost = (host: MailHost): MailDomain => ({ mx: [{ preference: 10, host }] })

const connectTo = async (sandbox: Sandbox, domain: string): Promise<TestClient> =>
  connectSmtp(sandbox, await addressOf(sandbox, `mx1.${domain}`))

const greet = async (sandbox: Sandbox, domain: string): Promise<TestClient> =>
  greetSmtp(sandbox, await addressOf(sandbox, `mx1.${domain}`))

describe('recipients', () => {
  test('are asked of a function, with the attempt by client, sender and recipient', async () => {
    const asked: [string, number][] = []
    await using sandbox = await useSandbox({
      domains: {
        'own.test': {
          rcpt: (localPart, attempt) => {
            asked.push([localPart, attempt])
            return localPart === 'Gone' ? '550 5.1.1 Gone\nfor good' : undefined
          },
        },
      },
    })
    const client = await greet(sandbox, 'own.test')
    await client.ask('MAIL FROM:<a@b.test>')
    expect(await client.ask('RCPT TO:<Gone@own.test>')).toBe('550-5.1.1 Gone\n550 for good')
    expect(await client.ask('RCPT TO:<gone@own.test>')).toMatch(/^250 /)
    await client.ask('RSET')
    await client.ask('MAIL FROM:<>')
    await client.ask('RCPT TO:<Gone@own.test>')
    expect(asked).toEqual([
      ['Gone', 1],
      ['gone', 2],
      ['Gone', 1],
    ])
  })

  test('an alias is served by the hosts of its target', async () => {
    await using sandbox = await useSandbox({
      domains: { 'real.test': {}, 'alias.test': { cname: 'real.test' }, 'loop.test': { cname: 'loop.test' } },
    })
    expect(await resolverOf(sandbox).resolveMx('alias.test')).toMatchObject([{ exchange: 'mx1.real.test' }])
    expect(await resolverOf(sandbox).resolveCname('alias.test')).toEqual(['real.test'])
    expect(await resolverOf(sandbox).resolveMx('loop.test')).toEqual([])
    const client = await greet(sandbox, 'real.test')
    await client.ask('MAIL FROM:<>')
    expect(await client.ask('RCPT TO:<jane@alias.test>')).toMatch(/^250 /)
  })

  test('internationalized domains answer under their A-label', async () => {
    await using sandbox = await useSandbox({ domains: { 'bücher.test': {} } })
    const client = await greet(sandbox, 'xn--bcher-kva.test')
    await client.ask('MAIL FROM:<> SMTPUTF8')
    expect(await client.ask('RCPT TO:<jane@bücher.test>')).toMatch(/^250 /)
    expect(await client.ask('RCPT TO:<jane@xn--bcher-kva.test>')).toMatch(/^250 /)
  })
})

describe('DNS', () => {
  test('fails as a whole or by type', async () => {
    await using sandbox = await useSandbox({
      domains: {
        'mute.test': { dns: 'timeout' },
        'half.test': { dns: { MX: 'servfail' }, host: {} },
        'lost.test': withHost({ dns: { A: 'nxdomain' } }),
      },
    })
    const resolver = resolverOf(sandbox)
    await expect(resolverOf(sandbox, 200).resolveMx('mute.test')).rejects.toMatchObject({ code: 'ETIMEOUT' })
    await expect(resolver.resolveMx('half.test')).rejects.toMatchObject({ code: 'ESERVFAIL' })
    expect(await resolver.resolve4('half.test')).toHaveLength(1)
    await expect(resolver.resolve4('mx1.lost.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  })

  test('publishes addresses in order, ours and others, with the TTL asked for', async () => {
    await using sandbox = await useSandbox({
      domains: {
        'many.test': { ...withHost({ addresses: ['refused', 'own', { ip: '10.0.0.1' }, { ip: 'fd00::1' }] }), ttl: 3 },
      },
    })
    const [refused, own, other] = await resolverOf(sandbox).resolve4('mx1.many.test', { ttl: true })
    await expect(connectSmtp(sandbox, refused?.address)).rejects.toMatchObject({ code: 'ECONNREFUSED' })
    const client = await connectSmtp(sandbox, own?.address)
    expect(await client.reply()).toBe('220 mx1.many.test ESMTP sandbox')
    expect(other).toMatchObject({ address: '10.0.0.1', ttl: 3 })
    expect(await resolverOf(sandbox).resolve6('mx1.many.test')).toEqual(['fd00::1'])
  })

  test('publishes bare exchanger names as they are', async () => {
    const mx = [
      { preference: 0, host: '.' },
      { preference: 5, host: 'nowhere.test' },
    ]
    await using sandbox = await useSandbox({ domains: { 'odd.test': { mx } } })
    const exchangers = (await resolverOf(sandbox).resolveMx('odd.test')).map(({ exchange }) => exchange)
    expect(exchangers.toSorted()).toEqual(['', 'nowhere.test'])
  })

  test('can stand in for a domain of the real internet', async () => {
    await using sandbox = await useSandbox()
    await expect(resolverOf(sandbox).resolveMx('gmail.com')).rejects.toMatchObject({ code: 'ENOTFOUND' })
    sandbox.addDomain('gmail.com', {})
    expect(await resolverOf(sandbox).resolveMx('gmail.com')).toMatchObject([{ exchange: 'mx1.gmail.com' }])
    await expect(resolverOf(sandbox).resolveMx('com')).rejects.toMatchObject({ code: 'ENODATA' })
  })

  test('gives hosts addresses of IPv6, and of IPv4 for as long as there are any', async () => {
    const domains = Object.fromEntries(Array.from({ length: 800 }, (_, index) => [`d${index}.test`, {}]))
    const six = withHost({ addresses: ['own6'] })
    await using sandbox = await useSandbox({ domains: { 'six.test': six, 'seven.test': six, ...domains } })
    for (const name of ['mx1.six.test', 'mx1.d799.test']) {
      const [ip] = await resolverOf(sandbox).resolve6(name)
      expect(ip).toMatch(/^2001:db8::/)
      const client = await connectSmtp(sandbox, ip)
      expect(await client.reply()).toMatch(`220 ${name} `)
    }
  })
})

describe('hosts', () => {
  test('every domain has its own, unless two share the object', async () => {
    const shared: MailHost = {}
    await using sandbox = await useSandbox({
      domains: { 'a.test': {}, 'b.test': {}, 'c.test': withHost(shared), 'd.test': withHost(shared) },
    })
    expect(await addressOf(sandbox, 'mx1.a.test')).not.toBe(await addressOf(sandbox, 'mx1.b.test'))
    expect(await resolverOf(sandbox).resolveMx('d.test')).toMatchObject([{ exchange: 'mx1.c.test' }])
  })

  test('think for a while before each reply', async () => {
    await using sandbox = await useSandbox({ domains: { 'late.test': withHost({ delayMs: 40 }) } })
    const started = performance.now()
    const client = await greet(sandbox, 'late.test')
    client.send('MAIL FROM:<>\r\nRCPT TO:<jane@late.test>\r\n')
    await client.reply()
    await client.reply()
    // Four replies, less a millisecond each that timers may round away.
    expect(performance.now() - started).toBeGreaterThanOrEqual(4 * 39)
  })

  test('say what they are told to say, or nothing', async () => {
    await using sandbox = await useSandbox({
      domains: {
        'old.test': withHost({ banner: '220 old\nmachine', ehlo: '502 5.5.1 What?', helo: '250 hi' }),
        'closed.test': withHost({ banner: { reply: '554 5.7.1 Go away', close: true } }),
        'mute.test': withHost({ banner: {} }),
        'picky.test': withHost({ mailFrom: (sender) => (sender === '' ? '550 5.7.1 No bounces' : undefined) }),
        'odd.test': withHost({ banner: { raw: '220 no line end' } }),
      },
    })
    const old = await connectTo(sandbox, 'old.test')
    expect(await old.reply()).toBe('220-old\n220 machine')
    expect(await old.ask('EHLO me')).toMatch(/^502 /)
    expect(await old.ask('MAIL FROM:<>')).toMatch(/^503 /)
    expect(await old.ask('HELO me')).toBe('250 hi')
    expect(await old.ask('MAIL FROM:<>')).toMatch(/^250 /)

    const closed = await connectTo(sandbox, 'closed.test')
    expect(await closed.reply()).toMatch(/^554 /)
    await closed.hungUp

    const picky = await greet(sandbox, 'picky.test')
    expect(await picky.ask('MAIL FROM:<>')).toMatch(/^550 /)
    expect(await picky.ask('MAIL FROM:<a@b.test>')).toMatch(/^250 /)

    const odd = await connectTo(sandbox, 'odd.test')
    await expect.poll(() => odd.received().toString()).toBe('220 no line end')

    const mute = await connectTo(sandbox, 'mute.test')
    expect(mute.received()).toHaveLength(0)
  })

  test('greet one session too many with 421, and only while it is', async () => {
    await using sandbox = await useSandbox({ domains: { 'busy.test': withHost({ maxSessions: 1 }) } })
    const first = await greet(sandbox, 'busy.test')
    const second = await connectTo(sandbox, 'busy.test')
    expect(await second.reply()).toMatch(/^421 /)
    await second.hungUp
    await first.ask('QUIT')
    await first.hungUp
    await expect.poll(() => sandbox.stats.openConnections).toBe(0)
    expect(await (await connectTo(sandbox, 'busy.test')).reply()).toMatch(/^220 /)
    expect(sandbox.stats.perHost['mx1.busy.test']).toMatchObject({ connections: 3, maxOpenConnections: 2 })
  })

  test('hang up with 421 after so many recipients', async () => {
    await using sandbox = await useSandbox({ domains: { 'few.test': withHost({ maxRecipientsPerSession: 2 }) } })
    const client = await greet(sandbox, 'few.test')
    await client.ask('MAIL FROM:<>')
    expect(await client.ask('RCPT TO:<a@few.test>')).toMatch(/^250 /)
    expect(await client.ask('RCPT TO:<b@few.test>')).toMatch(/^250 /)
    expect(await client.ask('RCPT TO:<c@few.test>')).toMatch(/^421 /)
    await client.hungUp
  })

  test('that do not offer pipelining refuse it', async () => {
    await using sandbox = await useSandbox({ domains: { 'strict.test': withHost({ capabilities: ['SIZE'] }) } })
    const client = await greet(sandbox, 'strict.test')
    client.send('MAIL FROM:<>\r\nRCPT TO:<a@strict.test>\r\n')
    expect(await client.reply()).toMatch(/^554 5\.5\.0 /)
    await client.hungUp
    expect(sandbox.stats.outOfTurn).toBe(1)
  })

  test('refuse clients that speak before the banner', async () => {
    await using sandbox = await useSandbox({ domains: { 'slow.test': withHost({ delayMs: 100 }) } })
    const client = await connectTo(sandbox, 'slow.test')
    expect(await client.ask('EHLO me')).toMatch(/^554 /)
    await client.hungUp
  })

  test('break STARTTLS, or refuse it', async () => {
    await using sandbox = await useSandbox({
      domains: { 'broken.test': withHost({ startTls: 'broken' }), 'wont.test': withHost({ startTls: 'refused' }) },
    })
    const broken = await greet(sandbox, 'broken.test')
    expect(await broken.ask('STARTTLS')).toMatch(/^220 /)
    await expect(broken.startTls()).rejects.toMatchObject({ code: 'ERR_SSL_WRONG_VERSION_NUMBER' })
    const wont = await greet(sandbox, 'wont.test')
    expect(await wont.ask('STARTTLS')).toMatch(/^454 /)
    expect(await wont.ask('MAIL FROM:<>')).toMatch(/^250 /)
    expect(sandbox.stats.tlsSessions).toBe(0)
  })
})
