import { sql } from 'drizzle-orm'
import type { Database } from './client.ts'

/** Tables that one job or import can fill with more than there was. */
const bulk = ['leads', 'verification_addresses', 'finding_rows', 'job_tasks'] as const

/**
 * Tells the planner of what was just written in bulk. The database does so by itself, but looks around once a minute
 * only, and by then a job of a hundred thousand addresses has been at work on guesses about an empty table. A table that
 * has grown by a fifth is looked at, so that a growing one is looked at few times. Whoever is at it already is not waited for.
 */
export async function refreshStatistics(db: Database): Promise<void> {
  const grown = await db.execute<{ table: (typeof bulk)[number] }>(sql`
    select relname as table from pg_stat_user_tables
    where schemaname = 'public' and relname = any (${`{${bulk.join()}}`}::text[])
      and n_mod_since_analyze > 500 + 0.2 * n_live_tup`)
  for (const { table } of grown) await db.execute(sql`analyze (skip_locked) ${sql.identifier(table)}`)
}
