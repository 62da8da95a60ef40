import type { Fail } from '@leadwright/errors'
import { createJobService } from '../../jobs/create-service.ts'
import type { JobRequest, JobService } from '../../jobs/service.ts'
import type { ListToFind } from '../leads/found/found.ts'
import { requireAffordable } from './afford.ts'
import { describeJob, describeRow } from './describe.ts'
import { createFindingJobKind } from './jobs/kind.ts'
import type { FindingKind } from './kind.ts'
import type { FindingOptions } from './options.ts'
import { listRows, type RowFilter } from './store/rows.ts'
import type { JobView, RowView } from './views.ts'

/** Why a list has nothing for a job. */
type NothingToFind = 'NO_LEADS_TO_ENRICH' | 'NO_LEADS_TO_SCRAPE'

/** Which rows were chosen, and whether there are none of them. */
export interface ChosenPart {
  readonly by: 'filter' | 'ids'
  readonly isEmpty: boolean
}

/** Jobs of a workflow that finds. */
export interface FindingJobs<Nothing extends NothingToFind, Request extends JobRequest = JobRequest> extends Omit<
  JobService<JobView, RowView, RowFilter>,
  'create'
> {
  /**
   * Starts a job over a list, or over a part of it. With a decision the job never waits; then the balance has to cover
   * what it can come to.
   */
  create(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'LIMIT_REACHED' | 'INSUFFICIENT_CREDITS' | Nothing>,
    job: Request,
  ): Promise<JobView>
}

/** @param requireRows refuses a list that has nothing to look for */
export function createFindingJobs<Nothing extends NothingToFind>(
  options: FindingOptions,
  kind: FindingKind,
  requireRows: (fail: Fail<Nothing>, listId: string, list: ListToFind, part: ChosenPart | undefined) => void,
): FindingJobs<Nothing, JobRequest & { readonly perRow: number }> {
  const { db, leads } = options
  const jobs = createJobService(options, createFindingJobKind(options, kind), {
    describe: describeJob,
    rows: (jobId, limit, after, filter: RowFilter) => listRows(db, jobId, limit, after, filter),
    describeRow,
  })
  return {
    ...jobs,
    create: (fail, job) =>
      jobs.create(fail, job, async () => {
        const { organizationId, listId, decision, perRow, part } = job
        const owned = await leads.listForJob(organizationId, listId)
        const list = owned && (await leads.listToFind(listId))
        if (!list) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
        const rows = part ? await leads.countPart(job, part) : list.leads
        requireRows(fail, listId, list, part && { by: 'ids' in part ? 'ids' : 'filter', isEmpty: rows === 0 })
        if (decision)
          await requireAffordable(options, fail, kind, { organizationId, listId, part, leads: rows, perRow })
        return rows
      }),
  }
}
