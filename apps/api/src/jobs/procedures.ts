import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import type { ReadScope, WriteScope } from '../domains/auth/permissions.ts'
import { idInput } from '../trpc/inputs.ts'
import type { ProcedureMeta } from '../trpc/init.ts'
import { pageInput } from '../trpc/page.ts'
import { reads, writes } from '../trpc/procedures.ts'

/** What every procedure on one job takes. */
export const jobInput = z.object({ jobId: idInput.describe('The ID of the job.') })

export type OnJob = z.output<typeof jobInput>

const example = { listId: 'lst_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f' }

/** A job as it is asked for: over a list, with a decision where there is one already. */
export const newJobInput = <Decision extends z.ZodType>(list: string, decision: Decision) =>
  z
    .object({
      listId: idInput.describe(list),
      decision: decision.optional().describe('A decision up front, so that the job never waits for one.'),
    })
    .meta({ examples: [example] })

interface Words {
  readonly summary: string
  readonly description: string
}

/** What the procedures of a kind of job are called, and who may use them. */
export interface JobNames {
  /** As operations are named: `verificationJobs`. */
  readonly group: string
  readonly tag: NonNullable<ProcedureMeta['rest']>['tag']
  /** As REST knows its jobs: `/v1/verification-jobs`. */
  readonly path: NonNullable<ProcedureMeta['rest']>['path']
  readonly reads: ReadScope
  readonly writes: WriteScope
  readonly words: Readonly<Record<'create' | 'list' | 'get' | 'decide' | 'results', Words>> & {
    /** In a few words. */
    readonly cancel: string
  }
}

const cancelling = 'Stops a job that is not over, and releases the credits that it did not use.'

/**
 * The procedures of a kind of job as far as they are alike: scope, codes, route. What they answer is the kind's; what
 * they do is in `handlers.ts`. Creating one declares codes of its own, so of that there is only the beginning.
 */
export function jobProcedures({ group, tag, path, words: own, ...scopes }: JobNames) {
  const words = { ...own, cancel: { summary: own.cancel, description: cancelling } }
  const rest = (name: keyof typeof words, method: 'GET' | 'POST', at = '') => ({
    rest: { operationId: `${group}.${name}` as const, tag, ...words[name], method, path: `${path}${at}` as const },
  })
  const reading = declares(reads(scopes.reads), 'JOB_NOT_FOUND')
  const changing = declares(writes(scopes.writes), 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE')
  return {
    create: declares(writes(scopes.writes), 'RESOURCE_NOT_FOUND', 'INSUFFICIENT_CREDITS').meta(rest('create', 'POST')),
    list: reads(scopes.reads)
      .meta({ weight: 'slow', ...rest('list', 'GET') })
      .input(pageInput.prefault({})),
    get: reading.meta(rest('get', 'GET', '/{jobId}')).input(jobInput),
    decide: declares(changing, 'INSUFFICIENT_CREDITS').meta(rest('decide', 'POST', '/{jobId}/decision')),
    cancel: changing.meta(rest('cancel', 'POST', '/{jobId}/cancel')).input(jobInput),
    results: reading.meta({ weight: 'slow', ...rest('results', 'GET', '/{jobId}/results') }),
    progress: declares(reading, 'LIMIT_REACHED').input(
      jobInput.extend({ lastEventId: z.string().max(200).optional() }),
    ),
  }
}
