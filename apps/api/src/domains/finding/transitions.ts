import type { Fail } from '@leadwright/errors'
import type { Transaction } from '../../db/client.ts'
import { siblingId } from '../../ids.ts'
import { endingOf, noLease, type Ending } from '../../jobs/ending.ts'
import type { CreditsService } from '../credits/service.ts'
import type { FindingKind } from './kind.ts'
import { updateJob, type JobRow } from './store/jobs.ts'

/**
 * From analysis to looking: sets the credits aside that it can cost at most. Where there is nothing to look into, the
 * job is completed.
 */
export async function beginFinding(
  { credits }: { readonly credits: CreditsService },
  fail: Fail<'INSUFFICIENT_CREDITS'>,
  tx: Transaction,
  {
    job,
    kind,
    include,
    operationId,
  }: {
    readonly job: JobRow
    readonly kind: FindingKind
    readonly include: readonly string[]
    readonly operationId: string | null
  },
): Promise<JobRow> {
  const amount = job.estimate?.credits ?? 0
  // One reservation a job, named after it: there cannot be a second one.
  const reservationId = siblingId(job.id, 'rsv')
  if (amount > 0) {
    const { organizationId } = job
    await credits.reserve(fail, tx, { organizationId, reservationId, operation: kind.operation, amount })
  }
  return updateJob(tx, job.id, {
    stage: amount > 0 ? kind.stage : 'completed',
    decision: { include: [...include] },
    decisionExpiresAt: null,
    operationId,
    ...noLease,
    ...(amount > 0 ? { reservationId, reserved: amount } : {}),
  })
}

/** Ends a job, whatever it was doing: what was not used is given back, and whoever works on it loses it. */
export async function endJob(
  options: { readonly credits: CreditsService },
  tx: Transaction,
  job: JobRow,
  end: Ending,
): Promise<JobRow> {
  return updateJob(tx, job.id, await endingOf(options, tx, job, end))
}
