import type { JobStage } from '@leadwright/errors'
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, smallint, text } from 'drizzle-orm/pg-core'
import type { LeadStatus } from '../../domains/leads/views.ts'
import { organizations } from './auth.ts'
import { createdAt, id, moment } from './columns.ts'
import { creditReservations } from './credits.ts'

const count = (name: string) => integer(name).notNull().default(0)
const credits = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)

/** What jobs do. */
export const jobKinds = ['verification', 'enrichment', 'scraping'] as const
export type JobKindName = (typeof jobKinds)[number]

/** Which rows of its list a job is over, where that is not all of them. */
export type JobPart =
  | { readonly only: 'unverified' | 'unknown' }
  | { readonly filter: { readonly status?: readonly LeadStatus[] | undefined; readonly search?: string | undefined } }
  | { readonly ids: readonly string[] }

/** How far the rows of a job are read. */
export interface ReadPlace {
  /** The last lead, or where that stands. */
  readonly lead: number
  /** The place in the order of a part; only a job over a part has one. */
  readonly place?: string
}

/** What was decided; each kind of job knows the members that concern it. */
export interface JobDecision {
  /** Categories that are left out. */
  readonly exclude?: readonly string[]
  /** How many are taken at most. */
  readonly limit?: number
  /** What is opted in to. */
  readonly include?: readonly string[]
}

/** What analysis found: `billable` rows or addresses, the `credits` that they cost at most, and what is free, by kind. */
export type JobEstimate = Readonly<Record<string, number>> & { readonly billable: number; readonly credits: number }

/** Something that would help a job to do better: how many rows speak for it, and the first of them. */
export type JobHints = Readonly<
  Record<
    string,
    {
      readonly rows: number
      readonly examples: readonly { readonly leadId: number; readonly value: string; readonly evidence: string }[]
    }
  >
>

export const jobs = pgTable(
  'jobs',
  {
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    kind: text('kind').$type<JobKindName>().notNull(),
    listId: text('list_id').notNull(),
    stage: text('stage').$type<JobStage>().notNull(),
    /** The decision, given up front or while awaiting it. */
    decision: jsonb('decision').$type<JobDecision>(),
    /** The most credits that a row can cost. */
    perRow: smallint('per_row').notNull().default(1),
    /** How old verdicts of the list may be to be reused, in days; 0 where none are. */
    reuseDays: smallint('reuse_days').notNull().default(0),
    /** Which rows it is over; null where that is all of them. */
    part: jsonb('part').$type<JobPart>(),
    /**
     * How far analysis has come: the lead until which all are looked at, and how many those are; of a part, the place
     * in its order, too.
     */
    analysis: jsonb('analysis').$type<ReadPlace & { readonly rows: number }>(),
    /** What analysis found, once it is over. */
    estimate: jsonb('estimate').$type<JobEstimate>(),
    /** While analyzing: rows, and how many were looked at. Then: what is worked on, and how much of it is done. */
    total: count('total'),
    done: count('done'),
    /** What came of it so far, in the words of the kind. */
    counts: jsonb('counts').$type<Record<string, number>>().notNull().default({}),
    hints: jsonb('hints').$type<JobHints>().notNull().default({}),
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
    /** Fencing of the analysis, which one worker does at a time; what comes then is shared out by tasks. */
    leaseToken: text('lease_token'),
    leaseUntil: moment('lease_until'),
    /** There is nothing to analyze before: the last try failed. */
    wakeAt: moment('wake_at'),
    /** Tries that failed unforeseen since the job last got on. */
    failures: smallint('failures').notNull().default(0),
  },
  (t) => [
    check('jobs_kind', sql`${t.kind} in ('verification', 'enrichment', 'scraping')`),
    check(
      'jobs_stage',
      sql`${t.stage} in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping', 'completed', 'cancelled', 'failed', 'expired')`,
    ),
    index().on(t.organizationId, t.kind, t.id),
    index().on(t.listId),
    // What is not over: little, however many jobs there were.
    index('jobs_open')
      .on(t.organizationId, t.stage)
      .where(sql`stage in ('queued', 'analyzing', 'awaiting_decision', 'verifying', 'enriching', 'scraping')`),
    index('jobs_active')
      .on(t.stage, t.kind)
      .where(sql`stage in ('queued', 'analyzing', 'verifying', 'enriching', 'scraping')`),
    index('jobs_expiring')
      .on(t.decisionExpiresAt)
      .where(sql`stage = 'awaiting_decision'`),
  ],
)

/**
 * What a worker takes at a time: a part of a job that concerns one mail host or one website, because it shares the
 * politeness towards it. Any number of workers share a job; none of its tasks is ever with two of them.
 */
export const jobTasks = pgTable(
  'job_tasks',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    key: text('key').notNull(),
    /** The mail host or website that it is about: of one, few tasks are under way at once, whosever they are. */
    place: text('place').notNull(),
    /** The order in which fresh tasks of a job are taken, such that places take turns. */
    turn: integer('turn').notNull().default(0),
    /** The part of the place's rows that it has, by their positions in the list; without bounds, all. */
    first: bigint('first', { mode: 'number' }),
    last: bigint('last', { mode: 'number' }),
    rows: integer('rows').notNull(),
    /**
     * From when on it can be taken: at once (`-infinity`), when a server wants to be asked again, when the lease of
     * whoever has it lapses; `infinity` while it waits for the first of its place, null once it is done.
     */
    dueAt: moment('due_at'),
    /** Fencing: whoever works on the task holds this token until the lease lapses; a taken-over worker's writes miss. */
    leaseToken: text('lease_token'),
    /** Times that a server wanted to be asked again later. */
    attempts: smallint('attempts').notNull().default(0),
    /** Tries that failed unforeseen in a row. */
    failures: smallint('failures').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.key] }),
    index('job_tasks_open')
      .on(t.jobId, t.dueAt, t.turn)
      .where(sql`due_at is not null`),
    index('job_tasks_leased')
      .on(t.leaseToken)
      .where(sql`lease_token is not null`),
  ],
)
