import { sql } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { defect } from '../../defect.ts'
import { workerTransaction } from '../../db/worker-transaction.ts'
import { ringForWork } from '../bell.ts'
import { isOver } from '../stages.ts'
import { lockAnyJob, updateJob } from '../store/jobs.ts'
import { noLease } from '../transitions.ts'

// What whoever runs the product asks of jobs. Without addresses, hosts or names: the answers end in tickets and chats.

/** A job that workers have something to do for. Times in seconds. */
export type WorkingJob = Record<string, unknown> & {
  readonly id: string
  readonly organizationId: string
  readonly kind: string
  readonly stage: string
  readonly done: number
  readonly total: number
  /** Tries of its analysis that failed unforeseen in a row. */
  readonly failures: number
  readonly age: number
  /** Since it last got on. */
  readonly still: number
  readonly isAnalyzed: boolean
  /** Tasks, and the workers that have some of them. */
  readonly underWay: number
  readonly holders: number
  readonly waiting: number
  /** A server wants to be asked again later, or the last try failed; the first of them is due in so many seconds. */
  readonly later: number
  readonly nextIn: number | null
  /** Tasks whose last try failed unforeseen, and the most tries in a row that did. */
  readonly failing: number
  readonly mostFailures: number | null
}

/** A job that was given up because one of its tasks always failed. */
export type BuriedJob = Record<string, unknown> & {
  readonly id: string
  readonly organizationId: string
  readonly kind: string
  /** The log has the cause under it. */
  readonly requestId: string | null
  readonly ago: number
}

/** How workers get on with all that there is to do. Times in seconds. */
export type WorkState = Record<string, unknown> & {
  /** Tasks and analyses that somebody keeps a lease on. */
  readonly underWay: number
  /** Those that could be begun now, and for how long one of them could have been. */
  readonly ready: number
  readonly longest: number | null
  /** Since one of the jobs last got on. */
  readonly still: number | null
  /** The first of those that are for later. */
  readonly nextIn: number | null
}

/** Jobs that are looked at, of each sort. */
export const most = 200

/** What is to be done and what is done. A task whose mail host or website somebody is at waits for that, not for workers. */
export async function workState(db: Database): Promise<WorkState> {
  const [state] = await db.execute<WorkState>(sql`
    with work as (
      select task.place, job.updated_at, task.lease_token is not null and due_at > clock_timestamp() as held,
        case due_at when '-infinity' then coalesce(reservation.created_at, job.created_at) else due_at end as due
      from job_tasks as task join jobs as job on job.id = task.job_id
        left join credit_reservations as reservation on reservation.id = job.reservation_id
      where job.stage in ('verifying', 'enriching', 'scraping') and due_at < 'infinity'
      union all
      select id, updated_at, coalesce(lease_until > clock_timestamp(), false),
        greatest(updated_at, lease_until, wake_at)
      from jobs where stage in ('queued', 'analyzing')
    ), places as (
      select distinct place from work where held
    ), ready as (
      select due from work where not held and due <= clock_timestamp() and place not in (select place from places)
    )
    select
      (select count(*)::integer from work where held) as "underWay",
      (select count(*)::integer from ready) as ready,
      (select extract(epoch from clock_timestamp() - min(due))::float from ready) as longest,
      (select extract(epoch from clock_timestamp() - max(updated_at))::float from work) as still,
      (select extract(epoch from min(due) - clock_timestamp())::float from work
        where not held and due > clock_timestamp()) as "nextIn"`)
  if (!state) throw defect('An aggregate gives a row')
  return state
}

/** Jobs that workers have something to do for: those that have stood still for longest first, those that only wait last. */
export async function workingJobs(db: Database): Promise<WorkingJob[]> {
  return [
    ...(await db.execute<WorkingJob>(sql`
      select id, organization_id as "organizationId", kind, stage, done, total, jobs.failures,
        extract(epoch from clock_timestamp() - created_at)::float as age,
        extract(epoch from clock_timestamp() - updated_at)::float as still,
        coalesce(jobs.lease_until > clock_timestamp(), false) as "isAnalyzed", tasks.*
      from jobs cross join lateral (
        select
          count(*) filter (where held)::integer as "underWay",
          count(distinct lease_token) filter (where held)::integer as holders,
          count(*) filter (where not held and due_at <= clock_timestamp())::integer as waiting,
          count(*) filter (where not held and due_at > clock_timestamp() and due_at < 'infinity')::integer as later,
          extract(epoch from min(due_at) filter (where not held and due_at > clock_timestamp() and due_at < 'infinity')
            - clock_timestamp())::float as "nextIn",
          count(*) filter (where failures > 0)::integer as failing,
          max(failures) as "mostFailures"
        from (
          select *, lease_token is not null and due_at > clock_timestamp() as held
          from job_tasks where job_id = jobs.id and due_at is not null
        ) as open
      ) as tasks
      where stage in ('queued', 'analyzing', 'verifying', 'enriching', 'scraping')
      -- What only waits for its time comes last.
      order by stage in ('verifying', 'enriching', 'scraping') and tasks."underWay" + tasks.waiting + tasks.failing = 0,
        updated_at limit ${most}`)),
  ]
}

/** Jobs that were given up in the last week for a reason that nobody foresaw, the latest first. */
export async function buriedJobs(db: Database): Promise<BuriedJob[]> {
  return [
    ...(await db.execute<BuriedJob>(sql`
      select id, organization_id as "organizationId", kind, error -> 'details' ->> 'requestId' as "requestId",
        extract(epoch from clock_timestamp() - updated_at)::float as ago
      from jobs where stage = 'failed' and error ->> 'code' = 'INTERNAL_ERROR' and updated_at > now() - interval '7 days'
      order by updated_at desc limit ${most}`)),
  ]
}

/**
 * Takes a job's tasks, or its analysis, from whoever has them, and hands them out again at once, also what failed and was
 * to wait. Whoever had them writes nothing of it any more, so nothing is paid twice.
 * @returns how many tasks were taken from somebody; undefined where there is no such job, or it is over or waits for a person
 */
export function freeJob(db: Database, jobId: string): Promise<number | undefined> {
  return workerTransaction(db, async (tx) => {
    const job = await lockAnyJob(tx, jobId)
    if (!job || isOver(job.stage) || job.stage === 'awaiting_decision') return undefined
    const freed = await tx.execute<{ held: boolean }>(sql`
      with stuck as (
        select job_id, key, lease_token is not null as held from job_tasks
        where job_id = ${jobId} and (lease_token is not null or failures > 0) and due_at is not null
        order by job_id, key for update
      )
      update job_tasks set lease_token = null, failures = 0, due_at = clock_timestamp() from stuck
      where job_tasks.job_id = stuck.job_id and job_tasks.key = stuck.key
      returning stuck.held`)
    await updateJob(tx, jobId, { ...noLease, failures: 0 })
    await ringForWork(tx)
    return [...freed].filter(({ held }) => held).length
  })
}
