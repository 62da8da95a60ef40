import { execFile } from 'node:child_process'
import { connect } from 'node:net'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { startSandbox } from './sandbox.ts'
import { connectSmtp, greetSmtp } from './testing/smtp-client.ts'
import { addressOf, resolverOf, useSandbox } from './testing/with-sandbox.ts'

const refuses = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1')
    socket.once('error', () => resolve(true))
    socket.once('connect', () => {
      socket.destroy()
      resolve(false)
    })
  })

test('close drops open connections, frees the ports and may be called again', async () => {
  const sandbox = await startSandbox()
  const resolver = resolverOf(sandbox)
  const tarpit = await connectSmtp(sandbox, await addressOf(sandbox, 'mx1.tarpit.test'))
  const good = await greetSmtp(sandbox)
  const tls = await greetSmtp(sandbox, await addressOf(sandbox, 'mx1.tls.test'))
  await tls.ask('STARTTLS')
  await tls.startTls()
  await Promise.all([sandbox.close(), sandbox.close()])
  await sandbox.close()
  await Promise.all([tarpit.hungUp, good.hungUp, tls.hungUp])
  expect(await refuses(Number(new URL(sandbox.proxies[0] ?? '').port))).toBe(true)
  expect(await refuses(Number(sandbox.dnsServers[0]?.split(':')[1]))).toBe(true)
  await expect(resolver.resolveMx('inbox.test')).rejects.toThrow('inbox.test')
  expect(() => sandbox.addDomain('late.test', {})).toThrow('closed')
  expect(sandbox.stats.openConnections).toBe(0)
})

test('close leaves no handle: the process ends by itself, in the middle of everything', async () => {
  const script = `
    import { once } from 'node:events'
    import { startSandbox } from ${JSON.stringify(new URL('index.ts', import.meta.url).href)}
    import { connectInside } from ${JSON.stringify(new URL('testing/connect.ts', import.meta.url).href)}
    import { addressOf } from ${JSON.stringify(new URL('testing/with-sandbox.ts', import.meta.url).href)}
    const host = { delayMs: 60_000, startTls: 'self-signed' }
    const sandbox = await startSandbox({ domains: { 'late.test': { mx: [{ preference: 1, host }] } } })
    const late = await connectInside(sandbox, await addressOf(sandbox, 'mx1.late.test'))
    const inbox = await connectInside(sandbox, await addressOf(sandbox, 'mx1.inbox.test'))
    await once(inbox, 'data')
    const starting = sandbox.startProxy()
    await Promise.all([sandbox.close(), once(late, 'close'), once(inbox, 'close')])
    await starting
    console.log('closed')`
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], {
    timeout: 120_000,
  })
  expect(stdout).toBe('closed\n')
})

test('two sandboxes live side by side', async () => {
  await using one = await useSandbox()
  await using two = await useSandbox({ domains: { 'only.test': {} } })
  expect(one.proxies).not.toEqual(two.proxies)
  await expect(resolverOf(one).resolveMx('only.test')).rejects.toMatchObject({ code: 'ENOTFOUND' })
  expect(await resolverOf(two).resolveMx('only.test')).toHaveLength(1)
})

test('a domain can be added and replaced while it runs', async () => {
  await using sandbox = await useSandbox()
  sandbox.addDomain('new.test', {})
  const client = await greetSmtp(sandbox, await addressOf(sandbox, 'mx1.new.test'))
  await client.ask('MAIL FROM:<>')
  expect(await client.ask('RCPT TO:<no-one@new.test>')).toMatch(/^550 /)
  sandbox.addDomain('new.test', { rcpt: 'catch-all' })
  const again = await greetSmtp(sandbox, await addressOf(sandbox, 'mx1.new.test'))
  await again.ask('MAIL FROM:<>')
  expect(await again.ask('RCPT TO:<no-one@new.test>')).toMatch(/^250 /)
  expect(() => sandbox.addDomain('no good', {})).toThrow('Not a domain name')
})

test('a domain of the table can be replaced from the start', async () => {
  await using sandbox = await useSandbox({ domains: { 'inbox.test': { dns: 'servfail' } } })
  await expect(resolverOf(sandbox).resolveMx('inbox.test')).rejects.toMatchObject({ code: 'ESERVFAIL' })
})

test('counts what tests assert on, as a whole and by host', async () => {
  await using sandbox = await useSandbox({ domains: { 'one.test': {} } })
  const client = await greetSmtp(sandbox, await addressOf(sandbox, 'mx1.one.test'))
  await client.ask('MAIL FROM:<>')
  await client.ask('RCPT TO:<a@one.test>')
  await client.ask('RCPT TO:<b@one.test>')
  const expected = {
    connections: 1,
    openConnections: 1,
    maxOpenConnections: 1,
    commands: 4,
    mailCommands: 1,
    rcptCommands: 2,
    tlsSessions: 0,
    outOfTurn: 0,
  }
  expect(sandbox.stats.perHost['mx1.one.test']).toEqual(expected)
  expect(sandbox.stats).toMatchObject(expected)
  client.destroy()
  await expect.poll(() => sandbox.stats.openConnections).toBe(0)
  expect(sandbox.stats.maxOpenConnections).toBe(1)
})
