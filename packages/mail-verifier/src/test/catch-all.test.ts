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
    ['501 5.1.3 Bad recipient address syntax', undefined],
    ['504 5.5.4 Command parameter not implemented', undefined],
    ['450 4.1.1 <x>: Recipient address rejected: unverified address: Address verification in progress', true],
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
    for (let time = 0; time < 2; time++) reasons.push((await verifier.verify('jane@grey.test')).reason)
    // Both were put off in the first session, so that both are let through in the second.
    expect(reasons).toEqual(['greylisted', 'accepted'])
    expect(probes.size).toBe(1)
  })

  it.each([
    '550 5.1.1 User unknown',
    '550 Callout verification failed: 550 5.1.1 User unknown',
    '450 4.1.1 <x>: Recipient address rejected: unverified address: host b.test said: 550 5.1.1 User unknown',
    '450 4.1.1 User unknown in local recipient table',
  ])('that is answered %j proves that the host tells its mailboxes apart', async (answer) => {
    const { verifier } = await createWorld({
      'a.test': { ...mx({}), rcpt: (local) => (isProbe(local) ? answer : undefined) },
    })
    expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'valid', reply: '250 2.1.5 Ok' })
  })

  describe('that is refused without a reason', () => {
    const bare = '550 Administrative prohibition'

    it('is proof where the accepted recipient is accepted again, and another made-up one is not', async () => {
      const asked: string[] = []
      const rcpt = (local: string): string | undefined => {
        asked.push(local)
        return local.startsWith('jane') ? undefined : bare
      }
      const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } })
      expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'valid' })
      expect(asked).toHaveLength(4)
      expect(await verifier.verify('jane2@a.test')).toMatchObject({ status: 'valid' })
      expect(asked).toHaveLength(5)
    })

    it('is none where everybody is refused from then on', async () => {
      let accepted = 0
      const rcpt = (): string | undefined => (accepted++ === 0 ? undefined : bare)
      const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } })
      expect(await verifier.verify('jane@a.test')).toMatchObject({ reason: 'catch_all_unknown', reply: bare })
    })

    it('is none where only names that a machine made up are refused', async () => {
      const rcpt = (local: string): string | undefined => (isProbe(local) ? bare : undefined)
      const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } })
      expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'catch_all' })
    })
  })

  it('is asked again when somebody is refused at a domain that seemed to take anybody', async () => {
    let isOpen = true
    const rcpt = (local: string): string | undefined =>
      isOpen || local === 'jane' ? undefined : '550 5.1.1 No such mailbox'
    const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } })
    expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'catch_all' })
    isOpen = false
    expect(await verifier.verify('john@a.test')).toMatchObject({ reason: 'mailbox_not_found' })
    expect(await verifier.verify('jane@a.test')).toMatchObject({ status: 'valid' })
  })

  it('is asked no third time at a domain that takes anybody but those it closed', async () => {
    let probes = 0
    const rcpt = (local: string): string | undefined => {
      if (isProbe(local)) probes++
      return local.startsWith('gone') ? '550 5.1.1 No such mailbox' : undefined
    }
    const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } })
    for (const local of ['jane', 'gone1', 'jane', 'gone2', 'jane', 'gone3', 'jane']) {
      const { status } = await verifier.verify(`${local}@a.test`)
      expect(status).toBe(local === 'jane' ? 'catch_all' : 'invalid')
    }
    expect(probes).toBe(2)
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
