import { keepRenewed } from '../db/renewal.ts'

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
  /** Looks at once whether it is still held, and renews it. */
  readonly look: () => void
  /** Stops renewing. The lease itself is given up in a transaction, or lapses. */
  close(): void
}

/** Renews a lease that was just claimed, three times in its life, until closed. */
export function keepLease({
  what,
  time,
  stopping,
  renew,
}: {
  readonly what: string
  /** How long a worker that does not report is believed to be alive. Milliseconds. */
  readonly time: number
  /** Aborts when the worker stops. */
  readonly stopping: AbortSignal
  /** False where it is lost; a failure is tried again, as long as the lease lasts. */
  readonly renew: () => Promise<boolean>
}): KeptLease {
  const lost = new AbortController()
  let heldUntil = performance.now() + time

  const renewal = keepRenewed({
    time,
    renew: async () => {
      // The database may be away, or this process may have slept. Once the lease has lapsed, others may take over, so by
      // then this worker has to be quiet.
      if (performance.now() >= heldUntil) lost.abort(new LeaseLost(what))
      if (lost.signal.aborted) return
      const asked = performance.now()
      if (await renew()) heldUntil = asked + time
      else lost.abort(new LeaseLost(what))
    },
  })

  return {
    signal: AbortSignal.any([lost.signal, stopping]),
    look: renewal.now,
    close: () => renewal.stop(),
  }
}
