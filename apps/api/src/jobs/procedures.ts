import { declares } from '@leadwright/errors/trpc'
import { z } from 'zod'
import type { ReadScope, WriteScope } from '../domains/auth/permissions.ts'
import { idInput } from '../trpc/inputs.ts'
import type { ProcedureMeta } from '../trpc/init.ts'
import { pageInput } from '../trpc/page.ts'
import { reads, writes } from '../trpc/procedures.ts'

/** What every procedure on one job takes. */
export const jobInput = z.object({ jobId: idInput.describe('The ID of the job.') })

interface Words {
  readonly summary: string
  readonly description: string
}

/** What the procedures of a kind of job are called, and who may use them. */
interface JobNames {
  /** As operations are named: `verificationJobs`. */
  readonly group: string
  readonly tag: NonNullable<ProcedureMeta['rest']>['tag']
  /** As REST knows its jobs: `/v1/verification-jobs`. */
  readonly path: NonNullable<ProcedureMeta['rest']>['path']
  readonly reads: ReadScope
  readonly writes: WriteScope
  readonly words: Readonly<Record<'create' | 'list' | 'get' | 'decide' | 'cancel' | 'results', Words>>
}

/**
 * The procedures of a kind of job as far as they are alike: scope, codes, route. What they answer is the kind's; what
 * they do is in `handlers.ts`. Creating one declares codes of its own, so of that there is only the beginning.
 */
export function jobProcedures({ group, tag, path, words, ...scopes }: JobNames) {
  const rest = (name: keyof typeof words, method: 'GET' | 'POST', at = '') => ({
    rest: { operationId: `${group}.${name}` as const, tag, ...words[name], method, path: `${path}${at}` as const },
  })
  const reading = declares(reads(scopes.reads), 'JOB_NOT_FOUND')
  const changing = declares(writes(scopes.writes), 'JOB_NOT_FOUND', 'INVALID_JOB_STAGE')
  return {
    create: declares(writes(scopes.writes), 'RESOURCE_NOT_FOUND', 'INSUFFICIENT_CREDITS').meta(rest('create', 'POST')),
    list: reads(scopes.reads).meta(rest('list', 'GET')).input(pageInput.prefault({})),
    get: reading.meta(rest('get', 'GET', '/{jobId}')).input(jobInput),
    decide: declares(changing, 'INSUFFICIENT_CREDITS').meta(rest('decide', 'POST', '/{jobId}/decision')),
    cancel: changing.meta(rest('cancel', 'POST', '/{jobId}/cancel')).input(jobInput),
    results: reading.meta(rest('results', 'GET', '/{jobId}/results')),
    progress: declares(reading, 'LIMIT_REACHED').input(
      jobInput.extend({ lastEventId: z.string().max(200).optional() }),
    ),
  }
}
