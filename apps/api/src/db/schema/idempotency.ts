import { json, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { createdAt, moment } from './columns.ts'

export const idempotencyKeys = pgTable(
  'idempotency_keys',
  {
    /** Whose key it is: the organization. */
    owner: text('owner').notNull(),
    key: text('key').notNull(),
    /** What was called with which body; another fingerprint under the same key is refused. Null until it is known. */
    fingerprint: text('fingerprint'),
    /** Seeds the IDs of what the operation creates, so that a run after a crash finds what the first one committed. */
    operationId: text('operation_id').notNull(),
    /** The answer, once there is one. Not `jsonb`, which would give it back with its members in another order. */
    answer: json('answer').$type<unknown>(),
    createdAt: createdAt(),
    /** Until when the running request is believed to be alive. */
    leaseUntil: moment('lease_until').notNull(),
  },
  (t) => [primaryKey({ columns: [t.owner, t.key] })],
)
