import type { Database, Transaction } from '../../../db/client.ts'
import type { JobEvents } from '../../../jobs/events.ts'
import type { JobRow } from '../store/jobs.ts'
import { leaseTime, lockLeased, renewLease } from '../store/leases.ts'

/** The job is somebody else's by now, or over: nothing that this driver still has may be written. */
export class LeaseLost extends Error {
  constructor(jobId: string) {
    super(`The lease on ${jobId} is lost`)
  }
}

/** The right to drive a job, as long as it lasts. */
export interface Lease {
  readonly jobId: string
  /** Aborts when the lease is lost or the worker stops: whatever is under way for the job is to end. */
  readonly signal: AbortSignal
  /**
   * Runs a transaction that holds the job locked. The only way in which a driver writes, so that one that was taken
   * over while it slept can't.
   * @throws LeaseLost
   */
  transaction<T>(work: (tx: Transaction, job: JobRow) => Promise<T>): Promise<T>
  /** Stops renewing. The lease itself is given up in a transaction, or lapses. */
  close(): void
}

/** Keeps a lease that was just claimed. */
export function holdLease(options: {
  readonly db: Database
  readonly events: JobEvents
  readonly jobId: string
  readonly token: string
  /** Aborts when the worker stops. */
  readonly stopping: AbortSignal
}): Lease {
  const { db, events, jobId, token, stopping } = options
  const lost = new AbortController()
  let heldUntil = Date.now() + leaseTime
  let renewing = false

  const renew = async (): Promise<void> => {
    // The database may be away, or this process may have slept. Once the lease has lapsed, others may take over, so by
    // then this driver has to be quiet.
    if (Date.now() >= heldUntil) lost.abort(new LeaseLost(jobId))
    if (renewing || lost.signal.aborted) return
    renewing = true
    const asked = Date.now()
    try {
      if (await renewLease(db, jobId, token)) heldUntil = asked + leaseTime
      else lost.abort(new LeaseLost(jobId))
    } catch {
      // The next round tries again.
    } finally {
      renewing = false
    }
  }
  const timer = setInterval(() => void renew(), leaseTime / 3)
  const stopWatching = watchEnd(events, jobId, () => void renew())

  return {
    jobId,
    signal: AbortSignal.any([lost.signal, stopping]),
    transaction: (work) =>
      db.transaction(async (tx) => {
        const asked = Date.now()
        const job = await lockLeased(tx, jobId, token)
        if (!job) throw new LeaseLost(jobId)
        heldUntil = asked + leaseTime
        return work(tx, job)
      }),
    close: () => {
      clearInterval(timer)
      stopWatching()
    },
  }
}

/** Calls back when somebody ends the job. Not to hear of it costs a few seconds of asking in vain, so it may fail. */
function watchEnd(events: JobEvents, jobId: string, ended: () => void): () => void {
  const watching = events.watch(jobId, (stage) => stage === 'cancelled' && ended()).catch(() => () => {})
  return () => void watching.then((stop) => stop())
}
