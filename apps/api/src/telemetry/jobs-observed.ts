import { sql } from 'drizzle-orm'
import type { Database } from '../db/client.ts'
import { workState, type WorkState } from '../jobs/operate/store.ts'

/** Open jobs of a kind in a stage. */
export type OpenJobs = Record<string, unknown> & {
  readonly kind: string
  readonly stage: string
  readonly count: number
}

/** Sessions with the database that a process has, by what they do. */
export type Sessions = Record<string, unknown> & { readonly state: 'idle' | 'used'; readonly count: number }

/** What the database knows of how the product gets on. */
export interface Observed {
  readonly work: WorkState
  readonly jobs: readonly OpenJobs[]
  readonly sessions: readonly Sessions[]
}

/** @param name what the database calls the sessions of this process */
export async function observe(db: Database, name: string): Promise<Observed> {
  const [work, jobs, sessions] = await Promise.all([
    workState(db),
    db.execute<OpenJobs>(sql`
      select kind, stage, count(*)::integer as count from jobs
      where stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping')
      group by kind, stage`),
    db.execute<Sessions>(sql`
      select case state when 'idle' then 'idle' else 'used' end as state, count(*)::integer as count
      from pg_stat_activity where datname = current_database() and application_name = ${name} group by 1`),
  ])
  return { work, jobs: [...jobs], sessions: [...sessions] }
}
