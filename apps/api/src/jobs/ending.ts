import type { Transaction } from '../db/client.ts'
import type { CreditsService } from '../domains/credits/service.ts'

/** What a job of any kind has set aside, and until when it waits for a decision. */
export interface PaidJob {
  readonly id: string
  readonly stage: string
  readonly reservationId: string | null
  readonly reserved: number
  readonly settled: number
  readonly released: number
  readonly decisionExpiresAt: Date | null
}

/** How long a job waits for its decision. Milliseconds. */
export const decisionTime = 7 * 24 * 60 * 60_000

/** Whether the time for the decision is over, though nobody has come by to say so. */
export const isOverdue = ({ stage, decisionExpiresAt }: PaidJob): boolean =>
  stage === 'awaiting_decision' && decisionExpiresAt !== null && decisionExpiresAt.getTime() <= Date.now()

/** Nobody works on the job. */
export const noLease = { leaseToken: null, leaseUntil: null, wakeAt: null }

/** How a job ends. */
export interface Ending {
  readonly stage: 'completed' | 'cancelled' | 'failed' | 'expired'
  /** Why it failed: the envelope that a caller would have seen. */
  readonly error?: { error: string; code: string; details?: object } | null
  readonly operationId?: string | null
}

/**
 * Gives back what a job has not used, in a transaction that holds it locked.
 * @returns what changes of the job: it is over, and whoever works on it loses it
 */
export async function endingOf(
  { credits }: { readonly credits: Pick<CreditsService, 'release'> },
  tx: Transaction,
  job: PaidJob,
  end: Ending,
) {
  const left = job.reserved - job.settled - job.released
  if (job.reservationId !== null && left > 0) {
    await credits.release(tx, { reservationId: job.reservationId, amount: left, reference: `${job.id}:release` })
  }
  const decisionExpiresAt = end.stage === 'expired' ? job.decisionExpiresAt : null
  return { ...end, ...noLease, decisionExpiresAt, released: job.released + Math.max(0, left) }
}
