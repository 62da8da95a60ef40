import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { inOrder } from '../../../db/in-order.ts'
import { workerTransaction } from '../../../db/worker-transaction.ts'
import { inTurns } from '../../../waits/turns.ts'
import { Slices } from './grams.ts'

// How a search is spared most of a long list: docs/decisions/lists-of-a-million.md.

/** Leads of a segment, which is gone through as a whole. */
const segmentLeads = 256
/** Segments of a filter; a slice has whole bytes. A list with fewer leads than the least needs none. */
const segments = { least: 8, most: 64 }
/** The leads of the smallest filter; the index of lists that lack one says the same number. */
export const fewestLeads = segmentLeads * segments.least
/** Leads a query while a filter is made. */
const leadsAQuery = 256
/** How long a worker makes filters before it looks after other things. Milliseconds. */
const usualPatience = 1000

const inList = sql`list_id || ''`

/** A filter that is to be made by whoever has this version of it. */
interface Begun extends Record<string, unknown> {
  readonly listId: string
  readonly last: number
  readonly starts: readonly number[]
  readonly version: number
}
const begun = sql`list_id as "listId", last::float8 as last, starts::float8[] as starts, version`

/**
 * Makes some of the filters that lists lack, and makes anew those whose leads have changed. Any number of processes can do
 * so at the same time.
 */
export async function makeFilters(db: Database, signal?: AbortSignal, patience = usualPatience): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until;) {
    if (signal?.aborted === true) return
    const filter = (await beginAgain(db)) ?? (await workerTransaction(db, beginNext))
    if (filter === 'none') return
    if (filter !== 'enough') await make(db, filter, signal)
  }
}

/** A filter that was changed a while ago, or whose maker died. Whoever changes its leads holds it until that is done. */
async function beginAgain(db: Database): Promise<Begun | undefined> {
  const [filter] = await db.execute<Begun>(sql`
    update lead_filters set slices = null, changed = 0, version = version + 1, since = now()
    where ctid = any (array(
      select ctid from lead_filters
      where (slices is null or changed <> 0) and since < now() - interval '1 minute'
      order by since limit 1 for update skip locked
    ))
    returning ${begun}`)
  return filter
}

/**
 * The next leads of a list that has enough of them without a filter. While its row is locked nobody adds or changes leads;
 * whoever does so afterwards marks the filter, though it is still to be made.
 */
async function beginNext(tx: Transaction): Promise<Begun | 'enough' | 'none'> {
  const [list] = await tx.execute<{ id: string }>(sql`
    select id from lists where unfiltered >= ${fewestLeads} order by id limit 1 for no key update skip locked`)
  if (list === undefined) return 'none'
  const ids = await nextLeads(tx, list.id)
  if (ids.length < fewestLeads) {
    await tx.execute(sql`update lists set unfiltered = ${ids.length} where id = ${list.id}`)
    return 'enough'
  }
  const taken = segmentLeads * 2 ** Math.floor(Math.log2(ids.length / segmentLeads))
  const starts = ids.slice(0, taken).flatMap((id, at) => (at % segmentLeads === 0 ? id : []))
  await tx.execute(sql`update lists set unfiltered = unfiltered - ${taken} where id = ${list.id}`)
  const [filter] = await tx.execute<Begun>(sql`
    insert into lead_filters (list_id, last, starts)
    values (${list.id}, ${ids[taken - 1]}, ${`{${starts.join()}}`}::bigint[]) returning ${begun}`)
  return filter ?? 'none'
}

/** The leads behind the last filter of a list, a page at a time: for more at once the planner would read and sort the list. */
async function nextLeads(tx: Transaction, listId: string): Promise<number[]> {
  const [before] = await tx.execute<{ last: number }>(sql`
    select coalesce(max(last), 0)::float8 as last from lead_filters where list_id = ${listId}`)
  const ids: number[] = []
  while (ids.length < segmentLeads * segments.most) {
    const more = await tx.execute<{ id: number }>(sql`
      select id::float8 as id from leads where ${inOrder(inList, sql`leads.id`, listId, ids.at(-1) ?? before?.last ?? 0)}
      order by ${inList}, leads.id limit ${leadsAQuery}`)
    for (const { id } of more) ids.push(id)
    if (more.length < leadsAQuery) break
  }
  return ids
}

async function make(db: Database, { listId, last, starts, version }: Begun, signal?: AbortSignal): Promise<void> {
  const slices = new Slices(starts.length)
  let segment = 0
  const add = ({ id, text }: { readonly id: number; readonly text: string }): void => {
    while (id >= (starts[segment + 1] ?? Infinity)) segment++
    slices.add(segment, text)
  }
  const [before] = await db.execute<{ last: number }>(sql`
    select coalesce(max(last), 0)::float8 as last from lead_filters where list_id = ${listId} and last < ${last}`)
  for (let after = before?.last ?? 0; ;) {
    const leads = await db.execute<{ id: number; text: string }>(sql`
      select id::float8 as id, array_to_string(row, chr(31)) || case when email = any (row) then '' else chr(31) || coalesce(email, '') end as text
      from leads where ${inOrder(inList, sql`leads.id`, listId, after)} and id <= ${last}
      order by ${inList}, leads.id limit ${leadsAQuery}`)
    await inTurns(leads, add)
    if (signal?.aborted === true) return
    after = leads.at(-1)?.id ?? last
    if (leads.length < leadsAQuery) break
  }
  await db.execute(sql`
    update lead_filters set slices = ${slices.bytes}
    where list_id = ${listId} and last = ${last} and version = ${version}`)
}
