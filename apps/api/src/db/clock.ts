import { sql, type SQL } from 'drizzle-orm'

/** A time from now on, in milliseconds: by the database's clock, because those of processes differ. */
export const fromNow = (ms: number): SQL => sql`clock_timestamp() + ${ms} * interval '1 millisecond'`
