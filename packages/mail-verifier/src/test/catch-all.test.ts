import { describe, expect, it } from 'vitest'
import { createWorld, mx, people } from './setup.ts'

const isProbe = (local: string): boolean => /^[a-z][a-z0-9]{31}$/.test(local)

describe('the catch-all probe', () => {
  it('is asked once for a thousand addresses of a domain, after the first of them, in its session', async () => {
    const asked: string[] = []
    const { verifier, sandbox } = await createWorld({
      'open.test': { ...mx({}), rcpt: (local) => void asked.push(local) },
    })
    const verdicts = await Promise.all(people('open.test', 1000).map((email) => verifier.verify(email)))
    expect(new Set(verdicts.map(({ status }) => status))).toEqual(new Set(['catch_all']))
    expect(asked.filter((local) => isProbe(local))).toHaveLength(1)
    expect(asked.findIndex((local) => isProbe(local))).toBeGreaterThan(0)
    expect(sandbox.stats.perHost['mx1.open.test']?.rcptCommands).toBe(1001)
  })

  it('is not asked where no address was accepted, nor for throw-away domains', async () => {
    const { verifier, sandbox } = await createWorld({ 'a.test': mx({}), 'mailinator.com': mx({}) })
    await verifier.verify('no-jane@a.test')
    expect(sandbox.stats.perHost['mx1.a.test']?.rcptCommands).toBe(1)
    expect(await verifier.verify('jane@mailinator.com')).toMatchObject({
      status: 'risky',
      reason: 'disposable_domain',
      flags: ['disposable'],
    })
    expect(sandbox.stats.perHost['mx1.mailinator.com']?.rcptCommands).toBe(1)
  })

  it.each([
    ['450 4.7.1 Greylisted', true],
    ['451 4.3.0 Lookup failed', true],
    ['550 5.7.1 Blocked', undefined],
  ])('that is answered %j proves nothing', async (answer, deferred) => {
    const { verifier } = await createWorld({
      'a.test': { ...mx({}), rcpt: (local) => (isProbe(local) ? answer : undefined) },
    })
    const verdict = await verifier.verify('jane@a.test')
    expect(verdict).toMatchObject({ status: 'unknown', reason: 'catch_all_unknown', reply: answer })
    expect(verdict.deferred).toBe(deferred)
  })

  it('that makes the server hang up proves nothing', async () => {
    const { verifier } = await createWorld({
      'a.test': { ...mx({}), rcpt: (local) => (isProbe(local) ? { close: true } : undefined) },
    })
    const verdicts = await Promise.all(people('a.test', 20).map((email) => verifier.verify(email)))
    expect(new Set(verdicts.map(({ reason }) => reason))).toEqual(new Set(['catch_all_unknown']))
  })

  it('goes to the same recipient again, so that greylisting lets it through', async () => {
    const probes = new Set<string>()
    const { verifier } = await createWorld({
      'grey.test': {
        ...mx({}),
        rcpt(local, attempt) {
          if (isProbe(local)) probes.add(local)
          if (attempt === 1) return '450 4.7.1 Greylisted'
          return isProbe(local) ? '550 5.1.1 No such mailbox' : undefined
        },
      },
    })
    const reasons: string[] = []
    for (let time = 0; time < 3; time++) reasons.push((await verifier.verify('jane@grey.test')).reason)
    expect(reasons.slice(0, 2)).toEqual(['greylisted', 'catch_all_unknown'])
    expect(probes.size).toBe(1)
  })

  it('does not hide what a server says about one mailbox', async () => {
    const { verifier } = await createWorld({
      'open.test': { ...mx({}), rcpt: (local) => (local === 'full' ? '452 4.2.2 Mailbox full' : undefined) },
    })
    expect(await verifier.verify('jane@open.test')).toMatchObject({ status: 'catch_all' })
    expect(await verifier.verify('info@open.test')).toMatchObject({ status: 'catch_all', flags: ['role'] })
    expect(await verifier.verify('full@open.test')).toMatchObject({ status: 'risky', reason: 'mailbox_full' })
  })
})
