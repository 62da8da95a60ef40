import type { JobPart, ReadPlace } from '../../db/schema/jobs.ts'
import type { LeadToFind } from '../leads/found/found.ts'
import type { LeadsService } from '../leads/service.ts'

/** The rows that a job is over, of the whole list or of a part of it, a page at a time. */
export async function readRows(
  leads: Pick<LeadsService, 'toFind' | 'partToFind'>,
  job: { readonly organizationId: string; readonly listId: string; readonly part?: JobPart | null | undefined },
  behind: ReadPlace | undefined,
  limit: number,
): Promise<{ readonly rows: readonly LeadToFind[]; readonly behind: ReadPlace; readonly isLast: boolean }> {
  const lead = behind?.lead ?? 0
  if (job.part == null) {
    const rows = await leads.toFind(job.listId, lead, limit)
    return { rows, behind: { lead: rows.at(-1)?.id ?? lead }, isLast: rows.length < limit }
  }
  const page = await leads.partToFind(job, job.part, behind?.place, limit)
  const { behind: place = behind?.place } = page
  return {
    rows: page.leads,
    behind: { lead: page.leads.at(-1)?.id ?? lead, ...(place === undefined ? {} : { place }) },
    isLast: page.isLast,
  }
}
