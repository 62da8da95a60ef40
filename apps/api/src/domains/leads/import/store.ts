import type { TransactionSql } from 'postgres'
import type { StoredReading } from '../../../db/schema/leads.ts'
import { startCopy, type Copy } from './copy.ts'

/** A list, locked: other imports into it wait, and it cannot be deleted meanwhile. */
export interface LockedList {
  readonly columns: string[]
  readonly roles: Readonly<Record<string, string>> | null
  readonly leads: number
}

export async function lockList(tx: TransactionSql, listId: string): Promise<LockedList | undefined> {
  const [list] = await tx<LockedList[]>`
    select columns, roles, lead_count as leads from lists where id = ${listId} for no key update`
  return list
}

/** Who imports what. */
export interface NewImport {
  readonly importId: string
  readonly listId: string
  readonly fileName: string | undefined
  readonly createdBy: string | undefined
}

/** Notes an import, with nothing in it yet. False if there is one of this ID. */
export async function insertImport(tx: TransactionSql, made: NewImport): Promise<boolean> {
  const { importId, listId, fileName = null, createdBy = null } = made
  const { count } = await tx`
    insert into imports (id, list_id, header, imported, duplicates, rejected, file_name, created_by, after_lead)
    values (${importId}, ${listId}, '{}', 0, 0, 0, ${fileName}, ${createdBy}, ${lastLead(tx, listId)})
    on conflict (id) do nothing`
  return count > 0
}

/** Whether a list has at least so many imports. */
export async function hasImports(tx: TransactionSql, listId: string, count: number): Promise<boolean> {
  const found = await tx`select from imports where list_id = ${listId} offset ${count - 1} limit 1`
  return found.length > 0
}

const lastLead = (tx: TransactionSql, listId: string) =>
  tx`coalesce((
    select id from leads where list_id || '' >= ${listId} and list_id || '' <= ${listId}
    order by list_id || '' desc, id desc limit 1
  ), 0)`

/** Straight into the table: for a list that has no leads that could be repeated. */
export const copyLeads = (tx: TransactionSql): Promise<Copy> =>
  startCopy(tx, 'copy leads (list_id, identity, email, email_key, row) from stdin')

/** Into a table of this connection's own, from which {@link insertStagedLeads} takes what is new. */
export async function copyStagedLeads(tx: TransactionSql): Promise<Copy> {
  await tx`
    create temporary table if not exists staged_leads (
      place bigint generated always as identity,
      list_id text not null, identity text not null, email text, email_key text, row text[] not null
    ) on commit delete rows`
  return startCopy(tx, 'copy staged_leads (list_id, identity, email, email_key, row) from stdin')
}

/** Adds the staged leads that the list does not have, in their order. @returns how many */
export async function insertStagedLeads(tx: TransactionSql): Promise<number> {
  const { count } = await tx`
    insert into leads (list_id, identity, email, email_key, row)
    select list_id, identity, email, email_key, row from staged_leads order by place
    on conflict on constraint leads_identity do nothing`
  return count
}

export const copyRejections = (tx: TransactionSql): Promise<Copy> =>
  startCopy(tx, 'copy rejected_rows (import_id, line, "column", value, message, row) from stdin')

/** What is known of an import when its last row is stored. */
export interface ImportSummary {
  readonly importId: string
  readonly listId: string
  readonly header: readonly string[]
  readonly columns: readonly string[]
  /** Which of the columns holds what, by name. */
  readonly roles: Readonly<Record<string, string>>
  readonly imported: number
  readonly duplicates: number
  readonly rejected: number
  readonly reading: StoredReading | undefined
  readonly digest: string
}

/** Writes down what an import came to, and what it makes of its list. */
export async function finishImport(tx: TransactionSql, summary: ImportSummary): Promise<void> {
  const { importId, listId, imported, duplicates, rejected } = summary
  await tx`
    update imports set header = ${[...summary.header]}, imported = ${imported}, duplicates = ${duplicates},
      rejected = ${rejected}, digest = ${summary.digest}, up_to_lead = ${lastLead(tx, listId)}, reading = ${JSON.stringify(summary.reading ?? null)}::text::jsonb
    where id = ${importId}`
  await tx`
    update lists set columns = ${[...summary.columns]},
      roles = ${JSON.stringify(summary.roles)}::text::jsonb,
      separator = coalesce(separator, ${summary.reading?.separator ?? null})
    where id = ${listId}`
}
