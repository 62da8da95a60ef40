import { LeadwrightError, type Upload } from './core/index.ts'
import { longest, timed } from './core/time.ts'
import { uploadProblem } from './core/upload.ts'
import {
  type AwaitingJob,
  isAwaiting,
  type JobDecision,
  type JobKind,
  type JobOver,
  type JobsByKind,
  type ResultOf,
} from './jobs.ts'
import type { BodyOf } from './operation-types.ts'
import type { Paged } from './pagination.ts'
import type { JobsResource } from './resources/jobs.ts'
import type { ListsResource } from './resources/lists.ts'
import type { ImportReport, List } from './schemas.ts'

/** What to work on: a CSV file, of which a list is made, or a list that is there. */
export type ListSource = Upload | { readonly listId: string }

/** To go on (perhaps leaving something out, or in) or to cancel; the bare word leaves all at its default. */
export type Decision<K extends JobKind = 'verificationJobs'> = JobDecision<K> | JobDecision<K>['action']

/** How to do the whole work on a list in one call. */
export interface RunOptions<K extends JobKind> {
  /** What the list is called that is made of a file. Without it the name of the `File`, or `Leads`. */
  readonly name?: string | undefined
  /** Decides what to spend: asked with the estimate when analysis is over, or given up front. */
  readonly decide:
    | Decision<K>
    | ((
        estimate: NonNullable<JobsByKind[K]['estimate']>,
        job: AwaitingJob<JobsByKind[K]>,
      ) => Decision<K> | Promise<Decision<K>>)
  /** Called at the beginning of each step, and whenever the job has changed. */
  readonly onProgress?: ((progress: RunProgress<K>) => void) | undefined
  /** Ends the call at once. A job that was started goes on. */
  readonly signal?: AbortSignal | undefined
  /** For each of the two waits, analysis and what follows it. Milliseconds; an hour without it. The job goes on. */
  readonly maxWaitMs?: number | undefined
  /** Names this very piece of work, so that it can be taken up again; random without it. At most 200 characters. */
  readonly idempotencyKey?: string | undefined
}

/** Which rows of its list a job of a kind is over. */
export type JobRows<K extends JobKind = 'verificationJobs'> = NonNullable<BodyOf<`${K}.create`>['rows']>

/** How to verify a list. */
export interface VerifyOptions extends RunOptions<'verificationJobs'> {
  /**
   * Which rows of the list are verified, as `{ only: 'unverified' }`, a `filter` or `ids`; all of them without it. The
   * others keep the verdicts that they have.
   */
  readonly rows?: JobRows | undefined
  /** How old verdicts of the list may be to be kept instead of being asked and paid for again, in days; none are without it. */
  readonly reuseDays?: number | undefined
}
/** How to find the addresses of a list of people. */
export interface EnrichOptions extends RunOptions<'enrichmentJobs'> {
  /** Which rows of the list are looked at, as a `filter` or `ids`; all of them without it. */
  readonly rows?: JobRows<'enrichmentJobs'> | undefined
}
/** How to find the people of a list of companies. */
export interface ScrapeOptions extends RunOptions<'scrapingJobs'> {
  /** Which rows of the list are looked at, as a `filter` or `ids`; all of them without it. */
  readonly rows?: JobRows<'scrapingJobs'> | undefined
  /** The most people that are taken for a row, 1 to 25; 3 without it. */
  readonly peoplePerRow?: number | undefined
}

/** How far it came. */
export interface RunProgress<K extends JobKind = JobKind> {
  /** What is being done, or failed; the last of them by what the list is for. */
  readonly step: 'create' | 'import' | 'analyze' | 'decide' | 'verify' | 'enrich' | 'scrape'
  /** Calling again with this takes the work up where it stopped. */
  readonly idempotencyKey: string
  readonly listId?: string
  readonly import?: ImportReport
  /** The job as it was last seen. */
  readonly job?: JobsByKind[K]
}

/** A list on which the work was done. */
export interface FinishedList<K extends JobKind> {
  /** As it was before the job. */
  readonly list: List
  /** Missing where the list was there. */
  readonly import?: ImportReport
  /** How the job ended is its `stage`; with `failed`, its `error` says why. */
  readonly job: JobOver<JobsByKind[K]>
  /** What the job found out; nothing is loaded before it is iterated over. */
  readonly results: Paged<ResultOf<K>>
}

/** A kind of work on lists. */
export interface Work<K extends JobKind> {
  readonly jobs: Pick<JobsResource<K>, 'create' | 'waitFor' | 'decide' | 'results'>
  readonly workflow: List['workflow']
  /** The step after the decision. */
  readonly step: RunProgress['step']
}

const progresses = new WeakMap<WeakKey, RunProgress>()

/** How far `lists.verify`, `enrich` or `scrape` had come when it threw this; `undefined` for any other value. */
export function progressOf(error: unknown): RunProgress | undefined {
  if (!(error instanceof Error)) return undefined
  return progresses.get(error) ?? progressOf(error.cause)
}

/** `ListsResource.verify` says what this promises. `more` is what the job is to know besides its list. */
export async function runList<K extends JobKind>(
  lists: Pick<ListsResource, 'create' | 'get' | 'import'>,
  work: Work<K>,
  source: ListSource,
  options: RunOptions<K>,
  more: Omit<BodyOf<`${K}.create`>, 'listId' | 'decision'>,
): Promise<FinishedList<K>> {
  const { jobs, workflow } = work
  const { idempotencyKey = crypto.randomUUID(), onProgress, signal } = options
  let progress: RunProgress<K> = { step: 'create', idempotencyKey }
  const tell = (news: Partial<RunProgress<K>>): void => {
    progress = { ...progress, ...news }
    onProgress?.(progress)
  }
  // Each step is repeatable under a key of its own; the job's is named by its kind, because one list may have one of each.
  // The decision is not: it may be refused for lack of credits, and the refusal would be repeated, too. The job's stage
  // guards it instead.
  const keyed = (step: RunProgress['step']) => ({ signal, idempotencyKey: `${idempotencyKey}:${step}` })
  const imported = async (csv: Upload): Promise<List> => {
    // Found out now, so that no empty list is left behind. What a function opens shows only then.
    const problem = typeof csv !== 'function' && uploadProblem(csv)
    if (problem) throw new LeadwrightError(problem)
    const { name = nameOf(csv) } = options
    tell({})
    const list = await lists.create({ name, workflow }, keyed('create'))
    tell({ step: 'import', listId: list.id })
    tell({ step: 'analyze', import: await lists.import(list.id, csv, keyed('import')) })
    return list
  }
  const existing = (listId: string): Promise<List> => {
    tell({ step: 'analyze', listId })
    return lists.get(listId, { signal })
  }
  try {
    const list = await (isList(source) ? existing(source.listId) : imported(source))
    const started = await jobs.create({ listId: list.id, ...more } as BodyOf<`${K}.create`>, keyed(work.step))
    tell({ job: started })
    const job = await finishJob(work, started.id, { ...options, tell })
    return {
      list,
      ...(progress.import && { import: progress.import }),
      job,
      results: jobs.results(job.id, undefined, { signal }),
    }
  } catch (error) {
    if (typeof error === 'object' && error !== null) progresses.set(error, progress)
    throw error
  }
}

type FinishOptions<K extends JobKind> = Pick<RunOptions<K>, 'decide' | 'signal' | 'maxWaitMs'> & {
  readonly tell: (news: Pick<RunProgress<K>, 'step' | 'job'>) => void
}

/** Takes a job in any stage to its end: waits for its estimate, decides, waits for its results. */
export async function finishJob<K extends JobKind>(
  { jobs, step }: Pick<Work<K>, 'jobs' | 'step'>,
  jobId: string,
  { decide, tell, signal, maxWaitMs }: FinishOptions<K>,
): Promise<JobOver<JobsByKind[K]>> {
  const onProgress = (job: JobsByKind[K]): void => {
    tell({ step: isBeforeDecision(job) ? 'analyze' : step, job })
  }
  const analyzed = await jobs.waitFor(jobId, { onProgress, signal, maxWaitMs })
  if (!isAwaiting(analyzed)) return analyzed
  tell({ step: 'decide' })
  const decision =
    typeof decide === 'function' ? await abortable(signal, () => decide(analyzed.estimate, analyzed)) : decide
  const said = typeof decision === 'string' ? { action: decision } : decision
  await jobs.decide(jobId, said as JobDecision<K>, { signal })
  return jobs.waitFor(jobId, { until: 'over', onProgress, signal, maxWaitMs })
}

const never = (): never => {
  throw new LeadwrightError('Nobody decided')
}

/** Somebody may take their time to decide, or never come back. */
const abortable = <T>(signal: AbortSignal | undefined, decide: () => T | Promise<T>): Promise<T> =>
  timed<T>({ ms: longest, signal, expired: never }, async () => decide())

const isBeforeDecision = ({ stage }: { readonly stage: string }): boolean =>
  ['queued', 'analyzing', 'awaiting_decision'].includes(stage)

const isList = (source: ListSource): source is { readonly listId: string } =>
  typeof source === 'object' && source !== null && 'listId' in source

const nameOf = (csv: Upload): string =>
  typeof File !== 'undefined' && csv instanceof File && csv.name !== '' ? csv.name : 'Leads'
