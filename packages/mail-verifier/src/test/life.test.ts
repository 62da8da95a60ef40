import type { Reply } from '@leadwright/sandbox'
import { describe, expect, it, vi } from 'vitest'
import { createWorld, mx, people } from './setup.ts'

/** Milliseconds that no test takes: whatever is over before them was ended by what the test is about. */
const never = 3_600_000
const endless = { dns: never, connect: never, banner: never, command: never, total: never }

const settled = <T>(promises: readonly Promise<T>[]): Promise<PromiseSettledResult<T>[]> => Promise.allSettled(promises)

describe('aborting', () => {
  it('rejects at once with the signal’s reason, whatever the stage', async () => {
    const { verifier } = await createWorld(
      { 'mute.test': mx({ banner: {} }), 'slow.test': mx({ delayMs: 500 }), 'nodns.test': { dns: 'timeout' } },
      { concurrency: 2, timeouts: endless },
    )
    const controller = new AbortController()
    const { signal } = controller
    const emails = ['mute.test', 'slow.test', 'nodns.test'].flatMap((domain) => people(domain, 50))
    const calls = emails.map((email) => verifier.verify(email, { signal }))
    const analysis = verifier.analyze('jane@nodns.test', { signal })
    await new Promise((resolve) => setTimeout(resolve, 100))
    const reason = new Error('enough')
    controller.abort(reason)
    for (const result of await settled<unknown>([...calls, analysis]))
      expect(result).toMatchObject({ status: 'rejected', reason })
  })

  it.each([
    ['what has been asked is waited for, and nothing else is asked', undefined],
    ['what a server has hung up on is not asked again for it', { close: true }],
  ])('with time to linger: %s', async (_, fifth) => {
    const asked: string[] = []
    const controller = new AbortController()
    const rcpt = (local: string): Reply | undefined => {
      if (!local.startsWith('jane')) return '550 5.1.1 No such mailbox'
      asked.push(local)
      if (local === 'jane2') controller.abort()
      return local === 'jane5' ? fifth : undefined
    }
    const { verifier } = await createWorld({ 'a.test': { ...mx({ delayMs: 20 }), rcpt } }, { sessionsPerHost: 1 })
    expect(await verifier.verify('jane@a.test')).toMatchObject({ reason: 'accepted' })
    const { signal } = controller
    const emails = people('a.test', 20)
    const results = await settled(emails.map((email) => verifier.verify(email, { signal, lingerMs: never })))
    const answered = emails.filter((__, index) => results[index]?.status === 'fulfilled')
    expect(answered).toEqual(people('a.test', fifth ? 5 : 8))
    expect(asked).toEqual(['jane', ...people('a.test', fifth ? 6 : 8).map((email) => email.split('@')[0])])
  })

  it('rejects a call that comes too late, without asking anybody', async () => {
    const { verifier, sandbox } = await createWorld({})
    await expect(verifier.verify('jane@inbox.test', { signal: AbortSignal.abort() })).rejects.toThrow('aborted')
    expect(sandbox.stats.dnsQueries).toBe(0)
  })

  it('of one call leaves the others alone, the probe for them included', async () => {
    const { verifier } = await createWorld({ 'slow.test': mx({ delayMs: 50 }) })
    const controller = new AbortController()
    const first = verifier.verify('jane@slow.test', { signal: controller.signal })
    const second = verifier.verify('john@slow.test')
    setTimeout(() => controller.abort(), 180)
    await expect(first).rejects.toThrow('aborted')
    expect(await second).toMatchObject({ reason: 'accepted' })
  })

  it('gets by with one listener for a thousand calls', async () => {
    const { verifier } = await createWorld({})
    const { signal } = new AbortController()
    const add = vi.spyOn(signal, 'addEventListener')
    await Promise.all(people('inbox.test', 1000).map((email) => verifier.verify(email, { signal })))
    expect(add).toHaveBeenCalledTimes(1)
  })
})

it('each answer is told as it comes, though a server does not come to the next one', async () => {
  const rcpt = (local: string): Reply | undefined => {
    if (local === 'jane7') return {}
    return local.startsWith('jane') ? undefined : '550 5.1.1 No such mailbox'
  }
  const { verifier } = await createWorld({ 'a.test': { ...mx({}), rcpt } }, { sessionsPerHost: 1, timeouts: endless })
  await verifier.verify('jane@a.test')
  const calls = people('a.test', 8).map((email) => verifier.verify(email))
  const all = settled(calls)
  for (const verdict of await Promise.all(calls.slice(0, -1))) expect(verdict).toMatchObject({ reason: 'accepted' })
  await verifier.close()
  expect((await all).at(-1)).toMatchObject({ status: 'rejected' })
})

describe('a time limit', () => {
  it.each(['jane@tarpit.test', 'jane@mute.test', 'jane@nodns.test', 'jane@slow.test'])(
    'answers unknown/timeout for %s in time',
    async (email) => {
      const { verifier } = await createWorld(
        { 'mute.test': mx({ banner: {} }), 'nodns.test': { dns: 'timeout' }, 'slow.test': mx({ delayMs: 900 }) },
        { timeouts: endless },
      )
      const verdict = await verifier.verify(email, { timeoutMs: 200 })
      expect(verdict).toMatchObject({ email, status: 'unknown', reason: 'timeout' })
    },
  )

  it('keeps the flags and the suggestion in what it answers', async () => {
    const { verifier } = await createWorld({ 'gmial.com': { dns: 'timeout' } })
    expect(await verifier.verify('info@gmial.com', { timeoutMs: 50 })).toMatchObject({
      reason: 'timeout',
      flags: ['role', 'free', 'typo'],
      suggestion: 'info@gmail.com',
    })
  })

  it('of the engine’s own ends a server that trickles', async () => {
    const { verifier } = await createWorld({}, { timeouts: { ...endless, banner: 300 } })
    expect(await verifier.verify('jane@tarpit.test')).toMatchObject({ reason: 'timeout' })
  })
})

describe('closing', () => {
  it('rejects what is pending, ends every session and leaves nothing open', async () => {
    const { verifier, sandbox } = await createWorld(
      { 'mute.test': mx({ banner: {} }), 'nodns.test': { dns: 'timeout' }, 'idle.test': mx({}) },
      { timeouts: endless },
    )
    await verifier.verify('jane@idle.test')
    const pending = ['mute.test', 'nodns.test', 'tarpit.test'].flatMap((domain) =>
      people(domain, 20).map((email) => verifier.verify(email)),
    )
    const results = settled(pending)
    await new Promise((resolve) => setTimeout(resolve, 100))
    await verifier.close()
    for (const result of await results)
      expect(result).toMatchObject({ status: 'rejected', reason: { name: 'AbortError' } })
    await expect.poll(() => sandbox.stats.openConnections).toBe(0)
    await expect(verifier.verify('jane@idle.test')).rejects.toThrow('closed')
    await verifier.close()
  })
})

describe('a blocked port', () => {
  it('is told instead of trying every address', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `dead${index}.test`)
    const domains = Object.fromEntries(names.map((name) => [name, mx({ addresses: ['refused'] })]))
    const { verifier, sandbox } = await createWorld(domains, { concurrency: 1 })
    const verdicts = await Promise.all(names.map((name) => verifier.verify(`jane@${name}`)))
    expect(verdicts.slice(0, 5).map(({ reason }) => reason)).toEqual(
      Array.from({ length: 5 }, () => 'connection_failed'),
    )
    expect(new Set(verdicts.slice(5).map(({ reason }) => reason))).toEqual(new Set(['port_blocked']))
    expect(await verifier.verify('jane@inbox.test')).toMatchObject({ status: 'unknown', reason: 'port_blocked' })
    expect(sandbox.stats.connections).toBe(0)
  })

  it('is not suspected where anybody answers', async () => {
    const names = Array.from({ length: 12 }, (_, index) => `dead${index}.test`)
    const domains = Object.fromEntries(names.map((name) => [name, mx({ addresses: ['refused'] })]))
    const { verifier } = await createWorld(domains)
    await verifier.verify('jane@inbox.test')
    const verdicts = await Promise.all(names.map((name) => verifier.verify(`jane@${name}`)))
    expect(new Set(verdicts.map(({ reason }) => reason))).toEqual(new Set(['connection_failed']))
  })
})
