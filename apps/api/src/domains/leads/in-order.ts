import { sql, type Column, type SQL } from 'drizzle-orm'

/**
 * The rows of a whole behind one of them, to be ordered by both columns.
 *
 * Left to itself, the planner goes by statistics, and they lag: what was imported a minute ago, or is small beside what
 * was there before, counts as a few hundred rows that might as well be read whole and sorted, or be found among
 * everybody's on the way along the primary key. Compared as rows, and in the order of both columns, only the index over
 * both serves.
 */
export const inOrder = (whole: Column, part: Column, id: string, after: number): SQL =>
  sql`(${whole}, ${part}) > (${id}, ${after}) and ${whole} <= ${id}`
