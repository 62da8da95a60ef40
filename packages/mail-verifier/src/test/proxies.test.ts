import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { startSandbox } from '@leadwright/sandbox'
import type { MailHost, ProxyFault, ProxyOptions, Sandbox, SandboxProxy } from '@leadwright/sandbox'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { MailVerifierOptions } from '../options.ts'
import type { MailVerifier } from '../verifier.ts'
import { createMailVerifier } from '../verifier.ts'
import { hasty, identity, mx, patient } from './setup.ts'
import type { createWorld } from './setup.ts'

interface ProxiedWorld {
  sandbox: Sandbox
  proxies: SandboxProxy[]
  verifier: MailVerifier
}

async function createProxiedWorld(
  domains: Parameters<typeof createWorld>[0],
  settings: readonly ProxyOptions[],
  options: Partial<MailVerifierOptions> = {},
): Promise<ProxiedWorld> {
  const sandbox = await startSandbox({ domains })
  const proxies = await Promise.all(settings.map((each) => sandbox.startProxy(each)))
  const verifier = createMailVerifier({
    ...identity,
    dnsServers: sandbox.dnsServers,
    proxies: proxies.map(({ url }) => url),
    timeouts: patient,
    ...options,
  })
  onTestFinished(async () => {
    await verifier.close()
    await sandbox.close()
  })
  return { sandbox, proxies, verifier }
}

/** Notes what clients say hello with. */
function noting(names: string[]): MailHost {
  return {
    manner: () => (verb, reply) => {
      if (verb === 'EHLO') names.push(/greets (\S+)/.exec(reply)?.[1] ?? '')
      return undefined
    },
  }
}

const login = { username: 'lead', password: 'p@ss/w?rd#1%' }

describe('a proxy', () => {
  it('is logged in to, and its exit is known to HELO', async () => {
    const names: string[] = []
    const { verifier, proxies } = await createProxiedWorld({ 'a.test': mx(noting(names)) }, [
      { login, helo: 'exit.example.com' },
    ])
    expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'valid', reason: 'accepted' })
    expect(names).toEqual(['exit.example.com'])
    expect(proxies[0]?.stats.requests).toBe(1)
  })

  it('leads to hosts that greet in the same packet as it answers, that use TLS and that are on IPv6', async () => {
    const { verifier } = await createProxiedWorld(
      { 'tls6.test': mx({ startTls: 'self-signed', addresses: ['own6'] }), 'broken.test': mx({ startTls: 'broken' }) },
      [{}],
    )
    expect(await verifier.verify('jane@tls6.test')).toMatchObject({ reason: 'accepted' })
    expect(await verifier.verify('jane@broken.test')).toMatchObject({ reason: 'accepted' })
  })

  it.each<[ProxyFault | 'gone' | 'login', RegExp]>([
    ['gone', /can't be reached \(ECONNREFUSED\)/],
    ['login', /refuses the user name and password/],
    ['silent', /does not say hello in time/],
    ['garbage', /does not speak SOCKS5/],
    ['hangs_up', /hangs up before/],
    ['no_methods', /wants a user name and password/],
    ['cuts', /hangs up before/],
    ['babble', /answers in what is not SOCKS5/],
    ['forbids', /does not allow this connection/],
    [7, /does not know how to connect/],
    [99, /status that SOCKS5 does not have/],
  ])('that fails (%s) is named, without its password, and may pass', async (fault, message) => {
    const options =
      typeof fault === 'number' || !['gone', 'login'].includes(fault) ? { fault: fault as ProxyFault } : {}
    const { sandbox } = await createProxiedWorld({}, [{}])
    const proxy = await sandbox.startProxy(fault === 'login' ? { login } : options)
    const { url } = proxy
    const { host, port } = new URL(url)
    if (fault === 'gone') await proxy.close()
    const verifier = createMailVerifier({
      ...identity,
      dnsServers: sandbox.dnsServers,
      proxies: [fault === 'login' ? `socks5://lead:hunter2@${host}` : url],
      timeouts: fault === 'silent' ? hasty : patient,
    })
    onTestFinished(() => verifier.close())
    const verdict = await verifier.verify('jane@inbox.test')
    expect(verdict).toMatchObject({ status: 'unknown', reason: 'proxy_failed', deferred: true, mx: expect.any(String) })
    expect(verdict.message).toMatch(message)
    expect(verdict.message).toContain(`127.0.0.1:${port}`)
    expect(JSON.stringify(verdict)).not.toMatch(/hunter2|p@ss/)
  })

  it.each<ProxyFault>(['forbids', 'babble', 'garbage', 'cuts'])(
    'that fails (%s) for one host after the other is not taken for a mail port that is blocked',
    async (fault) => {
      const domains = Object.fromEntries(Array.from({ length: 8 }, (_, index) => [`h${index}.test`, {}]))
      const { verifier } = await createProxiedWorld(domains, [{ fault }], { concurrency: 1 })
      const verdicts = await Promise.all(Object.keys(domains).map((name) => verifier.verify(`jane@${name}`)))
      expect(new Set(verdicts.map(({ reason }) => reason))).toEqual(new Set(['proxy_failed']))
    },
  )

  it('that never gets anywhere is not the host’s end, and nothing hangs', async () => {
    const { verifier } = await createProxiedWorld({}, [{ fault: 'mute' }], { timeouts: hasty })
    const verdict = await verifier.verify('jane@inbox.test')
    expect(verdict).toMatchObject({ status: 'unknown', reason: 'connection_failed' })
    expect(verdict.message).toMatch(/^The proxy 127\.0\.0\.1:\d+ has no answer in time/)
  })

  it('says where a host is dead', async () => {
    const { verifier } = await createProxiedWorld({}, [{}])
    const verdict = await verifier.verify('jane@dead.test')
    expect(verdict).toMatchObject({ status: 'unknown', reason: 'connection_failed' })
    expect(verdict.message).toMatch(/says that the connection was refused/)
  })

  it('that sends without end is not waited for', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      const timer = setInterval(() => socket.write(Buffer.alloc(65_536, 5)), 1)
      socket.on('close', () => clearInterval(timer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { sandbox } = await createProxiedWorld({}, [{}])
    const verifier = createMailVerifier({
      ...identity,
      dnsServers: sandbox.dnsServers,
      proxies: [`socks5://127.0.0.1:${(server.address() as AddressInfo).port}`],
    })
    onTestFinished(() => verifier.close())
    expect(await verifier.verify('jane@inbox.test')).toMatchObject({ status: 'unknown', reason: 'proxy_failed' })
  })
})

describe('several proxies', () => {
  const names = Array.from({ length: 24 }, (_, index) => `d${index}.test`)
  const domains = Object.fromEntries(names.map((name) => [name, {}]))

  it('share the hosts, each host with one of them, so that greylisting lets us in', async () => {
    const grey = (_: string, attempt: number): string | undefined =>
      attempt === 1 ? '450 4.2.0 Greylisted' : undefined
    const greylisting = Object.fromEntries(names.map((name) => [name, { rcpt: grey }]))
    const { verifier, proxies } = await createProxiedWorld(greylisting, [{}, {}, {}])
    const ask = async (): Promise<string[]> =>
      (await Promise.all(names.map((name) => verifier.verify(`jane@${name}`)))).map(({ reason }) => reason)
    expect(new Set(await ask())).toEqual(new Set(['greylisted']))
    // A host that asked to come back is left alone for a second; and everybody is let in at the second try.
    expect(new Set(await ask())).not.toContain('greylisted')
    for (const { stats } of proxies) expect(stats.requests).toBeGreaterThan(0)
  })

  it('take over from one that goes down, and give back when it is up again', async () => {
    const changes: (string | undefined)[] = []
    const { verifier, proxies, sandbox } = await createProxiedWorld(domains, [{}, {}], {
      onProxyChange: ({ problem }) => void changes.push(problem),
    })
    const [one, other] = proxies
    one?.set({ fault: 'hangs_up' })
    const verdicts = await Promise.all(names.map((name) => verifier.verify(`jane@${name}`)))
    expect(new Set(verdicts.map(({ reason }) => reason))).toEqual(new Set(['accepted']))
    expect(one?.stats.requests).toBe(0)
    expect(other?.stats.requests).toBeGreaterThanOrEqual(names.length)
    expect(changes).toEqual([expect.stringMatching(/hangs up/)])
    one?.set({ fault: undefined })
    let more = 0
    await expect
      .poll(
        async () => {
          sandbox.addDomain(`more${++more}.test`, {})
          await verifier.verify(`jane@more${more}.test`)
          return changes.at(-1)
        },
        { interval: 500 },
      )
      .toBeUndefined()
  })

  it('are told apart where one has its mail port blocked', async () => {
    const { verifier, sandbox } = await createProxiedWorld(domains, [{ fault: 5 }, {}], { concurrency: 1 })
    const ask = async (prefix: string): Promise<Set<string>> => {
      const verdicts = await Promise.all(names.map((name) => verifier.verify(`jane@${prefix}${name}`)))
      return new Set(verdicts.map(({ reason }) => reason))
    }
    expect(await ask('')).toEqual(new Set(['connection_failed', 'accepted']))
    // Hosts of their own, because what was seen to fail a moment ago is left alone for a while.
    for (const name of names) sandbox.addDomain(`more-${name}`, {})
    expect(await ask('more-')).toEqual(new Set(['accepted']))
  })
})

it.each(['http://127.0.0.1:1', 'socks5://'])('refuses a proxy that is none: %s', (url) => {
  expect(() => createMailVerifier({ ...identity, proxies: [url] })).toThrow(TypeError)
})
