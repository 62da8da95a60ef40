import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../db/client.ts'
import { inOrder } from '../../db/in-order.ts'
import { jobs } from '../../db/schema/jobs.ts'
import { leads, lists } from '../../db/schema/leads.ts'
import { verificationAddresses } from '../../db/schema/verification.ts'
import { verdictsOf, type ListRow } from './store.ts'

// Corrections are what the analysis of a job found out about addresses; as for verdicts (verdicts.ts), that is a join.

/** A lead whose address has a likely correction. */
export interface SuggestedLead {
  readonly id: number
  readonly email: string
  readonly suggestion: string
}

type List = Pick<ListRow, 'id' | 'organizationId'>

/**
 * The job whose analysis of a list is the newest, whatever became of it: corrections are known before anything is paid.
 * What one over a part has found is among the list's verdicts.
 */
const newestAnalysis = ({ id, organizationId }: List) => sql`
  select case when part is null then jobs.id else (
    select coalesce(verdicts_id, verdicts_job_id) from ${lists} where id = ${id}
  ) end as id from ${jobs}
  where organization_id = ${organizationId} and kind = 'verification' and list_id = ${id} and estimate is not null
  order by created_at desc, jobs.id desc limit 1`

/** What it has found. Corrections are few beside the leads, so they are taken first, and the leads looked through once. */
const suggested = (list: List) => sql`
  with suggested as materialized (
    select key, suggestion from ${verificationAddresses}
    where job_id = (${newestAnalysis(list)}) and suggestion is not null
  ), found as (
    select leads.id, leads.email, suggested.suggestion from ${leads}
    join suggested on suggested.key = leads.email_key
    where leads.list_id = ${list.id} and leads.email is not null
  )`

/** The analysis that knows more of a list's corrections than the job of its verdicts does, where there is one. */
export async function analysisBeyond(db: Database, list: ListRow): Promise<string | undefined> {
  const [newest] = await db.execute<{ id: string }>(newestAnalysis(list))
  return newest === undefined || newest.id === verdictsOf(list) ? undefined : newest.id
}

/** What an analysis proposes for some addresses, by their keys. */
export async function suggestionsFor(
  db: Database,
  jobId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await db.execute<{ key: string; suggestion: string }>(sql`
    select key, suggestion from ${verificationAddresses}
    where job_id = ${jobId} and key = any(${sql.param(keys)}::text[]) and suggestion is not null`)
  return new Map(rows.map(({ key, suggestion }) => [key, suggestion]))
}

/** The planner knows nothing yet of a job that has just ended, and would compare each lead with each suggestion. */
const byHash = (tx: Transaction) => tx.execute(sql`select set_config('enable_nestloop', 'off', true)`)

/** The leads after a position whose address has a likely correction, in their order, and how many there are in all. */
export function pageOfSuggestions(
  db: Database,
  list: List,
  limit: number,
  after: number,
): Promise<{ readonly rows: SuggestedLead[]; readonly total: number }> {
  return db.transaction(async (tx) => {
    await byHash(tx)
    const rows = await tx.execute<{ id: string; email: string; suggestion: string; total: string }>(sql`
      ${suggested(list)}, counted as (select count(*) as total from found)
      select found.*, total from found cross join counted where id > ${after} order by id limit ${limit}`)
    const [first] = rows
    const total = first ? Number(first.total) : after === 0 ? 0 : await countIn(tx, list)
    return { rows: rows.map(({ id, email, suggestion }) => ({ id: Number(id), email, suggestion })), total }
  })
}

async function countIn(tx: Transaction, list: List): Promise<number> {
  const [counted] = await tx.execute<{ total: string }>(sql`${suggested(list)} select count(*) as total from found`)
  return Number(counted?.total ?? 0)
}

/**
 * Puts corrections in the place of addresses; the address that came in is kept beside the first correction.
 * @param only which leads; all that have a suggestion without it
 * @param keyOf the key of an address
 * @returns how many leads were corrected
 */
export function acceptSuggestions(
  db: Database,
  list: List,
  only: readonly number[] | undefined,
  keyOf: (email: string) => string,
): Promise<number> {
  return db.transaction(async (tx) => {
    // Before its leads, as whoever adds or removes some does.
    await tx.execute(sql`select from ${lists} where id = ${list.id} for no key update`)
    await byHash(tx)
    const wanted = only === undefined ? sql`true` : sql`id = any(${sql.param(only)}::bigint[])`
    const rows = await tx.execute<{ id: string; suggestion: string }>(sql`
      ${suggested(list)} select id, suggestion from found where ${wanted}`)
    const corrections = rows.map(({ id, suggestion }) => ({ id, email: suggestion, key: keyOf(suggestion) }))
    await tx.execute(sql`
      update ${leads} set original_email = coalesce(original_email, leads.email), email = correction.email,
        email_key = correction.key
      from jsonb_to_recordset(${JSON.stringify(corrections)}::text::jsonb) as correction(id bigint, email text, key text)
      where leads.id = correction.id`)
    return corrections.length
  })
}

/** Whether a correction of an address of the list was accepted. */
export async function isCorrected(db: Database, listId: string): Promise<boolean> {
  const changed = sql`list_id || ''`
  const [found] = await db.execute(sql`
    select from ${leads}
    where ${inOrder(changed, sql`id`, listId, 0)} and (found is not null or original_email is not null)
      and original_email is not null
    order by ${changed}, id limit 1`)
  return found !== undefined
}
