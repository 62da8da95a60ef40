import { sql } from 'drizzle-orm'
import type { Executor, Transaction } from '../../../db/client.ts'

/** Addresses in a task: what fills two sessions with a mail host, and is soon done, so that others get their turn. */
const addressesPerTask = 100

/** Divides the addresses of a job that have no verdict into tasks, by mail host, such that hosts take turns. */
export async function makeTasks(tx: Transaction, jobId: string): Promise<void> {
  await tx.execute(sql`
    insert into job_tasks (job_id, key, place, turn, first, last, rows, due_at)
    select ${jobId}, host || ' ' || part, 'mail ' || host, part, min(position), max(position), count(*), '-infinity'
    from (
      select host, position, (row_number() over (partition by host order by position) - 1) / ${addressesPerTask} as part
      from verification_addresses where job_id = ${jobId} and status is null
    ) as address
    group by host, part`)
}

/** Removes tasks in which everything is left out. */
export async function dropEmptyTasks(tx: Transaction, jobId: string): Promise<void> {
  await tx.execute(sql`
    delete from job_tasks where job_id = ${jobId} and not exists (
      select from verification_addresses as address
      where address.job_id || ' ' || address.host = job_tasks.job_id || ' ' || substr(place, 6) and status is null
        and position between first and last
    )`)
}

/** An address that has no verdict yet. */
export interface PendingAddress {
  readonly key: string
  readonly email: string
}

/** The addresses of a task without a verdict. */
export async function pendingAddresses(
  executor: Executor,
  task: { readonly jobId: string; readonly place: string; readonly first: number | null; readonly last: number | null },
): Promise<PendingAddress[]> {
  const { jobId, place, first, last } = task
  return [
    ...(await executor.execute<Record<string, unknown> & PendingAddress>(sql`
      select key, email from verification_addresses
      where job_id || ' ' || host = ${`${jobId} ${place.slice(5)}`} and status is null
        and position between ${first ?? 0} and ${last ?? Number.MAX_SAFE_INTEGER}
      order by position`)),
  ]
}
