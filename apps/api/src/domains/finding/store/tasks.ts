import { and, asc, eq, gt, lte, sql } from 'drizzle-orm'
import type { Executor, Transaction } from '../../../db/client.ts'
import { findingRows } from '../../../db/schema/finding.ts'
import type { TaskRow } from '../../../jobs/store/tasks.ts'

/** Rows in a task: more of a domain is in several, so that none holds a worker for hours. */
const rowsPerTask = 128

/** Returns the domain whose rows a task has. */
export const domainOf = ({ place }: Pick<TaskRow, 'place'>): string => place.slice('site '.length)

/**
 * Makes tasks of the rows of a job that are to be looked into, by domain. The first of a domain shows the others how the
 * company writes its addresses, so that they wait until it has been gone through.
 */
export async function makeTasks(tx: Transaction, jobId: string): Promise<void> {
  await tx.execute(sql`
    insert into job_tasks (job_id, key, place, turn, first, last, rows, due_at)
    select ${jobId}, case part when 0 then domain else domain || ' ' || part end, 'site ' || domain, part,
      min(position), max(position), count(*), (case part when 0 then '-infinity' else 'infinity' end)::timestamptz
    from (
      select task as domain, position, (row_number() over (partition by task order by position) - 1) / ${rowsPerTask} as part
      from finding_rows where job_id = ${jobId} and outcome is null
    ) as row
    group by domain, part
    on conflict (job_id, key) do update set first = excluded.first, last = excluded.last, rows = excluded.rows`)
}

/** Rows of a task after a position, in the order of the list. */
export function rowsOfTask(executor: Executor, task: TaskRow, after: number, limit: number) {
  const { position } = findingRows
  return executor
    .select()
    .from(findingRows)
    .where(and(isAbout(task), gt(position, after), task.last === null ? undefined : lte(position, task.last)))
    .orderBy(asc(position))
    .limit(limit)
}

/** The rows of the first task of the domain, where this is a further one. */
export function rowsOfFirst(executor: Executor, task: TaskRow) {
  const { position } = findingRows
  return executor
    .select()
    .from(findingRows)
    .where(and(isAbout(task), lte(position, (task.first ?? 0) - 1)))
    .orderBy(asc(position))
    .limit(rowsPerTask)
}

const isAbout = (task: TaskRow) => and(eq(findingRows.jobId, task.jobId), eq(findingRows.task, domainOf(task)))
