import type { VerificationJob } from './schemas.ts'

type At<Stage extends VerificationJob['stage'], More = unknown> = Omit<VerificationJob, 'stage' | keyof More> & {
  readonly stage: Stage
} & More

/** What a job has from the end of analysis on. */
interface Analyzed {
  readonly estimate: NonNullable<VerificationJob['estimate']>
}

/** A job that waits for `verificationJobs.decide`; nothing was spent yet. */
export type AwaitingJob = At<'awaiting_decision', Analyzed & { readonly decisionExpiresAt: string }>
/** Every address has a verdict. */
export type CompletedJob = At<'completed', Analyzed>
/** Somebody cancelled it; what it had not used was released. */
export type CancelledJob = At<'cancelled'>
/** `error` is what a caller would have been answered, as `INSUFFICIENT_CREDITS`. */
export type FailedJob = At<'failed', { readonly error: NonNullable<VerificationJob['error']> }>
/** Nobody decided in time. */
export type ExpiredJob = At<'expired'>

/** A job to which nothing more happens; `stage` tells which. */
export type JobOver = CompletedJob | CancelledJob | FailedJob | ExpiredJob

/** What to wait for: the decision that a job needs (or its end, if it needs none), or its end only. */
export type Until = 'awaiting_decision' | 'over'

/** The job at the end of a wait. */
export type JobAt<U extends Until> = JobOver | (U extends 'over' ? never : AwaitingJob)

const over: ReadonlySet<string> = new Set<JobOver['stage']>(['completed', 'cancelled', 'failed', 'expired'])

/** Whether a wait ends here. A stage that this version does not know is none of them: the job is on its way. */
export function isAt<U extends Until>(job: VerificationJob, until: U): boolean {
  return over.has(job.stage) || job.stage === until
}
