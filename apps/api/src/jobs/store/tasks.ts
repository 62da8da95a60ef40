import { and, eq, inArray, sql } from 'drizzle-orm'
import { fromNow } from '../../db/clock.ts'
import type { Database, Executor, Transaction } from '../../db/client.ts'
import { json } from '../../db/json.ts'
import { jobs, jobTasks } from '../../db/schema/jobs.ts'
import { leaseEnd } from './lease-time.ts'
import { workerTransaction } from '../../db/worker-transaction.ts'

/** A task, as whoever has it needs it. */
export type TaskRow = Pick<
  typeof jobTasks.$inferSelect,
  'jobId' | 'key' | 'place' | 'turn' | 'first' | 'last' | 'attempts' | 'failures'
>

type TaskName = Pick<TaskRow, 'jobId' | 'key'>

const { jobId, key, place, turn, first, last, attempts, failures } = jobTasks
const columns = { jobId, key, place, turn, first, last, attempts, failures }

const isLeased = sql`lease_token is not null and due_at > clock_timestamp()`
const isRunning = sql`stage in ('verifying', 'enriching', 'scraping')`
/** Rows in an order that everybody locks them in. */
const inOrder = sql`order by job_id, key`

/** Any constant will do; it only has to be the same in every process of the product. */
const claimLock = 7_205_759_405

/**
 * Takes tasks that nobody works on: organizations take turns, and within one its jobs, by how much of each is under way,
 * of whichever kind, in all workers together, and those first that have least left; and of a place no more than may be.
 * Workers do this one after the other, so that two of them never look at the same tasks and one goes away empty-handed.
 * @param from.abandoned whether those are taken as well whose worker has not renewed them
 */
export function claimTasks(
  db: Database,
  token: string,
  from: { readonly kind: string; readonly limit: number; readonly ofPlace: number; readonly abandoned: boolean },
): Promise<TaskRow[]> {
  const { kind, limit, ofPlace, abandoned } = from
  return workerTransaction(db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${claimLock})`)
    const open = sql`job_id = running.id and place not in (select place from places where under_way >= ${ofPlace})`
    return tx
      .update(jobTasks)
      .set({ leaseToken: token, dueAt: leaseEnd })
      .where(
        sql`(${jobId}, ${key}) in (
          with running as materialized (
            select id, organization_id, kind, total - done as left_to_do,
              (select count(*) from job_tasks where job_id = jobs.id and due_at is not null and ${isLeased}) as under_way
            from jobs where ${isRunning}
          ), organizations as (
            select organization_id, sum(under_way) as under_way from running group by organization_id
          ), places as materialized (
            select place, count(*) as under_way from job_tasks where ${isLeased} group by place
          ), waiting as (
            select running.id as job_id, task.key, task.place, organization_id, left_to_do,
              running.under_way
                + row_number() over (partition by running.id order by task.due_at = '-infinity', task.due_at, task.turn) as job_turn
            from running cross join lateral (
              (
                select key, place, due_at, turn from job_tasks
                where ${open} and due_at > '-infinity' and due_at <= clock_timestamp()
                  and (lease_token is null or ${abandoned}) order by due_at limit ${limit}
              ) union all (
                select key, place, due_at, turn from job_tasks
                where ${open} and due_at = '-infinity' order by turn limit ${limit}
              )
            ) as task
            where running.kind = ${kind}
          ), turns as (
            select waiting.*, organizations.under_way
              + row_number() over (partition by organization_id order by job_turn, left_to_do, job_id) as turn
            from waiting join organizations using (organization_id)
          ), placed as (
            select turns.*, coalesce(places.under_way, 0)
              + row_number() over (partition by turns.place order by turn, job_turn, job_id) as place_turn
            from turns left join places on places.place = turns.place
          )
          select task.job_id, task.key from placed join job_tasks as task using (job_id, key)
          where place_turn <= ${ofPlace} order by placed.turn, job_turn, job_id limit ${limit}
          for update of task skip locked
        )`,
      )
      .returning(columns)
  })
}

/** Keeps tasks that a worker has. @returns those that it still has: not taken over, done, nor of a job that is over */
export async function renewTasks(db: Database, token: string, tasks: readonly TaskName[]): Promise<TaskName[]> {
  const kept = await db.execute<Record<string, unknown> & TaskName>(sql`
    with mine as (
      select job_id, key from job_tasks where lease_token = ${token}
        and (job_id, key) in (select "jobId", key from jsonb_to_recordset(${json(tasks)}) as held ("jobId" text, key text))
      ${inOrder} for no key update
    )
    update job_tasks set due_at = ${leaseEnd} from mine join jobs on jobs.id = mine.job_id
    where job_tasks.job_id = mine.job_id and job_tasks.key = mine.key and job_tasks.lease_token = ${token} and ${isRunning}
    returning job_tasks.job_id as "jobId", job_tasks.key`)
  return [...kept]
}

/** Of some tasks of a job those that are still held, locked until the transaction ends: what fences writes. */
export async function holdTasks(
  tx: Transaction,
  job: string,
  keys: readonly string[],
  token: string,
): Promise<Set<string>> {
  const held = await tx
    .select({ key })
    .from(jobTasks)
    .where(and(eq(jobId, job), inArray(key, [...keys]), eq(jobTasks.leaseToken, token)))
    .orderBy(key)
    .for('no key update')
  return new Set(held.map((task) => task.key))
}

/**
 * Locks all tasks of a job, where it is about to end and they go with it. Taken after some of them, the others would be
 * locked in another order than whoever renews leases locks them in, and both could wait for each other. Whatever needs
 * them and the organization's balance takes the balance last: leases of several jobs are renewed in one statement, which
 * would close the circle between two of them.
 */
export async function lockTasks(tx: Transaction, job: string): Promise<void> {
  await tx.execute(sql`select from job_tasks where job_id = ${job} ${inOrder} for update`)
}

/** Gives up tasks of a job that are held and done, and lets go those that waited for them. */
export async function endTasks(tx: Transaction, tasks: readonly TaskRow[], token: string): Promise<void> {
  const [task] = tasks
  if (!task) return
  const keys = tasks.map((each) => each.key)
  await tx
    .update(jobTasks)
    .set({ dueAt: null, leaseToken: null })
    .where(and(eq(jobId, task.jobId), inArray(key, keys), eq(jobTasks.leaseToken, token)))
  await letFollow(tx, tasks)
}

/** Gives a task up for later, if it is still held. Wait in milliseconds. @returns whether it was */
export async function releaseTask(
  tx: Executor,
  task: TaskName,
  token: string,
  end: { readonly wait?: number; readonly attempts?: number; readonly failures?: number },
): Promise<boolean> {
  const released = await tx
    .update(jobTasks)
    .set({
      dueAt: fromNow(end.wait ?? 0),
      leaseToken: null,
      ...(end.attempts === undefined ? {} : { attempts: end.attempts }),
      ...(end.failures === undefined ? {} : { failures: end.failures }),
    })
    .where(and(eq(jobId, task.jobId), eq(key, task.key), eq(jobTasks.leaseToken, token)))
    .returning({ key })
  return released.length > 0
}

/** Lets those tasks of a job go that wait until the first one of their place has been gone through, as these have been. */
export async function letFollow(
  tx: Executor,
  tasks: readonly Pick<TaskRow, 'jobId' | 'place' | 'turn'>[],
): Promise<void> {
  const firsts = tasks.filter((task) => task.turn === 0)
  const [one] = firsts
  if (!one) return
  await tx.execute(sql`
    with following as (
      select job_id, key from job_tasks
      where job_id = ${one.jobId} and due_at = 'infinity'
        and place in (select jsonb_array_elements_text(${json(firsts.map((task) => task.place))}))
      ${inOrder} for no key update
    )
    update job_tasks set due_at = '-infinity' from following
    where job_tasks.job_id = following.job_id and job_tasks.key = following.key`)
}

/** Whether a job has nothing left that anybody could take. */
export async function isAllDone(executor: Executor, job: string): Promise<boolean> {
  const open = await executor.execute(sql`select from job_tasks where job_id = ${job} and due_at is not null limit 1`)
  return open.length === 0
}

/** Removes the tasks of a job that is over. */
export async function dropTasks(tx: Transaction, job: string): Promise<void> {
  await lockTasks(tx, job)
  await tx.execute(sql`delete from job_tasks where job_id = ${job}`)
}

/** What there is to do, and for which kinds: one look that costs little, however much waits for its time. */
export async function lookForWork(db: Database): Promise<{
  readonly analysis: boolean
  readonly overdue: boolean
  readonly kinds: readonly string[]
}> {
  const [found] = await db.execute<{ analysis: boolean; overdue: boolean; kinds: string[] }>(sql`
    select
      exists (
        select from jobs where stage in ('queued', 'analyzing')
          and (lease_until is null or lease_until < clock_timestamp()) and (wake_at is null or wake_at <= clock_timestamp())
      ) as analysis,
      exists (select from jobs where stage = 'awaiting_decision' and decision_expires_at <= now()) as overdue,
      array(
        select distinct kind from ${jobs} where ${isRunning}
          and exists (select from job_tasks where job_id = jobs.id and due_at <= clock_timestamp())
      ) as kinds`)
  return found ?? { analysis: false, overdue: false, kinds: [] }
}
