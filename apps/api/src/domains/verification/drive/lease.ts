import type { Database, Transaction } from '../../../db/client.ts'
import type { JobEvents } from '../../../jobs/events.ts'
import { keepLease, LeaseLost } from '../../../jobs/lease.ts'
import type { JobRow } from '../store/jobs.ts'
import { leaseTime, lockLeased, renewLease } from '../store/leases.ts'

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
  const kept = keepLease({ what: jobId, time: leaseTime, stopping, renew: () => renewLease(db, jobId, token) })
  const stopWatching = watchEnd(events, jobId, kept.look)

  return {
    jobId,
    signal: kept.signal,
    transaction: (work) =>
      db.transaction(async (tx) => {
        const asked = Date.now()
        const job = await lockLeased(tx, jobId, token)
        if (!job) throw new LeaseLost(jobId)
        kept.renewed(asked)
        return work(tx, job)
      }),
    close: () => {
      kept.close()
      stopWatching()
    },
  }
}

/** Calls back when somebody ends the job. Not to hear of it costs a few seconds of asking in vain, so it may fail. */
function watchEnd(events: JobEvents, jobId: string, ended: () => void): () => void {
  const watching = events.watch(jobId, (stage) => stage === 'cancelled' && ended()).catch(() => () => {})
  return () => void watching.then((stop) => stop())
}
