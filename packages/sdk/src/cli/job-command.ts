import type { Leadwright } from '../client.ts'
import type { JobDecision, JobKind, JobOver, JobsByKind } from '../jobs.ts'
import type { LeadQuery } from '../resources/lists.ts'
import type { Decision } from '../run-list.ts'
import type { Call, Command, OptionSpecs } from './command.ts'
import { UsageError } from './command-error.ts'
import type { Connection } from './connect.ts'
import { choiceOf, fileOptions, nameOf, uploadOf } from './files.ts'
import { type Begun, type Doing, finish, type JobCommandName } from './finish.ts'
import { describeEstimate, describeResult, goOn, interrupted, unfinished } from './job-words.ts'
import { confirm } from './prompt.ts'
import { targetOf } from './target.ts'
import { watching } from './watch.ts'

/** What a command that does a whole job has of its own. */
export interface JobCommand<K extends JobKind> {
  readonly name: JobCommandName
  /** Its own options, as they are used. */
  readonly usage: string
  readonly summary: string
  readonly options: OptionSpecs
  /** Reads its own options. @throws UsageError */
  readonly read: (call: Pick<Call, 'text'>) => Wish<K>
}

/** What is wished for, by the options that were given. */
export interface Wish<K extends JobKind> {
  readonly jobs: (api: Leadwright) => Doing<K>['jobs']
  readonly run: (api: Leadwright) => Doing<K>['run']
  /** What a yes decides. */
  readonly decision: JobDecision<K>
  readonly estimate: (estimate: NonNullable<JobsByKind[K]['estimate']>) => [name: string, value: string][]
  readonly result: (job: Pick<JobsByKind[K], 'results'> & JobOver<JobsByKind[K]>) => string[]
  /** Which rows are written; all of them without it. */
  readonly rows?: LeadQuery
}

/** The command that imports a file, shows what the job costs, asks, waits for it, and writes the rows. */
export function jobCommand<K extends JobKind>(own: JobCommand<K>): Command {
  return {
    name: own.name,
    usage: `(FILE | --list ID | --job ID) -o OUT.csv [--yes] ${own.usage}`,
    summary:
      `${own.summary}\nWith --list, works on a list that is there; with --job, goes on with a job that is there, ` +
      'such as one that was interrupted. With - for the file, it is read from standard input.',
    options: {
      output: {
        type: 'string',
        short: 'o',
        value: 'OUT.csv',
        says: 'Where to write, replaced once all is there; - for stdout',
      },
      yes: { type: 'boolean', short: 'y', says: 'Spend what the estimate says without asking' },
      ...own.options,
      ...fileOptions,
      name: { type: 'string', value: 'NAME', says: 'What the list is called; the name of the file without it' },
      list: { type: 'string', value: 'ID', says: 'The list to work on' },
      job: { type: 'string', value: 'ID', says: 'The job to go on with' },
    },
    maxArgs: 1,
    run: (call) => runJob(own.name, own.read(call), call),
  }
}

async function runJob<K extends JobKind>(command: JobCommandName, wish: Wish<K>, call: Call): Promise<void> {
  const { io, args, output, progress, text, has } = call
  const [file] = args
  const out = text('output')
  if (!out) throw new UsageError('Where to? Name the file to write with -o OUT.csv')
  if (!has('yes') && io.stdin.isTTY !== true) throw new UsageError('Nobody can be asked here; --yes spends unasked')
  const begun = await begunOf(command, file, call)
  const target = await targetOf(out, file === '-' ? undefined : file, io)
  if (target.isStdout && output.isJson) throw new UsageError('--json answers on stdout, where -o puts the rows')
  try {
    const { api } = await call.connect({ fetch: watching(progress, io) })
    const doing: Doing<K> = {
      command,
      jobs: wish.jobs(api),
      run: wish.run(api),
      decide: (estimate) => decideOn(command, wish, estimate, call, api),
    }
    const { job, report } = await finish(api, begun, doing, { io, progress, out })
    progress.end()
    if (job.stage !== 'completed') throw unfinished(job)
    try {
      await target.write(api.lists.export(job.listId, wish.rows, { signal: io.signal }))
    } catch (error) {
      const again = goOn(command, job.id, out)
      if (io.signal.aborted) throw interrupted(job, () => again)
      progress.note(`The results are there, but not written. Go on with: ${again}`)
      throw error
    }
    const words = (to: string): string => describeResult(wish.result(job), job, to)
    if (target.isStdout) progress.note(words('standard output'))
    else output.answer({ listId: job.listId, job, import: report, output: out }, () => words(out))
  } finally {
    await target.discard()
  }
}

async function begunOf(
  command: string,
  file: string | undefined,
  call: Pick<Call, 'text' | 'progress' | 'io'>,
): Promise<Begun> {
  const { text } = call
  const [listId, jobId] = [text('list'), text('job')]
  const given = [file, listId, jobId].filter((each) => each !== undefined)
  if (given.length !== 1) throw new UsageError(`Name either a file to ${command}, a --list, or a --job to go on with`)
  if (listId !== undefined) return { listId }
  if (jobId !== undefined) return { jobId }
  const [path = ''] = given
  return { csv: await uploadOf(path, call, choiceOf(call)), name: text('name') ?? nameOf(path) }
}

/** Shows what going on costs, and asks whether to. */
async function decideOn<K extends JobKind>(
  command: JobCommandName,
  wish: Wish<K>,
  estimate: NonNullable<JobsByKind[K]['estimate']>,
  { io, progress, has }: Call,
  api: Connection['api'],
): Promise<Decision<K>> {
  const balance = await api.safe.credits.get({ signal: io.signal })
  progress.note(describeEstimate(wish.estimate(estimate), balance.data?.available))
  const verb = command.charAt(0).toUpperCase() + command.slice(1)
  const isAgreed = has('yes') || (await confirm(io, `${verb} for up to ${estimate.credits} credits?`))
  // Every kind of job can be cancelled.
  return isAgreed ? wish.decision : ('cancel' as Decision<K>)
}
