import type { Fail } from '@leadwright/errors'
import type { JobRequest } from '../../jobs/service.ts'
import { requireAffordable } from '../finding/afford.ts'
import type { FindingOptions } from '../finding/options.ts'
import { createFindingJobs, type FindingJobs } from '../finding/service.ts'
import type { JobView } from '../finding/views.ts'
import type { EnrichmentSources } from './kind.ts'
import { createSingleEnrichment, type FindPerson } from './single.ts'

/** Finding the addresses of people: jobs over lists, and single people. */
export interface EnrichmentService extends Omit<FindingJobs, 'create'> {
  /**
   * Starts a job over a list. With a decision the job never waits; then the balance has to cover what it can come to.
   */
  create(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'NO_LEADS_TO_ENRICH' | 'LIMIT_REACHED' | 'INSUFFICIENT_CREDITS'>,
    job: JobRequest,
  ): Promise<JobView>
  /** Finds one person's address within 30 s. Costs one credit if there is one that the organization did not have. */
  readonly find: FindPerson
}

/** One address a person. */
const perRow = 1

export function createEnrichmentService(
  options: FindingOptions & { readonly sources: EnrichmentSources },
): EnrichmentService {
  const { leads } = options
  const kind = options.kinds.enrichment
  const jobs = createFindingJobs(options, kind)
  return {
    ...jobs,
    find: createSingleEnrichment(options),
    create: (fail, job) =>
      jobs.create(fail, { ...job, perRow }, async () => {
        const { organizationId, listId, decision } = job
        const owned = await leads.listForJob(organizationId, listId)
        const list = owned && (await leads.listToFind(listId))
        if (!list) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
        const { roles, withEmail, hasFound } = list
        const hasPeople = hasFound || roles.has('full_name') || (roles.has('first_name') && roles.has('last_name'))
        const hasCompanies = hasFound || roles.has('company') || roles.has('domain')
        if (withEmail === list.leads || !hasPeople || !hasCompanies) {
          throw fail('NO_LEADS_TO_ENRICH', { listId, leads: list.leads, withEmail })
        }
        if (decision)
          await requireAffordable(options, fail, kind, { organizationId, listId, leads: list.leads, perRow })
        return list.leads
      }),
  }
}
