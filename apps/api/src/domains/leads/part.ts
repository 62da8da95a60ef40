import { and, asc, gt, inArray, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import type { JobPart } from '../../db/schema/jobs.ts'
import { leads } from '../../db/schema/leads.ts'
import type { CountedList } from './store.ts'
import { leftOutOf, summarize } from './summary-view.ts'
import { beginning, pageOfLeads, type JudgedLead, type LeadFilter, type LeadPlace } from './verdicts.ts'

/** A lead of a part of a list. */
export interface PartLead extends LeadPlace {
  readonly email: string | null
  readonly emailKey: string | null
}

/** Some leads of a part. */
export interface PartPage {
  readonly leads: readonly PartLead[]
  /** Where the next page begins, though no lead before it may be of the part. */
  readonly behind: LeadPlace | undefined
  readonly isLast: boolean
}

/** Leads looked at at once to find out whether a part has any. */
const looked = 1000

/** Which leads are read for a part, and which of them are of it. */
function readingOf(part: Exclude<JobPart, { readonly ids: unknown }>): {
  readonly filter: LeadFilter
  readonly isOf: (lead: JudgedLead) => boolean
} {
  if ('filter' in part) return { filter: part.filter, isOf: () => true }
  if (part.only === 'unknown') return { filter: { status: ['unknown'] }, isOf: () => true }
  return { filter: { status: ['unverified', 'unknown'] }, isOf: isTheRest }
}

/** What a job was decided to leave out has not been verified either, whatever its verdict is called. */
const isTheRest = ({ status, reason }: JudgedLead): boolean => status !== 'unknown' || reason === 'excluded'

/** The leads of a part behind a place, with an address or without, from a bounded number of leads. */
export async function pageOfPart(
  db: Database,
  list: CountedList,
  part: JobPart,
  limit: number,
  after: LeadPlace = beginning,
): Promise<PartPage> {
  if ('ids' in part) {
    const chosen = await pageOfChosen(db, list.id, part.ids, limit, after.id)
    return { leads: chosen, behind: chosen.at(-1), isLast: chosen.length < limit }
  }
  const { filter, isOf } = readingOf(part)
  const page = await pageOfLeads(db, list, limit, after, filter)
  return { leads: page.filter(isOf), behind: page.at(-1), isLast: page.length < limit }
}

/** Those of some leads that are in a list. IDs that are none are passed over. */
const pageOfChosen = (db: Database, listId: string, ids: readonly string[], limit: number, after: number) =>
  db
    .select({ id: leads.id, at: sql<number>`${leads.id}::float8`, email: leads.email, emailKey: leads.emailKey })
    .from(leads)
    .where(
      and(
        inArray(leads.id, ids.filter((id) => /^\d{1,15}$/.test(id)).map(Number)),
        gt(leads.id, after),
        // Hidden from the indexes that begin with the list.
        sql`coalesce(${leads.listId}, '') = ${listId}`,
      ),
    )
    .orderBy(asc(leads.id))
    .limit(limit)

/** Whether a lead is of those that a job can be about. */
export type IsWanted = (lead: PartLead) => boolean

/** A lead with an address. */
export const hasAddress: IsWanted = ({ emailKey }) => emailKey !== null

/** How many leads that are wanted a part can have at most; 0 where it has none. */
export async function countPart(db: Database, list: CountedList, part: JobPart, isWanted: IsWanted): Promise<number> {
  if ('ids' in part) return (await pageOfPart(db, list, part, part.ids.length)).leads.filter(isWanted).length
  const { leadCount, emailCount, verdicts } = list
  const counts = summarize(leadCount, verdicts)
  if ('only' in part) {
    const withoutEmail = leadCount - emailCount
    return part.only === 'unknown' ? counts.unknown : counts.unverified - withoutEmail + leftOutOf(verdicts)
  }
  if (!(await hasAny(db, list, part, isWanted))) return 0
  return part.filter.status?.reduce((sum, status) => sum + counts[status], 0) ?? leadCount
}

async function hasAny(db: Database, list: CountedList, part: JobPart, isWanted: IsWanted): Promise<boolean> {
  for (let after: LeadPlace | undefined; ;) {
    const page = await pageOfPart(db, list, part, looked, after)
    if (page.leads.some(isWanted)) return true
    if (page.isLast || page.behind === undefined) return false
    after = page.behind
  }
}
