import { sql } from 'drizzle-orm'

/** How long a worker that does not report is believed to be alive. Renewed three times as often. Milliseconds. */
export const leaseTime = 6000

/** When a lease lapses that is taken or renewed now: by the database's clock, because those of workers may differ. */
export const leaseEnd = sql`clock_timestamp() + ${leaseTime} * interval '1 millisecond'`
