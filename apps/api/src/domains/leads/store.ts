import type { Workflow } from '@leadwright/errors'
import { and, asc, count, desc, eq, gt, isNotNull, lt } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../db/client.ts'
import { leads, lists, rejectedRows } from '../../db/schema/leads.ts'
import { inIndexOrder } from './index-order.ts'

/** A list as it is stored. */
export type ListRow = typeof lists.$inferSelect

/** Makes a list, unless there is one of this ID. */
export async function insertList(
  db: Database,
  list: { id: string; organizationId: string; name: string; workflow: Workflow; createdBy: string },
): Promise<void> {
  await db.insert(lists).values(list).onConflictDoNothing()
}

export async function findList(db: Executor, organizationId: string, listId: string): Promise<ListRow | undefined> {
  const [list] = await db
    .select()
    .from(lists)
    .where(and(eq(lists.id, listId), eq(lists.organizationId, organizationId)))
  return list
}

/** The newest lists before a position; one more than `limit`. */
export function pageOfLists(
  db: Database,
  organizationId: string,
  limit: number,
  before: string | undefined,
): Promise<ListRow[]> {
  return db
    .select()
    .from(lists)
    .where(and(eq(lists.organizationId, organizationId), before === undefined ? undefined : lt(lists.id, before)))
    .orderBy(desc(lists.id))
    .limit(limit + 1)
}

/** @returns whether there was such a list */
export async function deleteList(db: Database, organizationId: string, listId: string): Promise<boolean> {
  const deleted = await db
    .delete(lists)
    .where(and(eq(lists.id, listId), eq(lists.organizationId, organizationId)))
    .returning({ id: lists.id })
  return deleted.length > 0
}

export async function setVerdictsJob(tx: Transaction, listId: string, jobId: string): Promise<void> {
  await tx.update(lists).set({ verdictsJobId: jobId }).where(eq(lists.id, listId))
}

/** The rejected rows of an import after a position, in the order of the file. */
export const pageOfRejections = (db: Database, importId: string, limit: number, after: number) =>
  inIndexOrder(db, (tx) =>
    tx
      .select()
      .from(rejectedRows)
      .where(and(eq(rejectedRows.importId, importId), gt(rejectedRows.id, after)))
      .orderBy(asc(rejectedRows.id))
      .limit(limit),
  )

const hasEmail = (listId: string) => and(eq(leads.listId, listId), isNotNull(leads.emailKey))

export async function countEmails(db: Database, listId: string): Promise<number> {
  const [counted] = await db.select({ emails: count() }).from(leads).where(hasEmail(listId))
  return counted?.emails ?? 0
}

/** The addresses of the leads after a position, in their order. */
export const pageOfAddresses = (db: Database, listId: string, afterId: number, limit: number) =>
  inIndexOrder(db, (tx) =>
    tx
      .select({ id: leads.id, email: leads.email, emailKey: leads.emailKey })
      .from(leads)
      .where(and(hasEmail(listId), gt(leads.id, afterId)))
      .orderBy(asc(leads.id))
      .limit(limit),
  )
