import { contract, type Fail } from '@leadwright/errors'
import type { Transaction } from '../db/client.ts'
import { fromNow } from '../db/clock.ts'
import type { JobDecision } from '../db/schema/jobs.ts'
import type { CreditsService } from '../domains/credits/service.ts'
import { siblingId } from '../ids.ts'
import type { JobKind } from './kind.ts'
import { updateJob, type JobChanges, type JobRow } from './store/jobs.ts'
import { dropTasks, lockTasks } from './store/tasks.ts'

// The steps of a job. All of them run in a transaction that holds it locked.

/** How long a job waits for its decision. Milliseconds. */
const decisionTime = 7 * 24 * 60 * 60_000

/** Nobody analyzes the job. */
export const noLease = { leaseToken: null, leaseUntil: null, wakeAt: null }

type Credits = Pick<CreditsService, 'reserve' | 'release'>

/**
 * From analysis to work: leaves out what is not wanted and sets the credits aside that the rest can cost at most. Where
 * there is nothing to do, the job is completed.
 */
export async function beginWork(
  credits: Credits,
  fail: Fail<'INSUFFICIENT_CREDITS'>,
  tx: Transaction,
  kind: JobKind,
  job: JobRow,
  { decision, operationId }: { readonly decision: JobDecision; readonly operationId: string | null },
): Promise<JobRow> {
  const { organizationId } = job
  const { amount, changes } = await kind.begin(tx, job, decision)
  const begun = { ...changes, decision, operationId, decisionExpiresAt: null, ...noLease }
  if (amount === 0) {
    await dropTasks(tx, job.id)
    return updateJob(tx, job.id, { ...begun, stage: 'completed' })
  }
  // One reservation a job, named after it: there cannot be a second one.
  const reservationId = siblingId(job.id, 'rsv')
  await credits.reserve(fail, tx, { organizationId, reservationId, operation: kind.operation, amount })
  return updateJob(tx, job.id, { ...begun, stage: kind.running, reservationId, reserved: amount })
}

/** Writes what analysis came to, and goes on or waits, as the decision is there or not. */
export async function endAnalysis(credits: Credits, tx: Transaction, kind: JobKind, job: JobRow): Promise<JobRow> {
  const found = await kind.sumUp(tx, job)
  const { decision, operationId } = job
  if (decision === null) {
    const decisionExpiresAt = fromNow(decisionTime)
    return updateJob(tx, job.id, { ...found, ...noLease, stage: 'awaiting_decision', decisionExpiresAt })
  }
  const analyzed = await updateJob(tx, job.id, found)
  try {
    // In a savepoint, because the estimate stays whatever comes of it.
    return await tx.transaction((savepoint) =>
      beginWork(credits, contract.error, savepoint, kind, analyzed, { decision, operationId }),
    )
  } catch (error) {
    // The balance covered the job when it was created, and was spent meanwhile.
    if (!contract.is(error, 'INSUFFICIENT_CREDITS')) throw error
    return endJob(credits, tx, analyzed, { stage: 'failed', error: contract.encode(error) })
  }
}

/** How a job ends. */
interface Ending extends Pick<JobChanges, 'error' | 'operationId'> {
  readonly stage: 'completed' | 'cancelled' | 'failed' | 'expired'
}

/** Ends a job, whatever it was doing: what was not used is given back, and whoever works on it loses it. */
export async function endJob(
  credits: Pick<CreditsService, 'release'>,
  tx: Transaction,
  job: JobRow,
  end: Ending,
): Promise<JobRow> {
  const { id, reservationId } = job
  // Before the balance, as whoever writes outcomes does: else both could wait for each other.
  await lockTasks(tx, id)
  const left = job.reserved - job.settled - job.released
  if (reservationId !== null && left > 0) {
    await credits.release(tx, { reservationId, amount: left, reference: `${id}:release` })
  }
  await dropTasks(tx, id)
  const decisionExpiresAt = end.stage === 'expired' ? job.decisionExpiresAt : null
  return updateJob(tx, id, { ...end, ...noLease, decisionExpiresAt, released: job.released + Math.max(0, left) })
}
