import { sql, type SQL, type SQLWrapper } from 'drizzle-orm'

/**
 * The rows of a whole behind one of them (or from it on), to be ordered by both columns, and limited.
 *
 * Left to itself, the planner goes by statistics, and they lag: what was imported a minute ago, or is small beside what
 * was there before, counts as a few hundred rows that might as well be read whole and sorted, or be found among
 * everybody's on the way along the primary key. Compared as rows, and in the order of both columns, only the index over
 * both serves. What the columns are compared with is hidden from the planner in subqueries, so that it takes a fixed part
 * of the table for what is wanted: far more than any page, and nothing to sort.
 */
export const inOrder = (
  whole: SQLWrapper,
  part: SQLWrapper,
  id: string,
  after: number | SQL,
  compare: '>' | '>=' = '>',
): SQL => {
  const hidden = sql`(select ${id}::text)`
  return sql`(${whole}, ${part}) ${sql.raw(compare)} (${hidden}, (select ${after}::bigint)) and ${whole} <= ${hidden}`
}
