import { basename } from 'node:path'
import { UsageError } from '../command-error.ts'
import type { Call, Command } from '../command.ts'
import { uploadOf } from '../files.ts'
import { confirm } from '../prompt.ts'
import { finish, type Work } from '../finish.ts'
import { targetOf } from '../target.ts'
import { someOf } from '../values.ts'
import { watching } from '../watch.ts'
import type { Connection } from '../connect.ts'
import { describeEstimate, describeResult, goOn, interrupted, unfinished } from '../job-words.ts'
import type { Decision } from '../../verify-list.ts'
import type { Estimate } from '../../schemas.ts'

const categories = ['role', 'disposable', 'free', 'typo'] as const
const statuses = ['valid', 'invalid', 'catch_all', 'risky', 'unknown', 'unverified'] as const

export const verify: Command = {
  name: 'verify',
  usage: '(FILE.csv | --job ID) -o OUT.csv [--yes] [--exclude role,free] [--status valid,catch_all]',
  summary:
    'Imports a CSV file, shows what verifying it costs, asks, verifies, and writes the rows with their verdicts.\n' +
    'With --job, goes on with a job that is there, such as one that was interrupted.',
  options: {
    output: {
      type: 'string',
      short: 'o',
      value: 'OUT.csv',
      says: 'Where to write, replaced once all is there; - for stdout',
    },
    yes: { type: 'boolean', short: 'y', says: 'Spend what the estimate says without asking' },
    exclude: { type: 'string', value: 'LIST', says: `What not to pay for: ${categories.join(', ')}` },
    status: { type: 'string', value: 'LIST', says: `Which rows to write: ${statuses.join(', ')}` },
    name: { type: 'string', value: 'NAME', says: 'What the list is called; the name of the file without it' },
    job: { type: 'string', value: 'ID', says: 'The job to go on with' },
  },
  maxArgs: 1,
  run: async (call) => {
    const { io, args, output, progress, text, has } = call
    const [file] = args
    const jobId = text('job')
    const out = text('output')
    const exclude = someOf('--exclude', text('exclude'), categories) ?? []
    const status = someOf('--status', text('status'), statuses)
    if (!out) throw new UsageError('Where to? Name the file to write with -o OUT.csv')
    if (!has('yes') && io.stdin.isTTY !== true) throw new UsageError('Nobody can be asked here; --yes spends unasked')
    const work = await workOf(file, jobId, text('name'))
    const target = await targetOf(out, file, io)
    if (target.isStdout && output.isJson) throw new UsageError('--json answers on stdout, where -o puts the rows')
    try {
      const connection = await call.connect({ fetch: watching(progress, io) })
      const decide = (estimate: Estimate): Promise<Decision> => decideOn(call, connection, estimate, exclude)
      const { job, report } = await finish(connection.api, work, { io, progress, out, decide })
      progress.end()
      if (job.stage !== 'completed') throw unfinished(job)
      try {
        await target.write(connection.api.lists.export(job.listId, { status }, { signal: io.signal }))
      } catch (error) {
        if (io.signal.aborted) throw interrupted(job, out)
        progress.note(`The verdicts are there, but not written. Go on with: ${goOn(job.id, out)}`)
        throw error
      }
      if (target.isStdout) progress.note(describeResult(job, 'standard output'))
      else output.answer({ listId: job.listId, job, import: report, output: out }, () => describeResult(job, out))
    } finally {
      await target.discard()
    }
  },
}

async function workOf(file: string | undefined, jobId: string | undefined, name: string | undefined): Promise<Work> {
  if (file !== undefined && jobId === undefined) return { csv: await uploadOf(file), name: name ?? basename(file) }
  if (file === undefined && jobId !== undefined) return { jobId }
  throw new UsageError('Name either a file to verify or a --job to go on with')
}

/** Shows what verifying costs, and asks whether to. */
async function decideOn(
  { io, progress, has }: Call,
  { api }: Connection,
  estimate: Estimate,
  exclude: (typeof categories)[number][],
): Promise<Decision> {
  const balance = await api.safe.credits.get({ signal: io.signal })
  progress.note(describeEstimate(estimate, exclude, balance.data?.available))
  const isAgreed = has('yes') || (await confirm(io, `Verify for up to ${estimate.credits} credits?`))
  return isAgreed ? { action: 'verify', exclude } : 'cancel'
}
