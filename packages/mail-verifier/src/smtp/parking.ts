/**
 * Where sessions without work wait a little while for more of it: opening a session costs five replies, and the next
 * address of the same host is often on its way.
 */
export interface Parking<K> {
  /** Resolves with true when there is work for the key, with false when the session should end. */
  park(key: K): Promise<boolean>
  /** Wakes one session of the key; false where none is parked. */
  wake(key: K): boolean
  /** Lets the session that has waited longest go, to make room. */
  evict(): void
  close(): void
}

/** Milliseconds; servers think ill of clients that sit and say nothing. */
const patience = 2000

export function createParking<K>(): Parking<K> {
  const parked = new Map<(work: boolean) => void, K>()
  let closed = false
  return {
    park(key) {
      if (closed) return Promise.resolve(false)
      return new Promise((resolve) => {
        const leave = (work: boolean): void => {
          clearTimeout(timer)
          parked.delete(leave)
          resolve(work)
        }
        const timer = setTimeout(leave, patience, false)
        parked.set(leave, key)
      })
    },
    wake(key) {
      for (const [leave, own] of parked) {
        if (own !== key) continue
        leave(true)
        return true
      }
      return false
    },
    evict() {
      const [oldest] = parked.keys()
      oldest?.(false)
    },
    close() {
      closed = true
      for (const leave of parked.keys()) leave(false)
    },
  }
}
