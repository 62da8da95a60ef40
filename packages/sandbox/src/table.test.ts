import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { startSandbox } from './sandbox.ts'
import { connectInside } from './testing/connect.ts'
import { connectSmtp, greetSmtp } from './testing/smtp-client.ts'
import { addressOf, resolverOf } from './testing/with-sandbox.ts'
import type { Sandbox } from './types.ts'

let sandbox: Sandbox
beforeAll(async () => {
  sandbox = await startSandbox()
})
afterAll(() => sandbox.close())

/** Walks as a mail client does: MX (or the domain itself), address, connection, RCPT. */
async function rcpt(address: string, sender = 'probe@tests.test'): Promise<string> {
  const domain = address.slice(address.indexOf('@') + 1)
  const exchangers = await resolverOf(sandbox)
    .resolveMx(domain)
    .catch(() => [{ priority: 0, exchange: domain }])
  const last = exchangers.toSorted((a, b) => a.priority - b.priority).at(-1)
  const client = await greetSmtp(sandbox, await addressOf(sandbox, last?.exchange ?? domain))
  await client.ask(`MAIL FROM:<${sender}>`)
  const reply = await client.ask(`RCPT TO:<${address}>`)
  client.destroy()
  return reply
}

const connectError = async (ip: string): Promise<unknown> => {
  try {
    const socket = await connectInside(sandbox, ip)
    socket.destroy()
    return undefined
  } catch (error) {
    return (error as NodeJS.ErrnoException).code
  }
}

describe.each(['inbox.test', 'aonly.test', 'twomx.test', 'tls.test'])('%s', (domain) => {
  test.each([
    ['jane.doe', /^250 2\.1\.5 /],
    ['postmaster', /^250 2\.1\.5 /],
    ['no-one', /^550 5\.1\.1 /],
    ['NO-ONE', /^550 5\.1\.1 /],
    ['full-box', /^452 4\.2\.2 /],
    ['off-duty', /^550 5\.2\.1 /],
    ['block-me', /^550 5\.7\.1 /],
    ['k3jf9sl2mxq8vz7pw1ab0cde', /^550 5\.1\.1 /],
  ])('answers %s', async (localPart, reply) => {
    expect(await rcpt(`${localPart}@${domain}`)).toMatch(reply)
  })

  test('defers slow- once, for each sender', async () => {
    expect(await rcpt(`slow-ann@${domain}`)).toMatch(/^450 4\.7\.1 /)
    expect(await rcpt(`Slow-Ann@${domain}`)).toMatch(/^250 /)
    expect(await rcpt(`slow-ann@${domain}`)).toMatch(/^250 /)
    expect(await rcpt(`slow-ann@${domain}`, '')).toMatch(/^450 4\.7\.1 /)
    expect(await rcpt(`slow-bob@${domain}`)).toMatch(/^450 4\.7\.1 /)
  })
})

describe('DNS', () => {
  test('aonly.test has an address and no MX', async () => {
    await expect(resolverOf(sandbox).resolveMx('aonly.test')).rejects.toMatchObject({ code: 'ENODATA' })
    expect(await resolverOf(sandbox).resolve4('aonly.test')).toHaveLength(1)
  })

  test('nullmx.test has the null MX alone', async () => {
    expect(await resolverOf(sandbox).resolveMx('nullmx.test')).toMatchObject([{ priority: 0, exchange: '' }])
    await expect(resolverOf(sandbox).resolve4('nullmx.test')).rejects.toMatchObject({ code: 'ENODATA' })
  })

  test('nomx.test does not exist, and servfail.test fails', async () => {
    for (const type of ['MX', 'A', 'AAAA']) {
      await expect(resolverOf(sandbox).resolve('nomx.test', type)).rejects.toMatchObject({ code: 'ENOTFOUND' })
      await expect(resolverOf(sandbox).resolve('servfail.test', type)).rejects.toMatchObject({ code: 'ESERVFAIL' })
    }
  })
})

test('catchall.test accepts everyone', async () => {
  for (const localPart of ['jane', 'no-one', 'slow-ann', 'k3jf9sl2mxq8vz7pw1ab0cde']) {
    expect(await rcpt(`${localPart}@catchall.test`)).toMatch(/^250 /)
  }
})

test('twomx.test refuses connections on the preferred exchanger only', async () => {
  const exchangers = await resolverOf(sandbox).resolveMx('twomx.test')
  const [first, second] = exchangers.toSorted((a, b) => a.priority - b.priority)
  expect(await connectError(await addressOf(sandbox, first?.exchange ?? ''))).toBe('ECONNREFUSED')
  expect(await connectError(await addressOf(sandbox, second?.exchange ?? ''))).toBeUndefined()
})

test('dead.test refuses connections on every exchanger', async () => {
  const exchangers = await resolverOf(sandbox).resolveMx('dead.test')
  expect(exchangers).toHaveLength(2)
  for (const { exchange } of exchangers) {
    expect(await connectError(await addressOf(sandbox, exchange))).toBe('ECONNREFUSED')
  }
})

test('tls.test offers STARTTLS with a self-signed certificate, and starts anew behind it', async () => {
  const client = await connectSmtp(sandbox, await addressOf(sandbox, 'mx1.tls.test'))
  await client.reply()
  expect(await client.ask('EHLO tests.test')).toContain('STARTTLS')
  expect(await client.ask('STARTTLS')).toMatch(/^220 /)
  expect(await client.startTls()).toEqual({ subject: 'sandbox.test', authorized: false })
  expect(await client.ask('MAIL FROM:<>')).toMatch(/^503 /)
  expect(await client.ask('EHLO tests.test')).not.toContain('STARTTLS')
  expect(await client.ask('MAIL FROM:<>')).toMatch(/^250 /)
  expect(await client.ask('RCPT TO:<jane@tls.test>')).toMatch(/^250 /)
  expect(await client.ask('QUIT')).toMatch(/^221 /)
  await client.hungUp
  expect(sandbox.stats.perHost['mx1.tls.test']?.tlsSessions).toBe(1)
  await expect.poll(() => sandbox.stats.perHost['mx1.tls.test']?.openConnections).toBe(0)
})

test('drop.test hangs up after MAIL FROM', async () => {
  const client = await greetSmtp(sandbox, await addressOf(sandbox, 'mx1.drop.test'))
  await expect(client.ask('MAIL FROM:<>')).rejects.toThrow('Hung up after ""')
})

test('garbage.test writes lines that are no SMTP', async () => {
  const client = await connectSmtp(sandbox, await addressOf(sandbox, 'mx1.garbage.test'))
  await expect.poll(() => client.received().length).toBeGreaterThan(0)
  for (const line of client.received().toString('latin1').split('\r\n')) expect(line).not.toMatch(/^\d{3}/)
  client.destroy()
})

test('tarpit.test writes a byte a second and never a whole reply', async () => {
  const client = await connectSmtp(sandbox, await addressOf(sandbox, 'mx1.tarpit.test'))
  await expect.poll(() => client.received().toString(), { interval: 50 }).toBe('22')
  client.destroy()
})
