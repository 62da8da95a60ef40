import type { MailHost, Reply } from '@leadwright/sandbox'
import { describe, expect, it } from 'vitest'
import type { Verdict } from '../verdict/types.ts'
import { createWorld, mx, people } from './setup.ts'

const reasonsOf = (verdicts: readonly Verdict[]): string[] => [...new Set(verdicts.map(({ reason }) => reason))]

describe('sessions', () => {
  it('stay within the limits, overall and for each host', async () => {
    const host = (): MailHost => ({ delayMs: 3 })
    const domains = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.test`, mx(host())]))
    const { verifier, sandbox } = await createWorld(domains, { concurrency: 4, sessionsPerHost: 2 })
    const emails = Object.keys(domains).flatMap((domain) => people(domain, 60))
    expect(reasonsOf(await Promise.all(emails.map((email) => verifier.verify(email))))).toEqual(['accepted'])
    expect(sandbox.stats.maxOpenConnections).toBeLessThanOrEqual(4)
    for (const stats of Object.values(sandbox.stats.perHost)) expect(stats.maxOpenConnections).toBeLessThanOrEqual(2)
  })

  it('are used for many recipients', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({}) })
    await Promise.all(people('a.test', 200).map((email) => verifier.verify(email)))
    const stats = sandbox.stats.perHost['mx1.a.test']
    // 201 RCPT commands, the probe among them, at most 50 a session.
    expect(stats?.rcptCommands).toBe(201)
    expect(stats?.connections).toBeLessThanOrEqual(7)
  })

  it('are shared by the domains of one host, in a transaction for each', async () => {
    const host = {}
    const names = Array.from({ length: 10 }, (_, index) => `d${index}.test`)
    const { verifier, sandbox } = await createWorld(Object.fromEntries(names.map((name) => [name, mx(host)])))
    const verdicts = await Promise.all(names.map((name) => verifier.verify(`jane@${name}`)))
    expect(reasonsOf(verdicts)).toEqual(['accepted'])
    expect(sandbox.stats.perHost['mx1.d0.test']?.connections).toBeLessThanOrEqual(2)
    expect(sandbox.stats.perHost['mx1.d0.test']?.mailCommands).toBe(10)
  })

  it('wait a moment for the next address', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({}) })
    for (const email of people('a.test', 5)) await verifier.verify(email)
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBe(1)
  })

  it('end after ten refusals, before the server slows down', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({}) }, { sessionsPerHost: 1 })
    await Promise.all(people('a.test', 40).map((email) => verifier.verify(`no-${email}`)))
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBe(4)
  })

  it('ask the rest in another one when the server ends them with 421', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({ maxRecipientsPerSession: 7 }) })
    const verdicts = await Promise.all(people('a.test', 50).map((email) => verifier.verify(email)))
    expect(reasonsOf(verdicts)).toEqual(['accepted'])
    // The engine learns from the first sessions: without that each would be cut off by a 421, and its probe lost.
    expect(sandbox.stats.perHost['mx1.a.test']?.rcptCommands).toBeLessThanOrEqual(51 + 2 * 8 + 2)
  })

  it('become fewer where the host takes no more', async () => {
    const { verifier } = await createWorld({ 'a.test': mx({ maxSessions: 1, delayMs: 2 }) }, { sessionsPerHost: 5 })
    const verdicts = await Promise.all(people('a.test', 100).map((email) => verifier.verify(email)))
    expect(reasonsOf(verdicts)).toEqual(['accepted'])
  })
})

describe('a host in trouble', () => {
  it('that says 421 to every recipient leaves them deferred', async () => {
    const { verifier } = await createWorld({ 'a.test': mx({ maxRecipientsPerSession: 0 }) })
    expect(await verifier.verify('jane@a.test')).toMatchObject({
      status: 'unknown',
      reason: 'server_error',
      deferred: true,
    })
  })

  it('is not connected to for each of its addresses', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({ mailFrom: { close: true } }) })
    const verdicts = await Promise.all(people('a.test', 500).map((email) => verifier.verify(email)))
    expect(reasonsOf(verdicts)).toEqual(['connection_dropped'])
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBeLessThanOrEqual(3)
    expect(await verifier.verify('late@a.test')).toMatchObject({ reason: 'connection_dropped' })
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBeLessThanOrEqual(3)
  })

  it.each([{ close: true }, { reply: '421 4.3.0 Not that one', close: true }])(
    'because of one recipient (%j) still answers about the others',
    async (reply) => {
      const rcpt = (local: string): Reply | undefined => (local === 'jane1' ? reply : probeReply(local))
      const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } })
      const verdicts = await Promise.all(people('a.test', 40).map((email) => verifier.verify(email)))
      const odd = verdicts.filter(({ reason }) => reason !== 'accepted')
      expect(odd.map(({ email, status }) => [email, status])).toEqual([['jane1@a.test', 'unknown']])
    },
  )

  it('and slow does not keep the others waiting', async () => {
    const slow = Object.fromEntries(['s1', 's2', 's3'].map((name) => [`${name}.test`, mx({ delayMs: 400 })]))
    const { verifier } = await createWorld({ ...slow, 'quick.test': mx({}) }, { concurrency: 4, sessionsPerHost: 1 })
    const order: string[] = []
    const ask = async (email: string): Promise<void> => {
      await verifier.verify(email)
      order.push(email)
    }
    const started = Object.keys(slow).flatMap((domain) => people(domain, 30).map((email) => ask(email)))
    for (const one of started) one.catch(() => {})
    await Promise.all(people('quick.test', 30).map((email) => ask(email)))
    expect(order.filter((email) => !email.endsWith('quick.test'))).toEqual([])
  })

  it('gets a place for an urgent question before the queue of others', async () => {
    const domains = Object.fromEntries(people('x', 20).map((_, index) => [`d${index}.test`, mx({ delayMs: 10 })]))
    const { verifier } = await createWorld({ ...domains, 'urgent.test': mx({}) }, { concurrency: 2 })
    const order: string[] = []
    const ask = async (email: string, timeoutMs?: number): Promise<void> => {
      await verifier.verify(email, timeoutMs === undefined ? {} : { timeoutMs })
      order.push(email)
    }
    const all = Object.keys(domains).map((domain) => ask(`jane@${domain}`))
    await Promise.all([...all, ask('jane@urgent.test', 5000)])
    expect(order.indexOf('jane@urgent.test')).toBeLessThan(6)
  })
})

/** As the sandbox does it where no rule is given: nobody has a name that a machine made up. */
function probeReply(local: string): string | undefined {
  return local.length === 32 ? '550 5.1.1 No such mailbox' : undefined
}
