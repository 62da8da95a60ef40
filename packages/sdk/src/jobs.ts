import type { BodyOf, QueryOf } from './operation-types.ts'
import type { PageQuery } from './pagination.ts'
import type { EnrichmentJob, FindingResult, ScrapingJob, VerificationJob, VerificationResult } from './schemas.ts'

/** The resources that work on whole lists, with the job of each. */
export interface JobsByKind {
  readonly verificationJobs: VerificationJob
  readonly enrichmentJobs: EnrichmentJob
  readonly scrapingJobs: ScrapingJob
}

/** A resource of jobs by its name. */
export type JobKind = keyof JobsByKind

/** A job of any kind. */
export type Job = JobsByKind[JobKind]

/** What a job found out: a verdict for each address, or what became of each row. */
export type ResultOf<K extends JobKind> = K extends 'verificationJobs' ? VerificationResult : FindingResult

type Filter = QueryOf<'enrichmentJobs.results'>
type Outcome = NonNullable<Filter['outcome']>[number]

/** Which rows: those with one of these outcomes, or that a hint is about; all of them without. */
export type FindingQuery = {
  readonly outcome?: Outcome | readonly Outcome[] | undefined
  readonly hint?: Filter['hint'] | undefined
}

/** Which results: all of them, of which verification has no other choice. */
export type ResultQuery<K extends JobKind> = PageQuery & (K extends 'verificationJobs' ? unknown : FindingQuery)

/** The decision that a job waits for; what is not said is left at its default. */
export type JobDecision<K extends JobKind = 'verificationJobs'> = BodyOf<`${K}.decide`>

type At<J extends Job, Stage extends Job['stage'], More = unknown> = Omit<J, 'stage' | keyof More> & {
  readonly stage: Stage
} & More

/** What a job has from the end of analysis on. */
interface Analyzed<J extends Job> {
  readonly estimate: NonNullable<J['estimate']>
}

/** A job that waits for `decide`; nothing was spent yet. */
export type AwaitingJob<J extends Job = VerificationJob> = At<
  J,
  'awaiting_decision',
  Analyzed<J> & { readonly decisionExpiresAt: string }
>
/** Everything has its result. */
export type CompletedJob<J extends Job = VerificationJob> = At<J, 'completed', Analyzed<J>>
/** Somebody cancelled it; what it had not used was released. */
export type CancelledJob<J extends Job = VerificationJob> = At<J, 'cancelled'>
/** `error` is what a caller would have been answered, as `INSUFFICIENT_CREDITS`. */
export type FailedJob<J extends Job = VerificationJob> = At<J, 'failed', { readonly error: NonNullable<J['error']> }>
/** Nobody decided in time. */
export type ExpiredJob<J extends Job = VerificationJob> = At<J, 'expired'>

/** A job to which nothing more happens; `stage` tells which. */
export type JobOver<J extends Job = VerificationJob> = CompletedJob<J> | CancelledJob<J> | FailedJob<J> | ExpiredJob<J>

/** What to wait for: the decision that a job needs (or its end, if it needs none), or its end only. */
export type Until = 'awaiting_decision' | 'over'

/** The job at the end of a wait. */
export type JobAt<U extends Until, J extends Job = VerificationJob> =
  | JobOver<J>
  | (U extends 'over' ? never : AwaitingJob<J>)

const over: ReadonlySet<string> = new Set<JobOver['stage']>(['completed', 'cancelled', 'failed', 'expired'])

/** Whether a wait ends here. A stage that this version does not know is none of them: the job is on its way. */
export function isAt(job: Job, until: Until): boolean {
  return over.has(job.stage) || job.stage === until
}

/** Whether a job waits for its decision, and so has an estimate. */
export function isAwaiting<J extends Job>(job: JobAt<Until, J>): job is AwaitingJob<J> {
  return job.stage === 'awaiting_decision'
}
