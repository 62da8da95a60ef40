import { describe, expect, it } from 'vitest'
import { createWorld, mx, people } from './setup.ts'

describe('the way into a session', () => {
  it('falls back to HELO where EHLO is not understood', async () => {
    const { verifier } = await createWorld({ 'old.test': mx({ ehlo: '502 5.5.1 Not implemented' }) })
    expect(await verifier.verify('jane@old.test')).toMatchObject({ reason: 'accepted' })
    expect(await verifier.verify('no-jane@old.test')).toMatchObject({ reason: 'mailbox_not_found' })
  })

  it('reads multi-line banners and refusals', async () => {
    const { verifier } = await createWorld({
      'wordy.test': {
        ...mx({ banner: '220 mx\nwelcome\nto a long story' }),
        rcpt: () => '550 5.1.1 No such\n5.1.1 mailbox here',
      },
    })
    expect(await verifier.verify('jane@wordy.test')).toMatchObject({
      reason: 'mailbox_not_found',
      reply: '550 5.1.1 No such mailbox here',
    })
  })

  it.each([
    ['554 5.7.1 No SMTP service here', 'blocked_by_policy', undefined],
    ['421 4.7.0 Too busy', 'server_error', true],
    ['250 what a strange banner', 'protocol_error', undefined],
  ])('a banner %j is %s', async (banner, reason, deferred) => {
    const { verifier } = await createWorld({ 'a.test': mx({ banner }) })
    const verdict = await verifier.verify('jane@a.test')
    expect(verdict).toMatchObject({ status: 'unknown', reason })
    expect(verdict.deferred).toBe(deferred)
  })

  it('goes on in the clear, on a new connection, when the TLS handshake fails', async () => {
    const { verifier, sandbox } = await createWorld({ 'broken.test': mx({ startTls: 'broken' }) })
    expect(await verifier.verify('jane@broken.test')).toMatchObject({ reason: 'accepted' })
    expect(sandbox.stats.perHost['mx1.broken.test']?.connections).toBe(2)
  })

  it('remembers that, and does not try TLS there again', async () => {
    const { verifier, sandbox } = await createWorld({
      'broken.test': mx({ startTls: 'broken', maxRecipientsPerSession: 2 }),
    })
    for (const email of people('broken.test', 4)) await verifier.verify(email)
    // Two for the first session, one for each of the others.
    expect(sandbox.stats.perHost['mx1.broken.test']?.connections).toBeLessThanOrEqual(5)
  })

  it('stays in the clear when the server takes its offer of TLS back', async () => {
    const { verifier, sandbox } = await createWorld({ 'shy.test': mx({ startTls: 'refused' }) })
    expect(await verifier.verify('jane@shy.test')).toMatchObject({ reason: 'accepted' })
    expect(sandbox.stats.perHost['mx1.shy.test']?.connections).toBe(1)
  })

  it('pipelines only where it is offered', async () => {
    const { verifier, sandbox } = await createWorld({ 'plain.test': mx({ capabilities: ['SIZE 1000'] }) })
    const verdicts = await Promise.all(people('plain.test', 20).map((email) => verifier.verify(email)))
    expect(verdicts.every(({ reason }) => reason === 'accepted')).toBe(true)
    expect(sandbox.stats.outOfTurn).toBe(0)
  })
})

describe('the sender', () => {
  it.each([
    ['550 5.7.1 Not from you', undefined],
    ['550 5.1.1 User unknown', undefined],
    ['450 4.1.8 Sender domain not found', true],
  ])('being refused with %j is our problem, never the address’s', async (mailFrom, deferred) => {
    const { verifier } = await createWorld({ 'picky.test': mx({ mailFrom }) })
    const verdict = await verifier.verify('no-jane@picky.test')
    expect(verdict).toMatchObject({ status: 'unknown', reason: 'sender_rejected', reply: mailFrom })
    expect(verdict.deferred).toBe(deferred)
  })

  it('may be the null sender', async () => {
    let seen: string | undefined
    const host = { mailFrom: (sender: string) => void (seen = sender) }
    const { verifier } = await createWorld({ 'a.test': mx(host) }, { mailFrom: '' })
    expect(await verifier.verify('jane@a.test')).toMatchObject({ reason: 'accepted' })
    expect(seen).toBe('')
  })

  it('is refused once, not for each of a hundred addresses', async () => {
    const { verifier, sandbox } = await createWorld({ 'picky.test': mx({ mailFrom: '550 5.7.1 Not from you' }) })
    const verdicts = await Promise.all(people('picky.test', 100).map((email) => verifier.verify(email)))
    expect(new Set(verdicts.map(({ reason }) => reason))).toEqual(new Set(['sender_rejected']))
    expect(sandbox.stats.perHost['mx1.picky.test']?.mailCommands).toBeLessThanOrEqual(2)
  })
})

describe('internationalized addresses', () => {
  it('asks with SMTPUTF8 where it is offered', async () => {
    const { verifier } = await createWorld({ 'world.test': mx({}) })
    expect(await verifier.verify('jörg@world.test')).toMatchObject({ reason: 'accepted' })
    // The same session must say MAIL FROM anew to change between the two.
    const both = await Promise.all(
      ['jörg@world.test', 'jane@world.test', '用户@world.test'].map((one) => verifier.verify(one)),
    )
    expect(both.map(({ reason }) => reason)).toEqual(['accepted', 'accepted', 'accepted'])
  })

  it('are invalid at a host that can’t take them', async () => {
    const { verifier } = await createWorld({ 'ascii.test': mx({ capabilities: ['PIPELINING'] }) })
    expect(await verifier.verify('jörg@ascii.test')).toMatchObject({
      status: 'invalid',
      reason: 'smtputf8_unsupported',
    })
    expect(await verifier.verify('jane@ascii.test')).toMatchObject({ reason: 'accepted' })
  })

  it('find their domain by its A-label', async () => {
    const { verifier } = await createWorld({ 'bücher.test': mx({}) })
    expect(await verifier.verify('Jane@Bücher.test')).toMatchObject({ email: 'Jane@Bücher.test', reason: 'accepted' })
  })
})

describe('the next exchanger', () => {
  it.each([
    ['refuses connections', { addresses: ['refused' as const] }],
    ['says 421 in its banner', { banner: '421 4.3.2 Shutting down' }],
    ['says 554 in its banner', { banner: '554 5.7.1 Go away' }],
    ['hangs up at once', { banner: { close: true } }],
    ['never says anything', { banner: {} }],
    ['hangs up after MAIL FROM', { mailFrom: { close: true } }],
    ['says 421 to MAIL FROM', { mailFrom: { reply: '421 4.3.2 Shutting down', close: true } }],
    ['does not speak SMTP', { noise: 'garbage' as const }],
  ])('is asked when the first one %s', async (_, first) => {
    const { verifier } = await createWorld({ 'two.test': mx(first, {}) }, { timeouts: { banner: 3000 } })
    expect(await verifier.verify('jane@two.test')).toMatchObject({ status: 'valid', mx: 'mx2.two.test' })
  })

  it('is not asked when the first one answers, and comes in order of preference', async () => {
    const { verifier, sandbox } = await createWorld({
      'order.test': {
        mx: [
          { preference: 20, host: {} },
          { preference: 5, host: {} },
        ],
      },
    })
    expect(await verifier.verify('jane@order.test')).toMatchObject({ mx: 'mx2.order.test' })
    expect(sandbox.stats.perHost['mx1.order.test']?.connections).toBe(0)
  })

  it('shares the load among equals', async () => {
    const domain = { mx: Array.from({ length: 4 }, () => ({ preference: 10, host: { maxRecipientsPerSession: 3 } })) }
    const { verifier, sandbox } = await createWorld({ 'equal.test': domain })
    await Promise.all(people('equal.test', 60).map((email) => verifier.verify(email)))
    const used = [1, 2, 3, 4].filter((n) => (sandbox.stats.perHost[`mx${n}.equal.test`]?.connections ?? 0) > 0)
    expect(used.length).toBeGreaterThan(1)
  })

  it('says what the most telling of them said when none works', async () => {
    const { verifier } = await createWorld({
      'mixed.test': mx({ banner: '554 5.7.1 Go away' }, { addresses: ['refused'] }),
    })
    expect(await verifier.verify('jane@mixed.test')).toMatchObject({
      reason: 'blocked_by_policy',
      mx: 'mx1.mixed.test',
      reply: '554 5.7.1 Go away',
    })
  })
})
