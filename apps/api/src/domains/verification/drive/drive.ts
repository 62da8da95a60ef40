import type { MailVerifier } from '@leadwright/mail-verifier'
import type { Logger } from 'pino'
import type { Database } from '../../../db/client.ts'
import { noLease } from '../../../jobs/ending.ts'
import { LeaseLost } from '../../../jobs/lease.ts'
import { noteUnforeseen } from '../../../jobs/unforeseen.ts'
import type { LeadsService } from '../../leads/service.ts'
import { updateJob, type JobRow } from '../store/jobs.ts'
import { endJob, type Transitions } from '../transitions.ts'
import { analyzeList } from './analyze.ts'
import type { Lease } from './lease.ts'
import { verifyAddresses } from './verify.ts'

/** What driving a job takes. */
export interface DriveContext {
  readonly db: Database
  readonly lease: Lease
  readonly leads: LeadsService
  readonly transitions: Transitions
  readonly mail: Pick<MailVerifier, 'analyze' | 'verify'>
  readonly log: Logger
  /** Milliseconds before each further attempt, where a mail server asks to come back later. */
  readonly retryDelays: readonly number[]
  /** How many addresses may be under way for this job now; changes as other jobs come and go. */
  readonly share: () => number
}

/** Takes a job as far as it gets: to its end, to a decision, or until it is somebody else's turn. Never rejects. */
export async function drive(context: DriveContext, job: JobRow): Promise<void> {
  const { lease, log } = context
  try {
    const analyzed = job.stage === 'verifying' ? job : await analyzeList(context, job)
    const wait = analyzed.stage === 'verifying' ? await verifyAddresses(context, analyzed) : undefined
    await handBack(context, wait)
  } catch (cause) {
    if (cause instanceof LeaseLost) return
    try {
      if (lease.signal.aborted) await handBack(context, undefined)
      else await noteFailure(context, cause)
    } catch (error) {
      // The lease lapses, and whoever takes over tries again.
      if (!(error instanceof LeaseLost)) log.error({ err: error, jobId: job.id }, 'a job could not be handed back')
    }
  } finally {
    lease.close()
  }
}

/** Gives the lease up, so that the next one need not wait for it to lapse. */
async function handBack({ lease }: DriveContext, wait: number | undefined): Promise<void> {
  const wakeAt = wait === undefined ? null : new Date(Date.now() + wait)
  await lease.transaction((tx, job) => updateJob(tx, job.id, { ...noLease, wakeAt }))
}

/** After something unforeseen: tries again later, a few times, and then gives the job up with what a caller would see. */
async function noteFailure({ lease, transitions, log }: DriveContext, cause: unknown): Promise<void> {
  await lease.transaction(async (tx, job) => {
    const verdict = noteUnforeseen(log, 'a job', job.id, job.failures, cause)
    if ('error' in verdict) return endJob(transitions, tx, job, { stage: 'failed', error: verdict.error })
    const wakeAt = new Date(Date.now() + verdict.wait)
    return updateJob(tx, job.id, { ...noLease, failures: verdict.failures, wakeAt })
  })
}
