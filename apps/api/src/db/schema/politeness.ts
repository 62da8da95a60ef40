import { jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/** Leave to speak with a mail host or a website: as many slots as it takes sessions, over all processes. */
export const hostPermits = pgTable(
  'host_permits',
  {
    /** A mail host by its exchangers; `ip:` and an address of a mail server; `site:` and the name of a website. */
    host: text('host').notNull(),
    slot: smallint('slot').notNull(),
    /** The process that has it, until then; it renews it. Empty while the host is left alone. */
    holder: text('holder').notNull(),
    heldUntil: moment('held_until').notNull(),
    /** Until then another process is known to wait for it. */
    wantedUntil: moment('wanted_until'),
  },
  (t) => [primaryKey({ columns: [t.host, t.slot] })],
)

/** Processes tell each other here what they have learned of mail hosts, domains and websites; each note has an expiry. */
export const hostNotes = pgTable(
  'host_notes',
  {
    /** `pace` holds how a mail host likes its sessions, `probe` whether a domain is catch-all, `site` a website as it was read. */
    topic: text('topic').notNull(),
    name: text('name').notNull(),
    note: jsonb('note').notNull(),
    until: moment('until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.topic, t.name] })],
)
