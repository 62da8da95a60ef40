import { sql, type SQL } from 'drizzle-orm'

/**
 * A value as one JSON parameter: rows in bulk are one round trip with it, and it carries arrays and nulls without an
 * escape of ours.
 */
export const json = (value: unknown): SQL => sql`${JSON.stringify(value)}::text::jsonb`

/** The same for texts of strangers: PostgreSQL's JSON has neither NUL nor lone surrogates. */
export const cleanJson = (value: unknown): SQL =>
  sql`${JSON.stringify(value, (_, each: unknown) => (typeof each === 'string' ? each.replaceAll('\0', '').toWellFormed() : each))}::text::jsonb`
