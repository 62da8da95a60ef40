import type { Fail } from '@leadwright/errors'
import type { JobRequest } from '../../jobs/service.ts'
import type { FindingOptions } from '../finding/options.ts'
import { createFindingJobs, type FindingJobs } from '../finding/service.ts'

/** A job as it is asked for, with the most people that are taken for a row. */
type ScrapingRequest = JobRequest & { readonly perRow: number }

/** Finding people: jobs over lists of companies and job titles. */
export type ScrapingService = FindingJobs<'NO_LEADS_TO_SCRAPE', ScrapingRequest>

export const createScrapingService = (options: FindingOptions): ScrapingService =>
  createFindingJobs(
    options,
    options.kinds.scraping,
    (fail: Fail<'NO_LEADS_TO_SCRAPE'>, listId, { leads, roles }, part) => {
      const hasCompanies = roles.has('company') || roles.has('domain')
      if (leads === 0 || !hasCompanies || !roles.has('job_title')) throw fail('NO_LEADS_TO_SCRAPE', { listId, leads })
      if (part?.isEmpty === true) throw fail('NO_LEADS_TO_SCRAPE', { listId, leads, rows: part.by })
    },
  )
