import type { Leadwright } from '../client.ts'
import { isApiError, type Upload } from '../core/index.ts'
import type { JobOver } from '../jobs.ts'
import type { ImportReport } from '../schemas.ts'
import { finishJob, type VerifyOptions, type VerifyProgress } from '../verify-list.ts'
import { describeImport } from './import-words.ts'
import type { Io } from './io.ts'
import { goOn, interrupted } from './job-words.ts'
import type { Progress } from './progress.ts'

/** What to verify: a file, or what a job has begun with. */
export type Work = { readonly csv: Upload; readonly name: string } | { readonly jobId: string }

interface Surroundings {
  readonly io: Io
  readonly progress: Progress
  /** The file that will be written, for the words after Ctrl-C. */
  readonly out: string
  readonly decide: VerifyOptions['decide']
}

/** Takes the work to the end of its job, and tells how far it is. @throws CommandError where Ctrl-C ends it */
export async function finish(
  api: Leadwright,
  work: Work,
  { io: { signal }, progress, out, decide }: Surroundings,
): Promise<{ job: JobOver; report?: ImportReport }> {
  let seen: Partial<VerifyProgress> = {}
  const tell = (now: Partial<VerifyProgress>): void => {
    if (now.import && !seen.import) progress.note(describeImport(now.import))
    seen = { ...seen, ...now }
    show(progress, seen)
  }
  const options = { decide, signal, maxWaitMs: Infinity }
  try {
    if ('jobId' in work) return { job: await finishJob(api.verificationJobs, work.jobId, { ...options, tell }) }
    const { name } = work
    const { job, import: report } = await api.lists.verify(work.csv, { ...options, name, onProgress: tell })
    return { job, report }
  } catch (error) {
    if (signal.aborted) throw interrupted(seen.job ?? ('jobId' in work ? { id: work.jobId } : undefined), out)
    if (seen.job) progress.note(`The job goes on without you. Come back to it with: ${goOn(seen.job.id, out)}`)
    // A file that was refused should not leave an empty list behind.
    if (seen.listId !== undefined && isApiError(error, 'INVALID_CSV_FORMAT')) await api.safe.lists.delete(seen.listId)
    throw error
  }
}

const labels: Readonly<Record<VerifyProgress['step'], string>> = {
  create: 'Importing',
  import: 'Importing',
  analyze: 'Analyzing',
  decide: 'Analyzing',
  verify: 'Verifying',
}

function show(progress: Progress, { step, job }: Partial<VerifyProgress>): void {
  if (step === undefined) return
  progress.show({ label: labels[step], ...(job?.progress ?? { done: 0, total: 0 }) })
}
