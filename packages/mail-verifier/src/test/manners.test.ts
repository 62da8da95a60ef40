import { describe, expect, it } from 'vitest'
import type { RememberedPace } from '../smtp/host-pace.ts'
import type { Verdict } from '../verdict/types.ts'
import type { MailVerifier } from '../verifier.ts'
import { courier, exim, postfix, postscreen, rated, sendmail, slowing } from './servers.ts'
import { createWorld, mx, people } from './setup.ts'

/** Twenty known and a hundred unknown mailboxes, mixed. */
const mixed = (domain: string): string[] =>
  people(domain, 120).map((email, index) => (index % 6 === 0 ? email : `no-${email}`))

async function verifyAll(verifier: MailVerifier, emails: readonly string[]): Promise<Verdict[]> {
  return Promise.all(emails.map((email) => verifier.verify(email)))
}

const wrong = (verdicts: readonly Verdict[]): Verdict[] =>
  verdicts.filter(
    ({ email, status, deferred }) => deferred === true || status !== (email.startsWith('no-') ? 'invalid' : 'valid'),
  )

describe('sessions with a host of a known kind', () => {
  it.each([
    ['Postfix', postfix, 0, 14],
    ['Exim', exim, 0, 4],
    ['Courier', courier, 0, 130],
    ['Sendmail', sendmail, 0, 4],
  ])('%s end before it complains', async (_, make, complaints, connections) => {
    const server = make()
    const { verifier, sandbox } = await createWorld({ 'a.test': mx(server.host) })
    expect(wrong(await verifyAll(verifier, mixed('a.test')))).toEqual([])
    expect(server.complaints()).toBe(complaints)
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBeLessThanOrEqual(connections)
  })
})

describe('a host’s own limits', () => {
  it.each([
    '450 4.7.1 Error: too many recipients from 127.0.0.1',
    '452 4.5.3 Error: too many recipients',
    '550 Rejected for too many bad recipients',
  ])('%j is about no address: all of them are asked about in their time', async (reply) => {
    const server = rated(30, 400, reply)
    const { verifier } = await createWorld({ 'a.test': mx(server.host) })
    expect(wrong(await verifyAll(verifier, mixed('a.test').slice(0, 90)))).toEqual([])
    expect(server.complaints()).toBeGreaterThan(0)
  })

  it('of connections, in the banner, is waited for as well', async () => {
    let sessions = 0
    const { verifier } = await createWorld({
      'a.test': mx({
        maxRecipientsPerSession: 5,
        manner: () => {
          const isRefused = ++sessions % 3 === 0
          return (verb) => (isRefused && verb === 'EHLO' ? '421 4.7.0 Error: too many connections' : undefined)
        },
      }),
    })
    expect(wrong(await verifyAll(verifier, people('a.test', 30)))).toEqual([])
  })

  it('are told in its own words where nobody waits so long', async () => {
    const reply = '450 4.7.1 Error: too many recipients from 127.0.0.1'
    const server = rated(0, 60_000, reply)
    const { verifier, sandbox } = await createWorld({ 'a.test': mx(server.host) })
    expect(await verifier.verify('jane@a.test', { timeoutMs: 3000 })).toMatchObject({
      status: 'unknown',
      reason: 'temporary_failure',
      deferred: true,
      reply,
    })
    // Each try is a session; they become fewer, and never one for each address.
    const connections = () => sandbox.stats.perHost['mx1.a.test']?.connections ?? 0
    const before = connections()
    await Promise.all(people('a.test', 50).map((email) => verifier.verify(email, { timeoutMs: 300 })))
    expect(connections() - before).toBeLessThanOrEqual(4)
  })

  it('of postscreen, which puts every newcomer off, costs one session more', async () => {
    const server = postscreen()
    const { verifier, sandbox } = await createWorld({ 'a.test': mx(server.host) })
    expect(wrong(await verifyAll(verifier, ['jane@a.test', 'no-jane@a.test']))).toEqual([])
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBe(2)
  })
})

describe('a host that makes refusals wait', () => {
  it('gets shorter sessions from then on', async () => {
    const server = slowing()
    const { verifier, sandbox } = await createWorld({ 'a.test': mx(server.host) }, { sessionsPerHost: 1 })
    const unknown = people('a.test', 40).map((email) => `no-${email}`)
    expect(wrong(await verifyAll(verifier, unknown))).toEqual([])
    // Without learning, six of the ten refusals of each session.
    expect(server.complaints()).toBeLessThan(12)
    expect(sandbox.stats.perHost['mx1.a.test']?.connections).toBeGreaterThan(4)
  })
})

describe('what was learned of a host', () => {
  it('is shared with other engines, and does no harm where it can’t be', async () => {
    const notes = new Map<string, RememberedPace>()
    const hostMemory = {
      recall: (host: string) => Promise.resolve(notes.get(host)),
      note: (host: string, pace: RememberedPace) => void notes.set(host, pace),
    }
    const domains = { 'a.test': mx({ maxRecipientsPerSession: 7 }) }
    const first = await createWorld(domains, { hostMemory })
    await verifyAll(first.verifier, people('a.test', 30))
    expect(notes.get('mx1.a.test')).toMatchObject({ recipients: 7 })

    const second = await createWorld(domains, { hostMemory })
    expect(wrong(await verifyAll(second.verifier, people('a.test', 30)))).toEqual([])
    // Nobody ran into the limit: thirty recipients and the probe, which each session keeps a place for until it is known.
    expect(second.sandbox.stats.perHost['mx1.a.test']?.rcptCommands).toBe(31)

    const forgetful = { recall: () => Promise.reject(new Error('gone')), note: () => {} }
    const third = await createWorld(domains, { hostMemory: forgetful })
    expect(wrong(await verifyAll(third.verifier, people('a.test', 30)))).toEqual([])
  })
})
