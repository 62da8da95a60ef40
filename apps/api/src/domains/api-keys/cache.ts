import { LRUCache } from 'lru-cache'

/** For how long a look-up is believed, in milliseconds: also how long a revocation that nobody told us of goes unseen. */
const foundTtl = 5000
const missedTtl = 2000
const maxEntries = 10_000

/** Remembers for a short while what look-ups came to. */
export interface LookupCache<V extends object> {
  /** What is remembered for a key, or what `load` finds. Requests that ask at the same time share one look-up. */
  find(key: string, load: () => Promise<V | null>): V | null | Promise<V | null>
  /** From here on nothing that was read before counts, not even by a look-up that is still under way. */
  forget(key: string): void
  forgetAll(): void
}

/** @param clock milliseconds that only go up */
export function createLookupCache<V extends object>(clock: { now(): number } = performance): LookupCache<V> {
  const found = new LRUCache<string, V>({ max: maxEntries, ttl: foundTtl, perf: clock })
  // Apart, so that a flood of made-up keys does not crowd out the real ones.
  const missed = new LRUCache<string, true>({ max: maxEntries, ttl: missedTtl, perf: clock })
  const pending = new Map<string, Promise<V | null>>()

  const look = async (key: string, load: () => Promise<V | null>): Promise<V | null> => {
    const loading = load()
    pending.set(key, loading)
    try {
      const value = await loading
      if (pending.get(key) === loading) {
        if (value === null) missed.set(key, true)
        else found.set(key, value)
      }
      return value
    } finally {
      if (pending.get(key) === loading) pending.delete(key)
    }
  }

  return {
    find: (key, load) => found.get(key) ?? (missed.has(key) ? null : (pending.get(key) ?? look(key, load))),
    forget: (key) => {
      pending.delete(key)
      found.delete(key)
      missed.delete(key)
    },
    forgetAll: () => {
      pending.clear()
      found.clear()
      missed.clear()
    },
  }
}
