import type { Fail } from '@leadwright/errors'
import type { Transaction } from '../../db/client.ts'
import { siblingId } from '../../ids.ts'
import { endingOf, noLease, type Ending } from '../../jobs/ending.ts'
import type { CreditsService } from '../credits/service.ts'
import type { LeadsService } from '../leads/service.ts'
import type { VerifyDecision } from './service.ts'
import { countBillable, excludeAddresses, excludeBeyond } from './store/addresses.ts'
import { updateJob, type JobRow } from './store/jobs.ts'

/** What the steps of a job work with. All of them run in a transaction that holds the job locked. */
export interface Transitions {
  readonly credits: CreditsService
  readonly leads: LeadsService
}

/** What a reservation for a job pays for, as the ledger names it. */
export const jobOperation = 'verification.job'

/** A decision as its job keeps it. */
export const keptDecision = ({ action, exclude, limit }: VerifyDecision): NonNullable<JobRow['decision']> => ({
  action,
  exclude: [...exclude],
  ...(limit === undefined ? {} : { limit }),
})

/**
 * From analysis to verification: leaves out what is not wanted and sets the credits for the rest aside. Where there is
 * nothing to ask about, the job is completed. Whoever drives the job keeps it.
 */
export async function beginVerifying(
  { credits, leads }: Transitions,
  fail: Fail<'INSUFFICIENT_CREDITS'>,
  tx: Transaction,
  job: JobRow,
  decision: VerifyDecision,
  operationId: string | null,
): Promise<JobRow> {
  const { organizationId } = job
  const { exclude, limit = Infinity } = decision
  const billable = await countBillable(tx, job.id, exclude)
  const amount = Math.min(billable, limit)
  // One reservation a job, named after it: there cannot be a second one.
  const reservationId = siblingId(job.id, 'rsv')
  if (amount > 0) {
    await credits.reserve(fail, tx, { organizationId, reservationId, operation: jobOperation, amount })
  }
  const unwanted = await excludeAddresses(tx, job.id, exclude)
  const excluded = unwanted + (billable > limit ? await excludeBeyond(tx, job.id, limit) : 0)
  await leads.setVerdictsJob(tx, job.listId, job.id)
  return updateJob(tx, job.id, {
    stage: amount > 0 ? 'verifying' : 'completed',
    decision: keptDecision(decision),
    decisionExpiresAt: null,
    done: job.done + excluded,
    unknown: job.unknown + excluded,
    operationId,
    ...(amount > 0 ? { reservationId, reserved: amount } : noLease),
  })
}

/** Ends a job, whatever it was doing: what was not used is given back, and whoever drives it loses it. */
export async function endJob(
  options: Pick<Transitions, 'credits'>,
  tx: Transaction,
  job: JobRow,
  end: Ending,
): Promise<JobRow> {
  return updateJob(tx, job.id, await endingOf(options, tx, job, end))
}
