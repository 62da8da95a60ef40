import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { organizations } from './auth.ts'
import { bytea, createdAt, id, moment } from './columns.ts'

/** Why a webhook is off that nobody has switched off: it answered 410, or failed for days. */
export const disabledReasons = ['gone', 'failing'] as const
export type DisabledReason = (typeof disabledReasons)[number]

/** How a delivery stands. */
export const deliveryStatuses = ['pending', 'delivered', 'failed'] as const
export type DeliveryStatus = (typeof deliveryStatuses)[number]

/** Why an attempt did not deliver. */
export const attemptFailures = [
  'status',
  'redirect',
  'timeout',
  'unreachable',
  'not_found',
  'private_address',
  'tls',
  'no_http',
  'secret',
] as const
export type AttemptFailure = (typeof attemptFailures)[number]

/** One try of a delivery. */
export interface DeliveryAttempt {
  /** ISO 8601. */
  readonly at: string
  readonly ms: number
  /** Null where it delivered. */
  readonly failure: AttemptFailure | null
  /** Of the answer, where there was one. */
  readonly status: number | null
  /** How the answer's body begins. */
  readonly response: string | null
}

export const webhooks = pgTable(
  'webhooks',
  {
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    url: text('url').notNull(),
    description: text('description').notNull().default(''),
    /** Types of events that it is told of. */
    events: text('events').array().notNull(),
    /** It is told of `credits.low` when the balance falls below so many. */
    lowCredits: integer('low_credits').notNull(),
    enabled: boolean('enabled').notNull().default(true),
    disabledReason: text('disabled_reason').$type<DisabledReason>(),
    disabledAt: moment('disabled_at'),
    /** Encrypted; shown once. */
    secret: bytea('secret').notNull(),
    /** The secrets before it was rotated, encrypted together, which sign as well until then. */
    previousSecret: bytea('previous_secret'),
    previousUntil: moment('previous_until'),
    /** Since when every attempt has failed, with no more than two days between two of them. */
    failingSince: moment('failing_since'),
    failedAt: moment('failed_at'),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
  },
  (t) => [
    check('webhooks_disabled_reason', sql`${t.disabledReason} in ('gone', 'failing')`),
    index().on(t.organizationId, t.id),
  ],
)

// Neither has foreign keys: rows are written beside every job, and are gone after a month. What belongs to no webhook any
// more is never looked at.

/** What happened, as it is told: the outbox, written with the change itself. */
export const webhookEvents = pgTable(
  'webhook_events',
  {
    id: id(),
    organizationId: text('organization_id').notNull(),
    type: text('type').notNull(),
    /** Sent and signed as it is here, byte by byte. */
    body: text('body').notNull(),
    createdAt: createdAt(),
  },
  (t) => [index('webhook_events_at').using('brin', t.createdAt)],
)

/** An event that a webhook is to be told. */
export const webhookDeliveries = pgTable(
  'webhook_deliveries',
  {
    webhookId: text('webhook_id').notNull(),
    eventId: text('event_id').notNull(),
    type: text('type').notNull(),
    status: text('status').$type<DeliveryStatus>().notNull().default('pending'),
    /** When it is sent next, or when the lease of whoever sends it lapses; null once nothing is to be done. */
    dueAt: moment('due_at'),
    /** Fencing: whoever sends it holds this token until the lease lapses. */
    leaseToken: text('lease_token'),
    /** Attempts since it was last asked for, by which the next wait is found. */
    tries: smallint('tries').notNull().default(0),
    /** All attempts there ever were. */
    attemptCount: integer('attempt_count').notNull().default(0),
    /** The latest attempts, oldest first. */
    attempts: jsonb('attempts').$type<readonly DeliveryAttempt[]>().notNull().default([]),
    createdAt: createdAt(),
    deliveredAt: moment('delivered_at'),
  },
  (t) => [
    primaryKey({ columns: [t.webhookId, t.eventId] }),
    check('webhook_deliveries_status', sql`${t.status} in ('pending', 'delivered', 'failed')`),
    check('webhook_deliveries_due', sql`(${t.dueAt} is not null) = (${t.status} = 'pending')`),
    index('webhook_deliveries_due')
      .on(t.webhookId, t.dueAt)
      .where(sql`due_at is not null`),
    index('webhook_deliveries_leased')
      .on(t.webhookId)
      .where(sql`lease_token is not null`),
    index('webhook_deliveries_at').using('brin', t.createdAt),
  ],
)
