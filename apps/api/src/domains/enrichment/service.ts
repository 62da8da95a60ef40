import type { Fail } from '@leadwright/errors'
import type { FindingOptions } from '../finding/options.ts'
import { createFindingJobs, type FindingJobs } from '../finding/service.ts'
import type { EnrichmentSources } from './kind.ts'
import { createSingleEnrichment, type FindPerson } from './single.ts'

/** Finding the addresses of people: jobs over lists, and single people. */
export interface EnrichmentService extends FindingJobs<'NO_LEADS_TO_ENRICH'> {
  /** Finds one person's address within 30 s. Costs one credit if there is one that the organization did not have. */
  readonly find: FindPerson
}

/** One address a person. */
const perRow = 1

export function createEnrichmentService(
  options: FindingOptions & { readonly sources: EnrichmentSources },
): EnrichmentService {
  const jobs = createFindingJobs(
    options,
    options.kinds.enrichment,
    (fail: Fail<'NO_LEADS_TO_ENRICH'>, listId, { leads, roles, withEmail, hasFound }, part) => {
      const hasPeople = hasFound || roles.has('full_name') || (roles.has('first_name') && roles.has('last_name'))
      const hasCompanies = hasFound || roles.has('company') || roles.has('domain')
      if (withEmail === leads || !hasPeople || !hasCompanies)
        throw fail('NO_LEADS_TO_ENRICH', { listId, leads, withEmail })
      if (part?.isEmpty === true) throw fail('NO_LEADS_TO_ENRICH', { listId, leads, withEmail, rows: part.by })
    },
  )
  return {
    ...jobs,
    find: createSingleEnrichment(options),
    create: (fail, job) => jobs.create(fail, { ...job, perRow }),
  }
}
