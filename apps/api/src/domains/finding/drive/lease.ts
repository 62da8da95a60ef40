import { leaseTime } from '../store/leases.ts'

/** The work is somebody else's by now, or over: nothing that this worker still has may be written. */
export class LeaseLost extends Error {
  constructor(what: string) {
    super(`The lease on ${what} is lost`)
  }
}

/** Keeps a lease while there is work. */
export interface KeptLease {
  /** Aborts when the lease is lost or the worker stops: whatever is under way is to end. */
  readonly signal: AbortSignal
  close(): void
}

/**
 * Renews a lease that was just claimed, until closed.
 * @param renew false where it is lost; a failure is tried again, as long as the lease lasts
 */
export function keepLease(what: string, stopping: AbortSignal, renew: () => Promise<boolean>): KeptLease {
  const lost = new AbortController()
  let heldUntil = Date.now() + leaseTime
  let isRenewing = false
  const round = async (): Promise<void> => {
    // The database may be away, or this process may have slept: once the lease has lapsed, others may take over.
    if (Date.now() >= heldUntil) lost.abort(new LeaseLost(what))
    if (isRenewing || lost.signal.aborted) return
    isRenewing = true
    const asked = Date.now()
    try {
      if (await renew()) heldUntil = asked + leaseTime
      else lost.abort(new LeaseLost(what))
    } catch {
      // The next round tries again.
    } finally {
      isRenewing = false
    }
  }
  const timer = setInterval(() => void round(), leaseTime / 3)
  return {
    signal: AbortSignal.any([lost.signal, stopping]),
    close: () => clearInterval(timer),
  }
}
