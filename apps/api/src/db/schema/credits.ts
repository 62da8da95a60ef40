import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { organizations } from './auth.ts'
import { createdAt, id, moment } from './columns.ts'

// An append-only double-entry ledger: each entry moves `amount` from one account of the organization to another, and
// which two is fixed by its kind. The triggers in the migrations keep balances and reservations in step with the
// entries and refuse to change or delete an entry; the checks here make an overdrawn balance impossible, whoever writes.

/** What an entry does, and between which accounts. */
export const creditEntryKinds = {
  grant: { from: 'issued', to: 'available' },
  purchase: { from: 'purchased', to: 'available' },
  /** Bought credits are taken back, because the payment was refunded or disputed. */
  reclaim: { from: 'available', to: 'purchased' },
  /** Credits that were taken back are returned, because the refund failed or the dispute was won. */
  reinstate: { from: 'purchased', to: 'available' },
  reserve: { from: 'available', to: 'reserved' },
  settle: { from: 'reserved', to: 'spent' },
  release: { from: 'reserved', to: 'available' },
  refund: { from: 'spent', to: 'available' },
} as const
export type CreditEntryKind = keyof typeof creditEntryKinds

const credits = (name: string) => bigint(name, { mode: 'number' }).notNull()
const organizationId = () =>
  text('organization_id')
    .notNull()
    .references(() => organizations.id)

export const creditBalances = pgTable(
  'credit_balances',
  {
    organizationId: organizationId().primaryKey(),
    /** Given away. */
    issued: credits('issued').default(0),
    purchased: credits('purchased').default(0),
    /** Free to spend. */
    available: credits('available').default(0),
    /** Set aside for work that is under way. */
    reserved: credits('reserved').default(0),
    spent: credits('spent').default(0),
  },
  (t) => [
    check('credit_balances_purchased_not_negative', sql`${t.purchased} >= 0`),
    check('credit_balances_available_not_negative', sql`${t.available} >= 0`),
    check('credit_balances_reserved_not_negative', sql`${t.reserved} >= 0`),
    check('credit_balances_spent_not_negative', sql`${t.spent} >= 0`),
    check('credit_balances_conserved', sql`${t.issued} + ${t.purchased} = ${t.available} + ${t.reserved} + ${t.spent}`),
  ],
)

export const creditReservations = pgTable(
  'credit_reservations',
  {
    id: id(),
    organizationId: organizationId(),
    /** What is being paid for, as `domain.action`. */
    operation: text('operation').notNull(),
    amount: credits('amount'),
    settled: credits('settled').default(0),
    released: credits('released').default(0),
    createdAt: createdAt(),
    /** Set by the trigger once everything is settled or released; a closed reservation never opens again. */
    closedAt: moment('closed_at'),
  },
  (t) => [
    check('credit_reservations_amount_positive', sql`${t.amount} > 0`),
    check('credit_reservations_parts_not_negative', sql`${t.settled} >= 0 and ${t.released} >= 0`),
    check('credit_reservations_not_exceeded', sql`${t.settled} + ${t.released} <= ${t.amount}`),
    check(
      'credit_reservations_closed_when_used_up',
      sql`(${t.closedAt} is not null) = (${t.settled} + ${t.released} = ${t.amount})`,
    ),
    index().on(t.organizationId),
  ],
)

export const creditEntries = pgTable(
  'credit_entries',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    organizationId: organizationId(),
    kind: text('kind').$type<CreditEntryKind>().notNull(),
    amount: credits('amount'),
    reservationId: text('reservation_id').references(() => creditReservations.id),
    /** Names the event that this entry records; at most one entry a reference, so recording is idempotent. */
    reference: text('reference').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    unique('credit_entries_reference').on(t.organizationId, t.reference),
    check('credit_entries_amount_positive', sql`${t.amount} > 0`),
    check(
      'credit_entries_kind',
      sql`${t.kind} in ('grant', 'purchase', 'reclaim', 'reinstate', 'reserve', 'settle', 'release', 'refund')`,
    ),
    check(
      'credit_entries_reservation',
      sql`(${t.reservationId} is not null) = (${t.kind} in ('reserve', 'settle', 'release'))`,
    ),
    uniqueIndex('credit_entries_one_reserve')
      .on(t.reservationId)
      .where(sql`kind = 'reserve'`),
    index().on(t.organizationId, t.id),
    index().on(t.organizationId, t.createdAt),
    index().on(t.reservationId, t.id),
  ],
)

/** Who has had the free credits. It outlives the account, so that nobody gets them again by deleting it. */
export const freeCredits = pgTable('free_credits', {
  /** SHA-256 of the person's mailbox, in hex. */
  person: text('person').primaryKey(),
  userId: text('user_id').notNull().unique(),
  organizationId: text('organization_id').notNull(),
  createdAt: createdAt(),
})

/** How a purchase stands with the payment provider. */
export const creditPurchaseStates = ['pending', 'paid', 'declined'] as const
export type CreditPurchaseState = (typeof creditPurchaseStates)[number]

export const creditPurchases = pgTable(
  'credit_purchases',
  {
    id: id(),
    organizationId: organizationId(),
    credits: credits('credits'),
    /** What is paid, in the currency's smallest unit. */
    amount: integer('amount').notNull(),
    /** ISO 4217. */
    currency: text('currency').notNull(),
    state: text('state').$type<CreditPurchaseState>().notNull().default('pending'),
    createdBy: text('created_by').notNull(),
    /** Paid from the saved card, because the balance had become low. */
    automatic: boolean('automatic').notNull().default(false),
    createdAt: createdAt(),
    paidAt: moment('paid_at'),
    /** Who was paid; with `payment`, once that is known. */
    provider: text('provider'),
    /** The provider's name for the payment: what refunds and disputes are told of. */
    payment: text('payment'),
    /** What was paid with taxes; `amount` is without. */
    total: integer('total'),
    /** How much of `total` was paid back, and how much is in dispute or lost by one, as far as is known. */
    refunded: integer('refunded').notNull().default(0),
    disputed: integer('disputed').notNull().default(0),
    /** Credits that are not paid for any more, and how many of them could be taken back. */
    unpaid: credits('unpaid').default(0),
    reclaimed: credits('reclaimed').default(0),
  },
  (t) => [
    check('credit_purchases_positive', sql`${t.credits} > 0 and ${t.amount} > 0`),
    check('credit_purchases_state', sql`${t.state} in ('pending', 'paid', 'declined')`),
    check('credit_purchases_paid_at', sql`(${t.paidAt} is not null) = (${t.state} = 'paid')`),
    check('credit_purchases_payment', sql`${t.payment} is not null or ${t.total} is null`),
    check(
      'credit_purchases_reclaimed',
      sql`${t.reclaimed} >= 0 and ${t.reclaimed} <= ${t.unpaid} and ${t.unpaid} <= ${t.credits}`,
    ),
    unique('credit_purchases_of_payment').on(t.provider, t.payment),
    index().on(t.organizationId, t.id),
  ],
)

/** What payment providers told us, each event once however often it is delivered. */
export const paymentEvents = pgTable(
  'payment_events',
  {
    provider: text('provider').notNull(),
    /** The provider's own name for the event. */
    id: text('id').notNull(),
    type: text('type').notNull(),
    /** Null where the event names a payment only. */
    purchaseId: text('purchase_id'),
    payload: jsonb('payload').$type<unknown>().notNull(),
    /** What came of it. Null for events of before this was kept. */
    outcome: text('outcome'),
    receivedAt: moment('received_at').notNull().defaultNow(),
  },
  (t) => [primaryKey({ columns: [t.provider, t.id] }), index().on(t.purchaseId)],
)

/** Single questions that somebody waits for the answer of; what a crash leaves behind here is released by the sweep. */
export const creditAsks = pgTable(
  'credit_asks',
  {
    reservationId: text('reservation_id')
      .primaryKey()
      .references(() => creditReservations.id),
    organizationId: organizationId(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.createdAt)],
)

export const paymentReversalKinds = ['refund', 'dispute'] as const
export type PaymentReversalKind = (typeof paymentReversalKinds)[number]

/** Refunds and disputes, each as the provider told of it last; also those of payments that we do not know yet. */
export const paymentReversals = pgTable(
  'payment_reversals',
  {
    provider: text('provider').notNull(),
    id: text('id').notNull(),
    payment: text('payment').notNull(),
    kind: text('kind').$type<PaymentReversalKind>().notNull(),
    /** In the currency's smallest unit. */
    amount: integer('amount').notNull(),
    /** Whether the money is gone, as far as is known: not if the refund failed or the dispute was won. */
    stands: boolean('stands').notNull(),
    /** When this was so, in seconds by the provider's clock, and which of several stages of that second it is. */
    toldAt: bigint('told_at', { mode: 'number' }).notNull(),
    stage: integer('stage').notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.provider, t.id] }),
    check('payment_reversals_kind', sql`${t.kind} in ('refund', 'dispute')`),
    check('payment_reversals_amount', sql`${t.amount} >= 0`),
    index().on(t.provider, t.payment),
  ],
)

/** An organization's account with a payment provider, which saves its cards. */
export const paymentAccounts = pgTable(
  'payment_accounts',
  {
    organizationId: organizationId(),
    provider: text('provider').notNull(),
    /** The provider's name for it. */
    account: text('account').notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.provider] })],
)

/** Why automatic top-up was stopped. */
export const topUpStops = ['declined', 'authentication_required', 'no_card', 'unresolved'] as const
export type TopUpStop = (typeof topUpStops)[number]

/** Organizations that buy more credits by themselves as soon as fewer than `threshold` are available. */
export const creditTopUps = pgTable(
  'credit_top_ups',
  {
    organizationId: organizationId().primaryKey(),
    threshold: credits('threshold'),
    credits: credits('credits'),
    enabled: boolean('enabled').notNull(),
    /** The purchase that was made last. While it is pending, no other one is begun. */
    purchaseId: text('purchase_id').references(() => creditPurchases.id),
    /** Purchases in a row that were declined. */
    declines: integer('declines').notNull().default(0),
    /** Why and when it was switched off by itself. */
    stop: text('stop').$type<TopUpStop>(),
    stoppedAt: moment('stopped_at'),
    /** Whether the owners were told that it stopped. */
    told: boolean('told').notNull().default(false),
    /** Nothing is done for it before. */
    nextAt: moment('next_at').notNull().defaultNow(),
    setBy: text('set_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    check('credit_top_ups_positive', sql`${t.threshold} > 0 and ${t.credits} > 0`),
    check('credit_top_ups_stop', sql`${t.stop} in ('declined', 'authentication_required', 'no_card', 'unresolved')`),
    check(
      'credit_top_ups_stopped',
      sql`(${t.stop} is null) = (${t.stoppedAt} is null) and (${t.stop} is null or not ${t.enabled})`,
    ),
    index()
      .on(t.nextAt)
      .where(sql`enabled`),
  ],
)
