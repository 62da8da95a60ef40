import { sql, type SQL } from 'drizzle-orm'

/** Columns that count rows, one for each name, which is what the column is called. */
export const countsOf = <Name extends string>(names: readonly Name[], is: (name: Name) => SQL): SQL =>
  sql.join(
    names.map((name) => sql`count(*) filter (where ${is(name)})::integer as ${sql.identifier(name)}`),
    sql`, `,
  )
