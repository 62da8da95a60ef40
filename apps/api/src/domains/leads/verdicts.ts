import { verdictStatuses } from '@leadwright/mail-verifier'
import { sql, type SQL } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { inOrder } from '../../db/in-order.ts'
import type { FoundForLead } from '../../db/schema/leads.ts'
import { contains } from './search/contains.ts'
import { fewestLeads } from './search/filters.ts'
import { segmentsWith, type Segment } from './search/segments.ts'
import { verdictsOf, type CountedList } from './store.ts'
import { summarize } from './summary-view.ts'
import type { LeadStatus } from './views.ts'

// The one place where this domain reads tables of another's. A page of leads by verdict, and an export of a hundred
// thousand of them, are a join; fetching verdicts through the verification service would be a second query a batch, and
// could not filter. Nothing is written here, and nothing else of that domain is known.
//
// Statistics lag behind what was written a minute ago, so each look-up here is one that a single index can serve, and
// whose order that index has: there is no other plan to choose (docs/decisions/lists-of-a-million.md).

/** Which leads are asked for. */
export interface LeadFilter {
  readonly status?: readonly LeadStatus[] | undefined
  /** Somewhere in the address or a field, whatever the case. */
  readonly search?: string | undefined
}

/** A lead with what was found out about its address; `status` is null where nothing was yet. */
export interface JudgedLead {
  readonly id: number
  /** Where it stands: its own ID, or that of the first lead with its address where leads are read by their verdicts. */
  readonly at: number
  readonly email: string | null
  /** As it came in, where a correction was accepted. */
  readonly originalEmail: string | null
  readonly emailKey: string | null
  readonly row: string[]
  readonly found: FoundForLead | null
  readonly status: string | null
  readonly reason: string | null
  readonly flags: string[] | null
  readonly suggestion: string | null
  readonly mx: string | null
  readonly reply: string | null
}

/** Behind which lead a page begins. */
export type LeadPlace = Pick<JudgedLead, 'id' | 'at'>

/** Before all leads. */
export const beginning: LeadPlace = { id: 0, at: 0 }

/** More leads than this with one of the wanted verdicts are not gone through to search in them. */
const fewLeads = 5000

/**
 * Leads of a list after a place, each with the verdict of the list's job where there is one, in the order in which they
 * came. Those that have one address stand together where only verdicts are asked for.
 */
export async function pageOfLeads(
  db: Database,
  list: CountedList,
  limit: number,
  after: LeadPlace,
  { status, search }: LeadFilter,
): Promise<JudgedLead[]> {
  if (status === undefined) {
    if (search === undefined) return rows(db, walk(list, limit, after.id))
    return searched(db, list, limit, after.id, search, isTrue(contains(search)))
  }
  const wanted = countOf(list, status)
  if (wanted === 0) return []
  if (search === undefined) return rows(db, byVerdict(list, limit, after, status))
  if (wanted > fewLeads) {
    return searched(
      db,
      list,
      limit,
      after.id,
      search,
      sql`${isTrue(contains(search))} and ${isTrue(hasStatus(status))}`,
    )
  }
  // Some more, because more may have come since they were counted.
  const few = byVerdict(list, wanted + limit, beginning, status)
  return rows(
    db,
    sql`select * from (${few}) as lead where id > ${after.id} and ${contains(search)} order by id limit ${limit}`,
  )
}

/** Leads that meet a condition, of which a text is a part, from the segments that may have it. */
async function searched(
  db: Database,
  list: CountedList,
  limit: number,
  after: number,
  search: string,
  condition: SQL,
): Promise<JudgedLead[]> {
  if (list.leadCount < fewestLeads) return rows(db, walk(list, limit, after, condition))
  const found: JudgedLead[] = []
  for await (const segments of segmentsWith(db, list.id, search, after)) {
    const [{ first, last } = { first: 1, last: undefined }] = segments
    const missing = limit - found.length
    const query =
      last === undefined ? walk(list, missing, first - 1, condition) : within(list, missing, segments, condition)
    found.push(...(await rows(db, query)))
    if (found.length >= limit) break
  }
  return found
}

/** How many leads of a list have one of some verdicts. */
function countOf({ leadCount, verdicts }: CountedList, wanted: readonly LeadStatus[]): number {
  const counts = summarize(leadCount, verdicts)
  return wanted.reduce((sum, status) => sum + counts[status], 0)
}

const rows = async (db: Database, query: SQL): Promise<JudgedLead[]> => [
  ...(await db.execute<JudgedLead & Record<string, unknown>>(query)),
]

const ofLead = sql`lead.id::float8 as id, lead.email, lead.original_email as "originalEmail", lead.email_key as "emailKey", lead.row, lead.found`
const ofAddress = sql`address.status, address.reason, address.flags, address.suggestion, address.mx, address.reply`

/** No job has an empty ID. */
const noJob = ''

/** What is known of a lead's address. A subquery that cannot be flattened, by a key that only one index begins with. */
const verdictOf = (list: CountedList): SQL => sql`
  left join lateral (
    select * from verification_addresses where job_id = ${verdictsOf(list) ?? noJob} and key = lead.email_key offset 0
  ) as address on true`

/** A condition of which the planner thinks that half of the rows meet it, so that it does not count on few and sorts. */
const isTrue = (condition: SQL): SQL => sql`(${condition}) = (select true)`

/** Leads in their order, that meet a condition. */
const walk = (list: CountedList, limit: number, after: number | SQL, condition: SQL = sql`true`): SQL => sql`
  select lead.id::float8 as at, ${ofLead}, ${ofAddress} from leads as lead ${verdictOf(list)}
  where ${inOrder(sql`lead.list_id || ''`, sql`lead.id`, list.id, after)} and ${condition}
  order by lead.list_id || '', lead.id limit ${limit}`

/**
 * Leads of some segments, in their order, that meet a condition. An index begins and ends with them only where it is told
 * one list and bounds of IDs; compared as rows as well, the index over both counts as the shorter way than that of IDs.
 */
const within = (list: CountedList, limit: number, segments: readonly Segment[], condition: SQL): SQL => {
  const [firsts, lasts] = (['first', 'last'] as const).map(
    (end) => sql`${`{${segments.map((segment) => segment[end]).join()}}`}::bigint[]`,
  )
  return sql`
    select lead.* from unnest(${firsts}, ${lasts}) as segment (first, last) cross join lateral (
      select lead.id::float8 as at, ${ofLead}, ${ofAddress} from leads as lead ${verdictOf(list)}
      where ${inOrder(sql`lead.list_id || ''`, sql`lead.id`, list.id, sql`segment.first`, '>=')}
        and lead.list_id || '' = (select ${list.id}::text) and lead.id between segment.first and segment.last
        and ${condition}
      order by lead.list_id || '', lead.id limit ${limit}
    ) as lead order by lead.id limit ${limit}`
}

/** Whether the address may be of after the analysis of the list's job; as the index that has only these leads says it. */
const isChanged = sql`(lead.found is not null or lead.original_email is not null)`

function hasStatus(wanted: readonly LeadStatus[]): SQL {
  const statuses = verdictStatuses.filter((status) => wanted.includes(status))
  const isOneOf = sql`address.status = any (${`{${statuses.join()}}`}::text[])`
  return wanted.includes('unverified') ? sql`(${isOneOf} or address.status is null)` : isOneOf
}

/** Leads with some verdicts, read from where these verdicts are. */
function byVerdict(list: CountedList, limit: number, after: LeadPlace, wanted: readonly LeadStatus[]): SQL {
  const branches: SQL[] = verdictStatuses
    .filter((status) => wanted.includes(status) && (list.verdicts?.[status] ?? 0) > 0)
    .map((status) => judged(list, status, limit, after))
  if (wanted.includes('unverified')) branches.push(...unverified(list, limit, after))
  const all = sql.join(
    branches.map((branch) => sql`(${branch})`),
    sql` union all `,
  )
  return sql`select * from (${all}) as lead order by at, id limit ${limit}`
}

/** Leads whose address has a verdict, or, with an empty one, none yet. */
function judged(list: CountedList, status: string, limit: number, after: LeadPlace): SQL {
  const verdict = `${verdictsOf(list) ?? noJob} ${status}`
  const ofVerdict = sql`address.job_id || ' ' || coalesce(address.status, '')`
  // The leads of an address come in their order, because nothing but a nested loop can read a subquery of its kind.
  return sql`
    select address.position::float8 as at, ${ofLead}, ${ofAddress}
    from verification_addresses as address cross join lateral (
      select * from leads
      where list_id || ' ' || email_key = ${list.id}::text || ' ' || address.key and email_key is not null
        and (address.position, id) > (${after.at}, ${after.id})
      order by id + 0 offset 0
    ) as lead
    where ${inOrder(ofVerdict, sql`address.position`, verdict, after.at, '>=')}
    order by ${ofVerdict}, address.position limit ${limit}`
}

/** Leads that no verdict is known of: without an address, with one that is being asked about, or with one of later. */
function unverified(list: CountedList, limit: number, after: LeadPlace): SQL[] {
  if (verdictsOf(list) === null) return [walk(list, limit, after.at)]
  const { leadCount, emailCount, verdicts } = list
  const branches: SQL[] = []
  // What is known not to be there is not looked for: it would be looked for to the end of the list.
  if (emailCount < leadCount) branches.push(walk(list, limit, after.at, sql`lead.email_key is null`))
  const judgedCount = leadCount - summarize(leadCount, verdicts).unverified
  if (judgedCount < emailCount) {
    const ofJob = sql`(select coalesce((analysis ->> 'lead')::bigint, 0) from jobs where id = ${list.verdictsJobId})`
    const analyzed = sql`greatest(${after.at}, ${list.verdictsId === null ? ofJob : sql`${list.verdictsLead}::bigint`})`
    const unknown = sql`lead.email_key is not null and address.job_id is null`
    branches.push(
      judged(list, '', limit, after),
      walk(list, limit, analyzed, isTrue(sql`${unknown} and not ${isChanged}`)),
      walk(list, limit, after.at, sql`${isChanged} and ${isTrue(unknown)}`),
    )
  }
  return branches
}
