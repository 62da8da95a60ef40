import type { CancelledJob, ExpiredJob, FailedJob, Job } from '../jobs.ts'
import { CommandError } from './command-error.ts'
import { exitOfCode } from './exit-codes.ts'
import type { JobCommandName } from './finish.ts'
import { columns } from './help.ts'

/** What analysis found and what going on costs, in lines. `available` is the balance, where the key may see it. */
export function describeEstimate(
  rows: readonly (readonly [name: string, value: string])[],
  available: number | undefined,
): string {
  return columns([...rows, ...(available === undefined ? [] : [['Credits available', String(available)]])]).join('\n')
}

/** How a job came out, in lines; those between its credits and its file are its own. */
export const describeResult = (own: readonly string[], { credits }: Pick<Job, 'credits'>, out: string): string =>
  [...own, `${credits.settled} credits spent, ${credits.released} released`, `Written to ${out}`].join('\n')

/** A job that ended without results. A failed one says why in the words of the contract. */
export function unfinished<J extends Job>(job: CancelledJob<J> | ExpiredJob<J> | FailedJob<J>): CommandError {
  const jobId = job.id
  if (job.stage === 'failed') {
    const { error, ...more } = job.error as NonNullable<Job['error']>
    return new CommandError(error, exitOfCode(more.code), { ...more, jobId })
  }
  if (job.stage === 'expired') return new CommandError('The job expired: nobody decided in time.', 'other', { jobId })
  return new CommandError('The job was cancelled; nothing was written.', 'other', { jobId })
}

/** The command that takes a job up again. */
export const goOn = (command: JobCommandName, jobId: string, out: string): string =>
  `leadwright ${command} --job ${jobId} -o ${out}`

/** What Ctrl-C leaves behind. `again` is the command that takes a job up again. */
export function interrupted(
  job: { readonly id: string; readonly stage?: Job['stage'] } | undefined,
  again: (jobId: string) => string,
): CommandError {
  if (job === undefined) return new CommandError('Interrupted before a job was started.', 'interrupted')
  const { id, stage } = job
  const state =
    stage === 'awaiting_decision' ? 'waits for your decision' : stage === 'completed' ? 'is done' : 'goes on'
  return new CommandError(`Interrupted. The job ${state}; see it with: ${again(id)}`, 'interrupted', { jobId: id })
}
