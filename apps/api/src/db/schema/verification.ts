import type { JobStage } from '@leadwright/errors'
import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import { organizations } from './auth.ts'
import { createdAt, id, moment } from './columns.ts'
import { creditReservations } from './credits.ts'

const count = (name: string) => integer(name).notNull().default(0)
const credits = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)
const organizationId = () =>
  text('organization_id')
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' })

/** The stages of a verification job. */
export type VerificationStage = Exclude<JobStage, 'enriching' | 'scraping'>

/** What analysis found, in unique addresses unless it says otherwise. */
export interface Estimate {
  /** Addresses that a mail server has to be asked about. */
  readonly billable: number
  /** What that costs at most. */
  readonly credits: number
  /** Leads whose address occurred before. */
  readonly duplicates: number
  /** Addresses that are ruled out at no cost. */
  readonly invalid: number
  /** Addresses about which nothing can be said now; at no cost. */
  readonly unknown: number
  readonly role: number
  readonly disposable: number
  readonly free: number
  readonly typo: number
}

export const verificationJobs = pgTable(
  'verification_jobs',
  {
    id: id(),
    organizationId: organizationId(),
    listId: text('list_id').notNull(),
    stage: text('stage').$type<VerificationStage>().notNull(),
    /** The decision, given up front or while awaiting it. */
    decision: jsonb('decision').$type<{ action: 'verify'; exclude: string[]; limit?: number }>(),
    /** How far analysis has come: the lead until which all are looked at, and how many those are. */
    analysis: jsonb('analysis').$type<{ lead: number; leads: number }>(),
    /** What analysis found, once it is over. */
    estimate: jsonb('estimate').$type<Estimate>(),
    /** While analyzing: leads with an address, and how many were looked at. Then: unique addresses, and verdicts. */
    total: count('total'),
    done: count('done'),
    valid: count('valid'),
    invalid: count('invalid'),
    catchAll: count('catch_all'),
    risky: count('risky'),
    unknown: count('unknown'),
    reservationId: text('reservation_id').references(() => creditReservations.id),
    /** Of the reservation; written in the transactions that change it, so that a page of jobs is one query. */
    reserved: credits('reserved'),
    settled: credits('settled'),
    released: credits('released'),
    decisionExpiresAt: moment('decision_expires_at'),
    /** Why the job failed: the envelope that a caller would have seen. */
    error: jsonb('error').$type<{ error: string; code: string; details?: object }>(),
    createdBy: text('created_by').notNull(),
    /** The last request that decided on the job or cancelled it; a second run of it finds what the first one did. */
    operationId: text('operation_id'),
    createdAt: createdAt(),
    updatedAt: moment('updated_at').notNull().defaultNow(),
    /** Fencing: whoever drives the job holds this token until the lease lapses; a taken-over driver's writes miss. */
    leaseToken: text('lease_token'),
    leaseUntil: moment('lease_until'),
    /** There is nothing to do before: addresses wait for their next attempt, or the last drive failed. */
    wakeAt: moment('wake_at'),
    /** Drives that failed unforeseen since the job last got on. */
    failures: smallint('failures').notNull().default(0),
  },
  (t) => [
    check(
      'verification_jobs_stage',
      sql`${t.stage} in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'completed', 'cancelled', 'failed', 'expired')`,
    ),
    index().on(t.organizationId, t.id),
    index('verification_jobs_active')
      .on(t.id)
      .where(sql`stage in ('queued', 'analyzing', 'verifying')`),
    index('verification_jobs_expiring')
      .on(t.decisionExpiresAt)
      .where(sql`stage = 'awaiting_decision'`),
  ],
)

/** One row a unique address of a job: what analysis and the mail servers said, and whether it was paid for. */
export const verificationAddresses = pgTable(
  'verification_addresses',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => verificationJobs.id, { onDelete: 'cascade' }),
    /** The normalized address: one row, hence at most one charge, a (job, address). */
    key: text('key').notNull(),
    /** Order in the list, for stable pages. */
    position: integer('position').notNull(),
    /** The order in which addresses are asked about, such that mail hosts take turns. */
    turn: integer('turn').notNull().default(0),
    email: text('email').notNull(),
    /** Whether analysis left it to be asked of a mail server. */
    billable: boolean('billable').notNull(),
    status: text('status'),
    reason: text('reason'),
    flags: text('flags').array().notNull().default([]),
    suggestion: text('suggestion'),
    mx: text('mx'),
    reply: text('reply'),
    attempts: smallint('attempts').notNull().default(0),
    /** When to ask again after a deferral. */
    nextAttemptAt: moment('next_attempt_at'),
    charged: boolean('charged').notNull().default(false),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.key] }),
    check(
      'verification_addresses_charged_has_answer',
      sql`not ${t.charged} or (${t.billable} and ${t.status} is not null and ${t.status} <> 'unknown')`,
    ),
    index('verification_addresses_position').on(t.jobId, t.position),
    index('verification_addresses_pending')
      .on(t.jobId, t.turn, t.key)
      .where(sql`status is null and next_attempt_at is null`),
    index('verification_addresses_deferred')
      .on(t.jobId, t.nextAttemptAt)
      .where(sql`status is null and next_attempt_at is not null`),
  ],
)
