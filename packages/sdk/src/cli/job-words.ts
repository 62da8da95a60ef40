import type { JobOver } from '../jobs.ts'
import type { Estimate, VerificationJob } from '../schemas.ts'
import { CommandError } from './command-error.ts'
import { exitOfCode } from './exit-codes.ts'
import { columns } from './help.ts'

/** What analysis found and what verifying costs, in lines. `available` is the balance, where the key may see it. */
export function describeEstimate(
  estimate: Estimate,
  exclude: readonly string[],
  available: number | undefined,
): string {
  const { billable, credits, duplicates, invalid, unknown, role, disposable, free, typo } = estimate
  const less = exclude.length > 0 ? `, less for leaving out ${exclude.join(', ')}` : ''
  return columns([
    ['To be asked about', `${billable} addresses, up to ${credits} credits${less}`],
    ['Decided at no cost', `${invalid} invalid, ${unknown} unknown, ${duplicates} duplicates`],
    ['Among them all', `${role} role, ${disposable} disposable, ${free} free-mail, ${typo} typo`],
    ...(available === undefined ? [] : [['Credits available', String(available)]]),
  ]).join('\n')
}

/** How a job came out, in lines. */
export function describeResult({ results, credits }: JobOver, out: string): string {
  const { valid, invalid, catch_all, risky, unknown } = results
  return [
    `valid ${valid}, invalid ${invalid}, catch_all ${catch_all}, risky ${risky}, unknown ${unknown}`,
    `${credits.settled} credits spent, ${credits.released} released`,
    `Written to ${out}`,
  ].join('\n')
}

/** A job that ended without verdicts. A failed one says why in the words of the contract. */
export function unfinished(job: Exclude<JobOver, { stage: 'completed' }>): CommandError {
  const jobId = job.id
  if (job.stage === 'failed') {
    const { error, ...more } = job.error
    return new CommandError(error, exitOfCode(job.error.code), { ...more, jobId })
  }
  if (job.stage === 'expired') return new CommandError('The job expired: nobody decided in time.', 'other', { jobId })
  return new CommandError('The job was cancelled; nothing was written.', 'other', { jobId })
}

/** The command that takes a job up again. */
export const goOn = (jobId: string, out: string): string => `leadwright verify --job ${jobId} -o ${out}`

/** What Ctrl-C leaves behind. */
export function interrupted(
  job: (Pick<VerificationJob, 'id'> & { readonly stage?: VerificationJob['stage'] }) | undefined,
  out: string,
): CommandError {
  if (job === undefined) return new CommandError('Interrupted before a job was started.', 'interrupted')
  const { id, stage } = job
  const state =
    stage === 'awaiting_decision' ? 'waits for your decision' : stage === 'completed' ? 'is done' : 'goes on'
  return new CommandError(`Interrupted. The job ${state}; see it with: ${goOn(id, out)}`, 'interrupted', { jobId: id })
}
