import { and, desc, eq, isNull, sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { imports, leads, lists } from '../../db/schema/leads.ts'
import { inOrder } from '../../db/in-order.ts'
import { inList } from './in-list.ts'

/** An import as it is stored. */
export type ImportRow = typeof imports.$inferSelect

export async function findImport(db: Database, listId: string, importId: string): Promise<ImportRow | undefined> {
  const [found] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.id, importId), eq(imports.listId, listId)))
  return found
}

/**
 * Imports that came before another. By the time of the database, because IDs go by the clocks of processes, which differ.
 */
const isBefore = (importId: string) => sql`
  (${imports.createdAt}, ${imports.id}) < (select created_at, id from imports as other where other.id = ${importId})`

/** The newest imports into a list before a position; one more than `limit`. */
export function pageOfImports(
  db: Database,
  listId: string,
  limit: number,
  before: string | undefined,
): Promise<ImportRow[]> {
  return db
    .select()
    .from(imports)
    .where(and(eq(imports.listId, listId), before === undefined ? undefined : isBefore(before)))
    .orderBy(desc(imports.createdAt), desc(imports.id))
    .limit(limit + 1)
}

/** The first import of the same file into the same list before this one, of those that still count. */
export async function findSame(db: Database, { listId, id, digest }: ImportRow): Promise<ImportRow | undefined> {
  if (digest === null) return undefined
  const [found] = await db
    .select()
    .from(imports)
    .where(and(eq(imports.listId, listId), eq(imports.digest, digest), isBefore(id), isNull(imports.undoneAt)))
    .orderBy(imports.createdAt, imports.id)
    .limit(1)
  return found
}

/** Notes that a job has taken the leads of a list. */
export async function markUsed(db: Database, listId: string): Promise<void> {
  await db
    .update(lists)
    .set({ usedAt: sql`now()` })
    .where(eq(lists.id, listId))
}

/** How undoing an import ended. */
export type UndoOutcome = 'undone' | 'used' | 'not_kept'

/**
 * Takes the leads of an import out of its list again, all of them or, if a job has used the list since, none. A list that
 * is empty then is as it was made. Running it again changes nothing.
 */
export function undoImport(db: Database, listId: string, importId: string): Promise<UndoOutcome> {
  return db.transaction(async (tx) => {
    const [list] = await tx
      .select({ usedAt: lists.usedAt })
      .from(lists)
      .where(eq(lists.id, listId))
      .for('no key update')
    const [found] = await tx.select().from(imports).where(eq(imports.id, importId))
    if (!list || !found || found.afterLead === null || found.upToLead === null) return 'not_kept'
    if (found.undoneAt !== null) return 'undone'
    if (list.usedAt !== null && list.usedAt >= found.createdAt) return 'used'
    await tx.execute(sql`
      delete from ${leads}
      where ${inOrder(inList, leads.id, listId, found.afterLead)} and ${leads.id} <= ${found.upToLead}
        and origin_id is null`)
    await tx
      .update(imports)
      .set({ undoneAt: sql`now()` })
      .where(eq(imports.id, importId))
    // What nobody has a value in is no column of what comes next.
    await tx
      .update(lists)
      .set({ columns: [], roles: null, separator: null })
      .where(and(eq(lists.id, listId), eq(lists.leadCount, 0)))
    return 'undone'
  })
}
