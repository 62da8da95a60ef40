import { sql } from 'drizzle-orm'
import { bigint, index, pgTable, primaryKey, real, smallint, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/** One row a metered request of the API. Never what was sent, from where, or with which secret. */
export const requestLog = pgTable(
  'request_log',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity(),
    /** Not a foreign key: rows are written by the thousand, and are gone after a month. */
    organizationId: text('organization_id').notNull(),
    requestId: text('request_id').notNull(),
    at: moment('at').notNull(),
    kind: text('kind').$type<'rest' | 'trpc' | 'mcp'>().notNull(),
    method: text('method').notNull(),
    /** The route's pattern or the procedure's path. */
    path: text('path').notNull(),
    status: smallint('status').notNull(),
    /** Null where the request succeeded. */
    code: text('code'),
    ms: real('ms').notNull(),
    /** Whichever the caller was. */
    keyId: text('key_id'),
    userId: text('user_id'),
  },
  (t) => [
    primaryKey({ columns: [t.organizationId, t.id] }),
    index().on(t.requestId),
    index('request_log_key')
      .on(t.organizationId, t.keyId, t.id)
      .where(sql`key_id is not null`),
    index('request_log_by_keys')
      .on(t.organizationId, t.id)
      .where(sql`key_id is not null`),
    index('request_log_failed')
      .on(t.organizationId, t.id)
      .where(sql`code is not null`),
    // For what is removed by age; rows come in the order of time, so ranges of pages are enough.
    index('request_log_at').using('brin', t.at),
  ],
)
