import type { Workflow } from '@leadwright/errors'
import { and, asc, desc, eq, getTableColumns, isNotNull, isNull, lt, sql } from 'drizzle-orm'
import type { Database, Executor, Transaction } from '../../db/client.ts'
import { lockUntilEnd } from '../../db/lock.ts'
import { builtOnce } from '../../db/prepared.ts'
import { leads, lists, rejectedRows } from '../../db/schema/leads.ts'
import { inOrder } from '../../db/in-order.ts'
import { inList } from './in-list.ts'

/** A list of an organization. */
export interface ListRef {
  readonly organizationId: string
  readonly listId: string
}

/** A list as it is stored. */
export type ListRow = typeof lists.$inferSelect

/** A list with how many of its leads have which verdict, `excluded` ones once more; null where none has one. */
export interface CountedList extends ListRow {
  readonly verdicts: Readonly<Partial<Record<string, number>>> | null
}

/**
 * Makes a list, unless there is one of this ID.
 * @param most how many lists the organization may have, this one included
 * @returns whether there is such a list now
 */
export function insertList(
  db: Database,
  list: { id: string; organizationId: string; name: string; workflow: Workflow; createdBy: string },
  most: number,
): Promise<boolean> {
  return db.transaction(async (tx) => {
    // One after the other, so that lists that are made at once are counted, too.
    await lockUntilEnd(tx, `lists of ${list.organizationId}`)
    const mine = tx.select({ id: lists.id }).from(lists).where(eq(lists.organizationId, list.organizationId))
    if (await findList(tx, list.organizationId, list.id)) return true
    if ((await mine.offset(most - 1).limit(1)).length > 0) return false
    await tx.insert(lists).values(list)
    return true
  })
}

const verdicts = sql<CountedList['verdicts']>`(
  select jsonb_object_agg(status, leads) from verdict_counts
  where job_id = coalesce(${lists.verdictsId}, ${lists.verdictsJobId})
)`

/** What the verdicts of a list are stored under: the list's own ID for them, or its job; null where it has none. */
export const verdictsOf = ({ verdictsId, verdictsJobId }: ListRow): string | null => verdictsId ?? verdictsJobId

const listQuery = builtOnce((executor) =>
  executor
    .select({ ...getTableColumns(lists), verdicts })
    .from(lists)
    .where(and(eq(lists.id, sql.placeholder('listId')), eq(lists.organizationId, sql.placeholder('organizationId'))))
    .prepare('list'),
)

export async function findList(db: Executor, organizationId: string, listId: string): Promise<CountedList | undefined> {
  const [list] = await listQuery(db).execute({ organizationId, listId })
  return list
}

/** The newest lists before a position. */
export function pageOfLists(
  db: Database,
  organizationId: string,
  limit: number,
  before: string | undefined,
): Promise<CountedList[]> {
  return db
    .select({ ...getTableColumns(lists), verdicts })
    .from(lists)
    .where(and(eq(lists.organizationId, organizationId), before === undefined ? undefined : lt(lists.id, before)))
    .orderBy(desc(lists.id))
    .limit(limit)
}

/** @returns whether there was such a list */
export async function deleteList(db: Database, organizationId: string, listId: string): Promise<boolean> {
  const deleted = await db
    .delete(lists)
    .where(and(eq(lists.id, listId), eq(lists.organizationId, organizationId)))
    .returning({ id: lists.id })
  return deleted.length > 0
}

/** As {@link setVerdictsJob}, unless they show those of another. */
export async function setFirstVerdictsJob(tx: Transaction, listId: string, jobId: string): Promise<void> {
  await tx
    .update(lists)
    .set({ verdictsJobId: jobId })
    .where(and(eq(lists.id, listId), isNull(lists.verdictsJobId)))
}

/** From now on, the leads of the list show the verdicts of this job; its own ones of before go, once nobody reads them. */
export async function setVerdictsJob(tx: Transaction, listId: string, jobId: string): Promise<void> {
  const before = await lockList(tx, listId)
  await tx.update(lists).set({ verdictsJobId: jobId, verdictsId: null, verdictsLead: 0 }).where(eq(lists.id, listId))
  if (before === undefined || before.verdictsId === null) return
  const id = before.verdictsId
  // An export that has begun goes on reading them.
  await tx.execute(sql`
    insert into removals (id, what, created_at) values (${id}, 'job', now() + interval '1 hour') on conflict do nothing`)
  await tx.execute(sql`delete from verdict_counts where job_id = ${id}`)
}

/** What the verdicts of a list are stored under, where they are the list's own. */
export interface OwnVerdicts {
  readonly id: string
  /** The job whose verdicts they begin with, where they were only made now and there is one. */
  readonly from: string | null
}

/** What a job over a part of a list has to do with the list's verdicts. */
export interface PartOfVerdicts {
  /** Whether it was decided on. Until then it is the list's job only where there was none. */
  readonly isDecided: boolean
  /** The lead until which it has looked at every address that had no verdict; 0 where it was about something else. */
  readonly reached: number
}

/**
 * From now on, the leads of the list show verdicts of the list's own, to which this job adds its own; undefined for a
 * list that is gone.
 * @param id what they are to be stored under, unless there are some
 */
export async function ownVerdicts(
  tx: Transaction,
  listId: string,
  jobId: string,
  { id, isDecided, reached }: PartOfVerdicts & { readonly id: string },
): Promise<OwnVerdicts | undefined> {
  const list = await lockList(tx, listId)
  if (list === undefined) return undefined
  const isNew = list.verdictsId === null
  const analyzed = sql`(select (analysis ->> 'lead')::bigint from jobs where id = ${list.verdictsJobId})`
  await tx
    .update(lists)
    .set({
      verdictsJobId: isDecided ? jobId : (list.verdictsJobId ?? jobId),
      verdictsId: list.verdictsId ?? id,
      verdictsLead: sql`greatest(${reached}::bigint, ${isNew ? sql`coalesce(${analyzed}, 0)` : lists.verdictsLead})`,
    })
    .where(eq(lists.id, listId))
  return { id: list.verdictsId ?? id, from: isNew ? list.verdictsJobId : null }
}

async function lockList(tx: Transaction, listId: string) {
  const [list] = await tx
    .select({ verdictsId: lists.verdictsId, verdictsJobId: lists.verdictsJobId })
    .from(lists)
    .where(eq(lists.id, listId))
    .for('no key update')
  return list
}

/** What a list's own verdicts are stored under; undefined where it shows those of one job. */
export async function findOwnVerdicts(executor: Executor, listId: string): Promise<string | undefined> {
  const [list] = await executor.select({ id: lists.verdictsId }).from(lists).where(eq(lists.id, listId))
  return list?.id ?? undefined
}

/** How many of some different leads a list has already, by what makes them the same for an import. */
export async function countKnown(
  db: Database,
  listId: string,
  some: readonly { readonly identity: string }[],
): Promise<number> {
  const identities = sql`${sql.param(some.map(({ identity }) => identity))}::text[]`
  return await db.$count(leads, and(eq(leads.listId, listId), sql`${leads.identity} = any(${identities})`))
}

/** The rejected rows of an import after a position, in the order of the file. */
export const pageOfRejections = (db: Database, importId: string, limit: number, after: number) =>
  db
    .select()
    .from(rejectedRows)
    .where(inOrder(rejectedRows.importId, rejectedRows.id, importId, after))
    .orderBy(asc(rejectedRows.importId), asc(rejectedRows.id))
    .limit(limit)

/** The addresses of the leads after a position, in their order; none of a list that is gone, though they are yet to be swept. */
export const pageOfAddresses = (db: Database, listId: string, afterId: number, limit: number) =>
  db
    .select({ id: leads.id, email: leads.email, emailKey: leads.emailKey })
    .from(leads)
    .where(
      and(
        inOrder(inList, leads.id, listId, afterId),
        isNotNull(leads.emailKey),
        sql`(select true from ${lists} where ${eq(lists.id, listId)})`,
      ),
    )
    .orderBy(inList, asc(leads.id))
    .limit(limit)
