import { pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/** Leave to have a session with a mail host: as many slots a host as it takes sessions, over all processes. */
export const hostPermits = pgTable(
  'host_permits',
  {
    host: text('host').notNull(),
    slot: smallint('slot').notNull(),
    /** The process that has it, until then; it renews it. */
    holder: text('holder').notNull(),
    heldUntil: moment('held_until').notNull(),
    /** Until then another process is known to wait for it. */
    wantedUntil: moment('wanted_until'),
  },
  (t) => [primaryKey({ columns: [t.host, t.slot] })],
)
