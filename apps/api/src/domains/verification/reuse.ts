import type { LeadsService } from '../leads/service.ts'
import type { Reuse } from './store/addresses.ts'

/** The verdicts that a list has, as far as a job is to reuse them; undefined where there are none, or none are wanted. */
export async function reuseOf(
  leads: Pick<LeadsService, 'listForJob'>,
  job: { readonly organizationId: string; readonly listId: string; readonly reuseDays?: number | undefined },
): Promise<Reuse | undefined> {
  const { organizationId, listId, reuseDays: days = 0 } = job
  if (days === 0) return undefined
  const list = await leads.listForJob(organizationId, listId)
  return list?.verdictsId == null ? undefined : { jobId: list.verdictsId, days }
}
