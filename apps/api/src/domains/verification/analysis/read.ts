import type { JobPart, ReadPlace } from '../../../db/schema/jobs.ts'
import type { LeadAddress, LeadsService } from '../../leads/service.ts'

/** Addresses in the order in which they are read, each with its place. */
export interface ReadPage {
  readonly addresses: readonly (readonly [address: LeadAddress, place: ReadPlace])[]
  /** Behind which the next page begins. */
  readonly behind: ReadPlace | undefined
  readonly isLast: boolean
}

/** The addresses that a job is over, of the whole list or of a part of it, a page at a time. */
export async function readAddresses(
  leads: Pick<LeadsService, 'addresses' | 'partAddresses'>,
  job: { readonly organizationId: string; readonly listId: string; readonly part?: JobPart | null | undefined },
  behind: ReadPlace | undefined,
  limit: number,
): Promise<ReadPage> {
  if (job.part == null) {
    const page = await leads.addresses(job.listId, behind?.lead ?? 0, limit)
    const addresses = page.map((one) => [one, { lead: one.id }] as const)
    return { addresses, behind: addresses.at(-1)?.[1] ?? behind, isLast: page.length < limit }
  }
  const page = await leads.partAddresses(job, job.part, behind?.place, limit)
  const addresses = page.addresses.map(({ place, at, ...one }) => [one, { lead: at, place }] as const)
  // Where nothing of a page is of the part, its end counts for going on and for nothing else.
  const next = page.behind === undefined ? behind : { lead: behind?.lead ?? 0, place: page.behind }
  return { addresses, behind: next, isLast: page.isLast }
}
