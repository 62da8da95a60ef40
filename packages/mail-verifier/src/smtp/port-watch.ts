/** Independent hosts that must fail. A list with one dead domain, or three, proves nothing. */
const suspicious = 6
/** A connection that succeeded within this time proves that the port is open. Milliseconds. */
const proof = 10 * 60_000
/** While blocked, one look-up in this time is let through to see whether it still is. Milliseconds. */
const canaryEvery = 20_000

/**
 * Tells a blocked port 25 (most clouds and access providers block it) from dead hosts.
 *
 * The rule: connections to six hosts with different addresses were refused or timed out, one after the other, and no
 * connection to anybody succeeded in between, nor in the ten minutes before. One success ends the state. While it
 * lasts, nobody is connected to, but for one canary every twenty seconds.
 */
export interface PortWatch {
  /** Whether connections fail wherever they go, so that it is blocked on our side of the internet. */
  readonly isBlocked: boolean
  /** Whether a host may be connected to now. */
  admits(): boolean
  connected(): void
  /** Every address of a host failed to connect; `address` is the first of them. */
  unreachable(address: string): void
}

export function createPortWatch(now: () => number = Date.now): PortWatch {
  const unreachable = new Set<string>()
  let lastSuccess = Number.NEGATIVE_INFINITY
  let nextCanary = 0
  let isBlocked = false
  return {
    get isBlocked() {
      return isBlocked
    },
    admits() {
      if (!isBlocked) return true
      if (now() < nextCanary) return false
      nextCanary = now() + canaryEvery
      return true
    },
    connected() {
      lastSuccess = now()
      unreachable.clear()
      isBlocked = false
    },
    unreachable(address) {
      if (isBlocked || now() - lastSuccess < proof) return
      unreachable.add(address)
      if (unreachable.size < suspicious) return
      isBlocked = true
      nextCanary = now() + canaryEvery
      unreachable.clear()
    },
  }
}
