import type { Fail } from '@leadwright/errors'
import type { JobRequest } from '../../jobs/service.ts'
import { requireAffordable } from '../finding/afford.ts'
import type { FindingOptions } from '../finding/options.ts'
import { createFindingJobs, type FindingJobs } from '../finding/service.ts'
import type { JobView } from '../finding/views.ts'

/** Finding people: jobs over lists of companies and job titles. */
export interface ScrapingService extends Omit<FindingJobs, 'create'> {
  /**
   * Starts a job over a list. With a decision the job never waits; then the balance has to cover what it can come to.
   */
  create(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'NO_LEADS_TO_SCRAPE' | 'LIMIT_REACHED' | 'INSUFFICIENT_CREDITS'>,
    job: JobRequest & {
      /** The most people that are taken for a row. */
      readonly perRow: number
    },
  ): Promise<JobView>
}

export function createScrapingService(options: FindingOptions): ScrapingService {
  const { leads } = options
  const kind = options.kinds.scraping
  const jobs = createFindingJobs(options, kind)
  return {
    ...jobs,
    create: (fail, job) =>
      jobs.create(fail, job, async () => {
        const { organizationId, listId, decision, perRow } = job
        const owned = await leads.listForJob(organizationId, listId)
        const list = owned && (await leads.listToFind(listId))
        if (!list) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
        const { roles } = list
        const hasCompanies = roles.has('company') || roles.has('domain')
        if (list.leads === 0 || !hasCompanies || !roles.has('job_title')) {
          throw fail('NO_LEADS_TO_SCRAPE', { listId, leads: list.leads })
        }
        if (decision)
          await requireAffordable(options, fail, kind, { organizationId, listId, leads: list.leads, perRow })
        return list.leads
      }),
  }
}
