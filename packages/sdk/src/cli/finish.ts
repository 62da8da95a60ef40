import type { Leadwright } from '../client.ts'
import { isApiError, type Upload } from '../core/index.ts'
import type { JobKind, JobOver, JobsByKind } from '../jobs.ts'
import {
  type FinishedList,
  finishJob,
  type ListSource,
  type RunOptions,
  type RunProgress,
  type Work,
} from '../run-list.ts'
import type { ImportReport } from '../schemas.ts'
import { describeImport } from './import-words.ts'
import type { Io } from './io.ts'
import { goOn, interrupted } from './job-words.ts'
import type { Progress } from './progress.ts'

/** What to work on: a file, a list that is there, or what a job has begun with. */
export type Begun =
  | { readonly csv: Upload; readonly name: string }
  | { readonly listId: string }
  | { readonly jobId: string }

/** How the work is done. */
export interface Doing<K extends JobKind> {
  readonly command: JobCommandName
  readonly jobs: Work<K>['jobs']
  readonly run: (source: ListSource, options: RunOptions<K>) => Promise<FinishedList<K>>
  readonly decide: RunOptions<K>['decide']
}

/** The commands that do a whole job, by the step in which it does its work. */
export type JobCommandName = Extract<RunProgress['step'], 'verify' | 'enrich' | 'scrape'>

interface Surroundings {
  readonly io: Io
  readonly progress: Progress
  /** The file that will be written, for the words after Ctrl-C. */
  readonly out: string
}

/** Takes the work to the end of its job, and tells how far it is. @throws CommandError where Ctrl-C ends it */
export async function finish<K extends JobKind>(
  api: Leadwright,
  begun: Begun,
  { command, jobs, run, decide }: Doing<K>,
  { io: { signal }, progress, out }: Surroundings,
): Promise<{ job: JobOver<JobsByKind[K]>; report?: ImportReport | undefined }> {
  let seen: Partial<RunProgress<K>> = {}
  const tell = (now: Partial<RunProgress<K>>): void => {
    if (now.import && !seen.import) progress.note(describeImport(now.import))
    seen = { ...seen, ...now }
    show(progress, seen)
  }
  const options = { decide, signal, maxWaitMs: Infinity }
  try {
    if ('jobId' in begun) return { job: await finishJob({ jobs, step: command }, begun.jobId, { ...options, tell }) }
    const more = { ...options, onProgress: tell, ...('csv' in begun && { name: begun.name }) }
    const { job, import: report } = await run('csv' in begun ? begun.csv : begun, more)
    return { job, report }
  } catch (error) {
    if (signal.aborted) {
      const job = seen.job ?? ('jobId' in begun ? { id: begun.jobId } : undefined)
      throw interrupted(job, (id) => goOn(command, id, out))
    }
    if (seen.job) progress.note(`The job goes on without you. Come back to it with: ${goOn(command, seen.job.id, out)}`)
    // A file that was refused should not leave an empty list behind.
    if (seen.listId !== undefined && isApiError(error, 'INVALID_CSV_FORMAT')) await api.safe.lists.delete(seen.listId)
    throw error
  }
}

const labels: Readonly<Record<RunProgress['step'], string>> = {
  create: 'Importing',
  import: 'Importing',
  analyze: 'Analyzing',
  decide: 'Analyzing',
  verify: 'Verifying',
  enrich: 'Enriching',
  scrape: 'Scraping',
}

function show(progress: Progress, { step, job }: Partial<RunProgress>): void {
  if (step === undefined) return
  progress.show({ label: labels[step], ...(job?.progress ?? { done: 0, total: 0 }) })
}
