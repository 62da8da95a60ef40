import type { Transaction } from '../../db/client.ts'
import { fromNow } from '../../db/clock.ts'
import type { JobKind } from '../kind.ts'
import { keepLease, LeaseLost } from '../lease.ts'
import type { JobOptions } from '../options.ts'
import { holdAnalysis, isAnalysisWaiting } from '../store/analyses.ts'
import { updateJob, type JobRow } from '../store/jobs.ts'
import { leaseTime } from '../store/lease-time.ts'
import { workerTransaction } from '../../db/worker-transaction.ts'
import { endAnalysis, endJob, noLease } from '../transitions.ts'
import { ringForWork } from '../bell.ts'
import { noteUnforeseen } from '../unforeseen.ts'

/** How long a job is analyzed while others wait for it to be their turn. Milliseconds. */
const turnTime = 300

/** Analyzes a job under its lease, to the end or until it is the turn of another. Never rejects. */
export async function driveAnalysis(
  options: JobOptions,
  kind: JobKind,
  { id }: JobRow,
  token: string,
  stopping: AbortSignal,
): Promise<void> {
  const { db, credits, log } = options
  const renew = async (): Promise<boolean> => (await holdAnalysis(db, id, token)) !== undefined
  const lease = keepLease({ what: id, time: leaseTime, stopping, renew })
  const fenced = <T>(work: (tx: Transaction, job: JobRow) => Promise<T>): Promise<T> =>
    workerTransaction(db, async (tx) => {
      const job = await holdAnalysis(tx, id, token)
      if (!job) throw new LeaseLost(id)
      return work(tx, job)
    })
  let turnEnds = Infinity
  const isOver = async (): Promise<boolean> => {
    if (performance.now() < turnEnds) return false
    turnEnds = performance.now() + turnTime
    return isAnalysisWaiting(db)
  }

  try {
    const job = await fenced((tx) => updateJob(tx, id, { stage: 'analyzing' }))
    // From here: a turn that the database took up whole would get nowhere, and so would all others behind it.
    turnEnds = performance.now() + turnTime
    const isAll = await kind.analyze({ job, signal: lease.signal, fenced, isOver })
    await fenced(async (tx, analyzed) => {
      if (isAll) await endAnalysis(credits, tx, kind, analyzed)
      else await updateJob(tx, id, noLease)
      await ringForWork(tx)
    })
  } catch (cause) {
    if (cause instanceof LeaseLost || lease.signal.reason instanceof LeaseLost) return
    try {
      await fenced((tx, job) =>
        lease.signal.aborted ? updateJob(tx, id, noLease) : noteFailure(options, tx, job, cause),
      )
    } catch (err) {
      // The lease lapses, and whoever takes over tries again.
      if (!(err instanceof LeaseLost)) log.error({ err, jobId: id }, 'a job could not be handed back')
    }
  } finally {
    lease.close()
  }
}

/** After something unforeseen: tries again later, a few times, and then gives the job up with what a caller would see. */
function noteFailure({ credits, log }: JobOptions, tx: Transaction, job: JobRow, cause: unknown): Promise<JobRow> {
  const verdict = noteUnforeseen(log, 'a job', job.id, job.failures, cause)
  if ('error' in verdict) return endJob(credits, tx, job, { stage: 'failed', error: verdict.error })
  return updateJob(tx, job.id, { ...noLease, failures: verdict.failures, wakeAt: fromNow(verdict.wait) })
}
