import { describe, expect, it } from 'vitest'
import { createLookupCache } from './cache.ts'

interface Found {
  readonly name: string
}

/** Look-ups that are answered by hand, so that what happens meanwhile can be put between. */
function handDriven() {
  const started: PromiseWithResolvers<Found | null>[] = []
  const load = (): Promise<Found | null> => {
    const look = Promise.withResolvers<Found | null>()
    started.push(look)
    return look.promise
  }
  return { started, load }
}

const key = { name: 'a key' }

describe('the cache of look-ups', () => {
  it('asks once, for everybody who wants to know at the same time and for a while after', async () => {
    const cache = createLookupCache<Found>()
    const { started, load } = handDriven()
    const [one, other] = [cache.find('h', load), cache.find('h', load)]
    started[0]?.resolve(key)
    expect([await one, await other]).toEqual([key, key])
    expect(cache.find('h', load)).toBe(key) // no promise any more
    expect(started).toHaveLength(1)
  })

  it('remembers also that there is nothing', async () => {
    const cache = createLookupCache<Found>()
    const { started, load } = handDriven()
    const asked = cache.find('h', load)
    started[0]?.resolve(null)
    expect(await asked).toBeNull()
    expect(cache.find('h', load)).toBeNull()
    expect(started).toHaveLength(1)
  })

  it('believes nothing for longer than the ten seconds in which a revocation has to take effect', async () => {
    const clock = { milliseconds: 1, now: () => clock.milliseconds }
    const cache = createLookupCache<Found>(clock)
    await cache.find('found', () => Promise.resolve(key))
    await cache.find('missed', () => Promise.resolve(null))
    // The cache reads its clock at most once a millisecond of real time.
    await new Promise((resolve) => setTimeout(resolve, 5))
    clock.milliseconds += 10_000
    const { started, load } = handDriven()
    void cache.find('found', load)
    void cache.find('missed', load)
    expect(started).toHaveLength(2)
  })

  it('does not remember what was read before it was told to forget', async () => {
    const cache = createLookupCache<Found>()
    const { started, load } = handDriven()
    const before = cache.find('h', load)
    cache.forget('h')
    const after = cache.find('h', load)
    started[0]?.resolve(key)
    expect(await before).toBe(key)
    started[1]?.resolve(null)
    expect(await after).toBeNull()
    expect(cache.find('h', load)).toBeNull()
    expect(started).toHaveLength(2)
  })

  it('does not let an old look-up that comes in late replace a newer one', async () => {
    const cache = createLookupCache<Found>()
    const { started, load } = handDriven()
    const before = cache.find('h', load)
    cache.forgetAll()
    const after = cache.find('h', load)
    started[1]?.resolve(null)
    expect(await after).toBeNull()
    started[0]?.resolve(key)
    await before
    expect(cache.find('h', load)).toBeNull()
  })

  it('forgets one, or everything', async () => {
    const cache = createLookupCache<Found>()
    for (const hash of ['a', 'b', 'c']) await cache.find(hash, () => Promise.resolve(key))
    cache.forget('a')
    const { started, load } = handDriven()
    void cache.find('a', load)
    expect([cache.find('b', load), cache.find('c', load)]).toEqual([key, key])
    cache.forgetAll()
    void cache.find('b', load)
    void cache.find('c', load)
    expect(started).toHaveLength(3)
  })

  it('asks again after a look-up failed', async () => {
    const cache = createLookupCache<Found>()
    await expect(cache.find('h', () => Promise.reject(new Error('away')))).rejects.toThrow('away')
    expect(await cache.find('h', () => Promise.resolve(key))).toBe(key)
  })
})
