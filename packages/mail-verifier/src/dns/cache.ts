import { LRUCache } from 'lru-cache'

/** What a load brought, and for how many milliseconds it may be used again. */
export interface Loaded<V> {
  value: V
  ttl: number
}

export interface Cache<V> {
  /** The cached value, or one load shared by everybody who asks meanwhile. `load` must not reject. */
  get(key: string): Promise<V>
}

/** A cache bounded in entries and in time, with one load at a time for each key. */
export function createCache<V extends object>(max: number, load: (key: string) => Promise<Loaded<V>>): Cache<V> {
  const values = new LRUCache<string, V>({ max })
  const loading = new Map<string, Promise<V>>()

  async function loadOnce(key: string): Promise<V> {
    try {
      const { value, ttl } = await load(key)
      if (ttl > 0) values.set(key, value, { ttl })
      return value
    } finally {
      loading.delete(key)
    }
  }

  return {
    get(key) {
      const value = values.get(key)
      if (value !== undefined) return Promise.resolve(value)
      const shared = loading.get(key) ?? loadOnce(key)
      loading.set(key, shared)
      return shared
    },
  }
}
