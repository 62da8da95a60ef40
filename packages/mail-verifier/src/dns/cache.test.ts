import { describe, expect, it, vi } from 'vitest'
import { createCache } from './cache.ts'
import { recordLifetime } from './lifetime.ts'

describe('the cache', () => {
  it('loads a key once for all who ask meanwhile, and again when its time is over', async () => {
    const load = vi.fn(async (key: string) => Promise.resolve({ value: { key }, ttl: 30 }))
    const cache = createCache(10, load)
    const values = await Promise.all([cache.get('a'), cache.get('a'), cache.get('b')])
    expect(values.map(({ key }) => key)).toEqual(['a', 'a', 'b'])
    await cache.get('a')
    expect(load).toHaveBeenCalledTimes(2)
    await new Promise((resolve) => setTimeout(resolve, 50))
    await cache.get('a')
    expect(load).toHaveBeenCalledTimes(3)
  })

  it('keeps no more than it may, and nothing that may not be kept', async () => {
    const load = vi.fn(async (key: string) => Promise.resolve({ value: { key }, ttl: key === 'no' ? 0 : 1000 }))
    const cache = createCache(2, load)
    for (const key of ['a', 'b', 'c', 'a', 'no', 'no']) await cache.get(key)
    expect(load).toHaveBeenCalledTimes(6)
  })
})

describe('the lifetime of an address', () => {
  it('is its TTL, within bounds', () => {
    expect([0, 300, 604_800].map((ttl) => recordLifetime(ttl))).toEqual([30_000, 300_000, 3_600_000])
  })
})
