import type { Sql } from 'postgres'

/** What a statement took in a span of time. */
export interface Statement {
  readonly text: string
  readonly calls: number
  readonly milliseconds: number
  /** Pages that it looked at: unlike time, they are the same on a machine that does other things as well. */
  readonly pages: number
}

export interface Slowed {
  readonly text: string
  /** Of the beginning, a call: time, and pages looked at. */
  readonly time: number
  readonly pages: number
}

/** Statements of the database so far, by text; nothing where the server does not load `pg_stat_statements`. */
export type Statements = ReadonlyMap<string, Statement>

export async function readStatements(sql: Sql): Promise<Statements | undefined> {
  const [setting] = await sql`show shared_preload_libraries`
  if (!String(setting?.['shared_preload_libraries']).includes('pg_stat_statements')) return undefined
  await sql`create extension if not exists pg_stat_statements`
  const rows = await sql<Statement[]>`
    select query as text, calls::float8, total_exec_time as milliseconds, (shared_blks_hit + shared_blks_read)::float8 as pages
    from pg_stat_statements
    where dbid = (select oid from pg_database where datname = current_database()) and toplevel`
  const all = new Map<string, Statement>()
  for (const row of rows) {
    // A list of parameters is a statement for each length.
    const text = row.text.replaceAll(/\$\d+(, ?\$\d+)+/g, '$…').replaceAll(/\s+/g, ' ')
    all.set(text, add(row, all.get(text), 1))
  }
  return all
}

const add = (one: Statement, other: Statement | undefined, sign: 1 | -1): Statement => ({
  text: one.text,
  calls: one.calls + sign * (other?.calls ?? 0),
  milliseconds: one.milliseconds + sign * (other?.milliseconds ?? 0),
  pages: one.pages + sign * (other?.pages ?? 0),
})

/** What was done between two moments. */
export const between = (before: Statements, after: Statements): Statement[] =>
  [...after].map(([text, statement]) => add(statement, before.get(text), -1))

/** Called less often in a span, a statement says nothing of the others like it. */
const fewestCalls = 20
/** Of the pages of all, what a statement has to look at to count. Of time, those that wait for a lock take nearly all. */
const leastShare = 0.01

/** The statements that matter, and what a call takes late, of what it takes early. */
export function slowedDown(early: readonly Statement[], late: readonly Statement[]): Slowed[] {
  const before = new Map(early.map((statement) => [statement.text, statement]))
  const total = late.reduce((sum, { pages }) => sum + pages, 0)
  return late.flatMap((now) => {
    const then = before.get(now.text)
    if (!then || then.calls < fewestCalls || now.calls < fewestCalls) return []
    if (now.pages < total * leastShare) return []
    const call = (part: 'milliseconds' | 'pages') => now[part] / now.calls / Math.max(then[part] / then.calls, 1e-9)
    return [{ text: now.text, time: call('milliseconds'), pages: then.pages === 0 ? 1 : call('pages') }]
  })
}
