import { LeadwrightError, type Upload } from './core/index.ts'
import { longest, timed } from './core/time.ts'
import { uploadProblem } from './core/upload.ts'
import type { AwaitingJob, JobOver } from './jobs.ts'
import type { Paged } from './pagination.ts'
import type { ListsResource } from './resources/lists.ts'
import type { JobDecision, VerificationJobsResource } from './resources/verification-jobs.ts'
import type { Estimate, ImportReport, List, VerificationJob, VerificationResult } from './schemas.ts'

/** To verify (perhaps leaving out categories) or to cancel; the bare word leaves nothing out. */
export type Decision = JobDecision | JobDecision['action']

/** How to verify a list in one call. */
export interface VerifyOptions {
  /** What the list is called. Without it the name of the `File`, or `Leads`. */
  readonly name?: string | undefined
  /** Decides what to spend: asked with the estimate when analysis is over, or given up front. */
  readonly decide: Decision | ((estimate: Estimate, job: AwaitingJob) => Decision | Promise<Decision>)
  /** Called at the beginning of each step, and whenever the job has changed. */
  readonly onProgress?: ((progress: VerifyProgress) => void) | undefined
  /** Ends the call at once. A job that was started goes on. */
  readonly signal?: AbortSignal | undefined
  /** For each of the two waits, analysis and verification. Milliseconds; an hour without it. The job goes on. */
  readonly maxWaitMs?: number | undefined
  /** Names this very piece of work, so that it can be taken up again; random without it. At most 200 characters. */
  readonly idempotencyKey?: string | undefined
}

/** How far it came. */
export interface VerifyProgress {
  /** What is being done, or failed. */
  readonly step: 'create' | 'import' | 'analyze' | 'decide' | 'verify'
  /** Calling again with this takes the work up where it stopped. */
  readonly idempotencyKey: string
  readonly listId?: string
  readonly import?: ImportReport
  /** The job as it was last seen. */
  readonly job?: VerificationJob
}

/** A list that was verified. */
export interface VerifiedList {
  readonly list: List
  readonly import: ImportReport
  /** How the job ended is its `stage`; with `failed`, its `error` says why. */
  readonly job: JobOver
  /** The verdicts; nothing is loaded before they are iterated over. */
  readonly results: Paged<VerificationResult>
}

interface Api {
  readonly lists: Pick<ListsResource, 'create' | 'import'>
  readonly verificationJobs: Pick<VerificationJobsResource, 'create' | 'waitFor' | 'decide' | 'results'>
}

const progresses = new WeakMap<WeakKey, VerifyProgress>()

/** How far `lists.verify` had come when it threw this; `undefined` for any other value. */
export function verifyProgressOf(error: unknown): VerifyProgress | undefined {
  if (!(error instanceof Error)) return undefined
  return progresses.get(error) ?? verifyProgressOf(error.cause)
}

/** `ListsResource.verify` says what this promises. */
export async function verifyList(api: Api, csv: Upload, options: VerifyOptions): Promise<VerifiedList> {
  const { name = nameOf(csv), idempotencyKey = crypto.randomUUID(), onProgress, signal } = options
  let progress: VerifyProgress = { step: 'create', idempotencyKey }
  const tell = (more: Partial<VerifyProgress>): void => {
    progress = { ...progress, ...more }
    onProgress?.(progress)
  }
  // Each step is repeatable under a key of its own. The decision is not: it may be refused for lack of credits, and the
  // refusal would be repeated, too. The job's stage guards it instead.
  const keyed = (step: VerifyProgress['step']) => ({ signal, idempotencyKey: `${idempotencyKey}:${step}` })
  try {
    // Found out now, so that no empty list is left behind. What a function opens shows only then.
    const problem = typeof csv !== 'function' && uploadProblem(csv)
    if (problem) throw new LeadwrightError(problem)
    tell({})
    const list = await api.lists.create({ name, workflow: 'verification' }, keyed('create'))
    tell({ step: 'import', listId: list.id })
    const report = await api.lists.import(list.id, csv, keyed('import'))
    tell({ step: 'analyze', import: report })
    const started = await api.verificationJobs.create({ listId: list.id }, keyed('analyze'))
    tell({ job: started })
    const job = await finishJob(api.verificationJobs, started.id, { ...options, tell })
    return { list, import: report, job, results: api.verificationJobs.results(job.id, {}, { signal }) }
  } catch (error) {
    if (typeof error === 'object' && error !== null) progresses.set(error, progress)
    throw error
  }
}

type FinishOptions = Pick<VerifyOptions, 'decide' | 'signal' | 'maxWaitMs'> & {
  readonly tell: (more: Pick<VerifyProgress, 'step'> & { readonly job?: VerificationJob }) => void
}

/** Takes a job in any stage to its end: waits for its estimate, decides, waits for its verdicts. */
export async function finishJob(
  jobs: Api['verificationJobs'],
  jobId: string,
  options: FinishOptions,
): Promise<JobOver> {
  const { decide, tell, signal, maxWaitMs } = options
  const onProgress = (job: VerificationJob): void => {
    tell({ step: isBeforeDecision(job) ? 'analyze' : 'verify', job })
  }
  const analyzed = await jobs.waitFor(jobId, { onProgress, signal, maxWaitMs })
  if (analyzed.stage !== 'awaiting_decision') return analyzed
  tell({ step: 'decide', job: analyzed })
  const decision =
    typeof decide === 'function' ? await abortable(signal, () => decide(analyzed.estimate, analyzed)) : decide
  await jobs.decide(jobId, typeof decision === 'string' ? { action: decision } : decision, { signal })
  return jobs.waitFor(jobId, { until: 'over', onProgress, signal, maxWaitMs })
}

const never = (): never => {
  throw new LeadwrightError('Nobody decided')
}

/** Somebody may take their time to decide, or never come back. */
const abortable = <T>(signal: AbortSignal | undefined, decide: () => T | Promise<T>): Promise<T> =>
  timed<T>({ ms: longest, signal, expired: never }, async () => decide())

const isBeforeDecision = ({ stage }: VerificationJob): boolean =>
  ['queued', 'analyzing', 'awaiting_decision'].includes(stage)

const nameOf = (csv: Upload): string =>
  typeof File !== 'undefined' && csv instanceof File && csv.name !== '' ? csv.name : 'Leads'
