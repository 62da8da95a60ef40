import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { json } from '../../../db/json.ts'
import { leads, lists, type FoundForLead } from '../../../db/schema/leads.ts'
import { inOrder } from '../../../db/in-order.ts'
import { inList } from '../in-list.ts'

/** Whether a list has leads for whom a job found somebody. */
export async function hasFound(db: Database, listId: string): Promise<boolean> {
  const changed = sql`list_id || ''`
  const [row] = await db.execute(sql`
    select from leads
    where ${inOrder(changed, leads.id, listId, 0)} and (found is not null or original_email is not null)
      and found is not null
    order by ${changed}, id limit 1`)
  return row !== undefined
}

const toFind = { id: leads.id, email: leads.email, row: leads.row, found: leads.found, originId: leads.originId }

/** These leads of a list; by their IDs, whatever else an index knows. */
export const rowsToFind = (db: Database, listId: string, ids: readonly number[]) =>
  db
    .select(toFind)
    .from(leads)
    .where(and(inArray(leads.id, [...ids]), sql`coalesce(${leads.listId}, '') = ${listId}`))

/** Leads after a position, in their order. */
export const pageToFind = (db: Database, listId: string, afterId: number, limit: number) =>
  db
    .select(toFind)
    .from(leads)
    .where(inOrder(inList, leads.id, listId, afterId))
    .orderBy(inList, asc(leads.id))
    .limit(limit)

/** What becomes of a lead. */
export interface FoundRow {
  readonly id: number
  readonly email: string | undefined
  readonly emailKey: string | undefined
  readonly found: FoundForLead
}

/** Notes what was found for leads. An address that a lead has stays. */
export async function writeFound(tx: Transaction, listId: string, rows: readonly FoundRow[]): Promise<void> {
  if (rows.length === 0) return
  await tx.execute(sql`
    update leads as lead set
      found = coalesce(lead.found, '{}'::jsonb) || new.found,
      email = coalesce(lead.email, new.email),
      email_key = case when lead.email is null then new."emailKey" else lead.email_key end
    from jsonb_to_recordset(${json(rows)}) as new (id bigint, email text, "emailKey" text, found jsonb)
    where lead.id = new.id and coalesce(lead.list_id, '') = ${listId}`)
}

/** Somebody else who was found for a lead's row. */
export interface AddedRow extends Omit<FoundRow, 'id'> {
  readonly originId: number
  /** Tells the lead apart from others of the same row. */
  readonly who: string
}

/** Adds leads that share the row of another; those that are there already are left alone. */
export async function addFound(tx: Transaction, listId: string, rows: readonly AddedRow[]): Promise<void> {
  if (rows.length === 0) return
  // The identity is a hash, because an origin's can be as long as an index takes.
  await tx.execute(sql`
    insert into leads (list_id, identity, email, email_key, row, found, origin_id)
    select origin.list_id, 'sha256:' || encode(sha256(convert_to(origin.identity || chr(31) || new.who, 'UTF8')), 'hex'),
      new.email, new."emailKey", origin.row, new.found, origin.id
    from jsonb_to_recordset(${json(rows.map((row, place) => ({ ...row, place })))}) as new (
      "originId" bigint, who text, email text, "emailKey" text, found jsonb, place integer
    )
    join leads origin on origin.id = new."originId" and coalesce(origin.list_id, '') = ${listId}
    order by new.place
    on conflict on constraint leads_identity do nothing`)
}

export async function findRolesOf(db: Database, listId: string) {
  const [list] = await db
    .select({ columns: lists.columns, roles: lists.roles, leads: lists.leadCount, withEmail: lists.emailCount })
    .from(lists)
    .where(eq(lists.id, listId))
  return list
}

/** Keeps a list from being deleted until the transaction ends. False if there is none. */
export async function holdList(tx: Transaction, listId: string): Promise<boolean> {
  const [list] = await tx.select({ id: lists.id }).from(lists).where(eq(lists.id, listId)).for('no key update')
  return list !== undefined
}
