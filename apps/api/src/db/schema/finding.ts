import type { JobStage } from '@leadwright/errors'
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { organizations } from './auth.ts'
import { createdAt, id, moment } from './columns.ts'
import { creditReservations } from './credits.ts'

const count = (name: string) => integer(name).notNull().default(0)
const credits = (name: string) => bigint(name, { mode: 'number' }).notNull().default(0)
const organizationId = () =>
  text('organization_id')
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' })

/** What a job finds: addresses of people, or people at companies. */
export const findingWorkflows = ['enrichment', 'scraping'] as const
export type FindingWorkflow = (typeof findingWorkflows)[number]

/** The stages of a job that finds. */
export type FindingStage = Exclude<JobStage, 'verifying'>

/** What becomes of a row; see docs/guides/finding.md. */
export const rowOutcomes = ['matched', 'review', 'none', 'invalid', 'duplicate', 'skipped'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

/** What analysis found, in rows. */
export interface FindingEstimate {
  /** Rows that are looked into. */
  readonly billable: number
  /** What they cost at most. */
  readonly credits: number
  readonly duplicates: number
  readonly invalid: number
  readonly review: number
  readonly none: number
  readonly skipped: number
}

/** What a row asks for, as it came. */
export interface RowQuery {
  readonly firstName?: string
  readonly lastName?: string
  readonly fullName?: string
  readonly company?: string
  readonly domain?: string
  readonly jobTitle?: string
}

/** The company that a row is about. */
export interface RowCompany {
  readonly id: string
  readonly name: string
  readonly domain: string | null
}

/** Somebody who was found, or somebody's address. */
export interface Finding {
  readonly fullName: string
  readonly firstName: string
  readonly lastName: string
  readonly jobTitle?: string
  readonly email?: string
  /** What the mail verifier said of the address when it was found; absent where nobody asked it yet. */
  readonly status?: 'valid' | 'catch_all'
  /** How the address was found. */
  readonly via?: 'published' | 'pattern'
  /** The page that says so. */
  readonly source?: string
}

/** Something that would help to match a row, with the evidence. */
export interface RowHint {
  readonly hint: 'company_name' | 'job_title' | 'name_spelling'
  /** The value of the row that it is about. */
  readonly value: string
  /** What it may have meant, or how many it matches; in words. */
  readonly evidence: string
}

/** A row that a hint is about. */
export interface HintExample extends Omit<RowHint, 'hint'> {
  readonly leadId: number
}

export type HintCounts = Partial<Record<RowHint['hint'], { readonly rows: number; readonly examples: HintExample[] }>>

export const findingJobs = pgTable(
  'finding_jobs',
  {
    id: id(),
    organizationId: organizationId(),
    workflow: text('workflow').$type<FindingWorkflow>().notNull(),
    listId: text('list_id').notNull(),
    stage: text('stage').$type<FindingStage>().notNull(),
    /** The decision, given up front or while awaiting it. */
    decision: jsonb('decision').$type<{ include: string[] }>(),
    /** The most people that are taken for a row; 1 where it asks for one address. */
    perRow: smallint('per_row').notNull(),
    /** How far analysis has come: the lead until which all are looked at, and how many those are. */
    analysis: jsonb('analysis').$type<{ lead: number; rows: number }>(),
    /** What analysis found, once it is over. */
    estimate: jsonb('estimate').$type<FindingEstimate>(),
    /** While analyzing: rows, and how many were looked at. Then: rows to look into, and how many of them are done. */
    total: count('total'),
    done: count('done'),
    matched: count('matched'),
    review: count('review'),
    none: count('none'),
    invalid: count('invalid'),
    duplicate: count('duplicate'),
    skipped: count('skipped'),
    /** People or addresses that were found. */
    found: count('found'),
    /** Why it matches poorly, where there is evidence: how many rows, and the first of them. */
    hints: jsonb('hints').$type<HintCounts>().notNull().default({}),
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
    /** Fencing of the analysis, which one worker does; what comes then is shared out by tasks. */
    leaseToken: text('lease_token'),
    leaseUntil: moment('lease_until'),
    wakeAt: moment('wake_at'),
    /** Tries that failed unforeseen since the job last got on. */
    failures: smallint('failures').notNull().default(0),
  },
  (t) => [
    check('finding_jobs_workflow', sql`${t.workflow} in ('enrichment', 'scraping')`),
    check(
      'finding_jobs_stage',
      sql`${t.stage} in ('queued', 'analyzing', 'awaiting_decision', 'enriching', 'scraping', 'completed', 'cancelled', 'failed', 'expired')`,
    ),
    index().on(t.organizationId, t.workflow, t.id),
    index('finding_jobs_active')
      .on(t.id)
      .where(sql`stage in ('queued', 'analyzing', 'enriching', 'scraping')`),
    index('finding_jobs_expiring')
      .on(t.decisionExpiresAt)
      .where(sql`stage = 'awaiting_decision'`),
  ],
)

/**
 * What a worker takes at a time: all rows of a job about one domain, because they share its website, its mail server and
 * the politeness towards both. Any number of workers share a job; none of its domains is ever with two of them.
 */
export const findingTasks = pgTable(
  'finding_tasks',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => findingJobs.id, { onDelete: 'cascade' }),
    /** The domain. */
    key: text('key').notNull(),
    rows: integer('rows').notNull(),
    isDone: smallint('is_done').notNull().default(0),
    /** Fencing: whoever works on the task holds this token until the lease lapses; a taken-over worker's writes miss. */
    leaseToken: text('lease_token'),
    leaseUntil: moment('lease_until'),
    /** There is nothing to do before: a server wants to be asked again later, or the last try failed. */
    wakeAt: moment('wake_at'),
    /** Times that a server wanted to be asked again later. */
    attempts: smallint('attempts').notNull().default(0),
    /** Tries that failed unforeseen in a row. */
    failures: smallint('failures').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.key] }),
    index('finding_tasks_open')
      .on(t.jobId, t.key)
      .where(sql`is_done = 0`),
  ],
)

/** One row a lead of a job: what it asks for, and what became of it. */
export const findingRows = pgTable(
  'finding_rows',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => findingJobs.id, { onDelete: 'cascade' }),
    /** Order in the list, for stable pages. */
    position: integer('position').notNull(),
    leadId: bigint('lead_id', { mode: 'number' }).notNull(),
    /** Two rows with one key ask for the same. */
    key: text('key').notNull(),
    /** The task that it belongs to, while and after it is looked into. */
    task: text('task'),
    query: jsonb('query').$type<RowQuery>().notNull(),
    company: jsonb('company').$type<RowCompany>(),
    /** Null until it is settled. */
    outcome: text('outcome').$type<RowOutcome>(),
    reason: text('reason'),
    /** Where somebody has to look which company is meant. */
    reviewId: text('review_id'),
    hints: jsonb('hints').$type<RowHint[]>().notNull().default([]),
    findings: jsonb('findings').$type<Finding[]>().notNull().default([]),
    /** Addresses that a mail server refused for it: they show how the company does not write its own. */
    refused: text('refused').array().notNull().default([]),
    charged: smallint('charged').notNull().default(0),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.position] }),
    index().on(t.jobId, t.key),
    index('finding_rows_of_task').on(t.jobId, t.task, t.position),
    index('finding_rows_outcome').on(t.jobId, t.outcome, t.position),
  ],
)

/** What an organization has paid for: found again, it costs nothing. */
export const findingCharges = pgTable(
  'finding_charges',
  {
    organizationId: organizationId(),
    workflow: text('workflow').$type<FindingWorkflow>().notNull(),
    /** A person at a domain, or a person's address at it. */
    key: text('key').notNull(),
    /** Whose it is, folded: an address is one person's. */
    owner: text('owner').notNull(),
    jobId: text('job_id'),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.organizationId, t.workflow, t.key] })],
)

/** A company that a name may mean. */
export interface ReviewCandidate extends RowCompany {
  readonly place: string | null
  readonly score: number
  readonly reasons: readonly string[]
}

/** Names of companies that somebody has to look at, and what they decided: an organization's matches learn from it. */
export const companyReviews = pgTable(
  'company_reviews',
  {
    id: id(),
    organizationId: organizationId(),
    /** The name without what does not tell companies apart. */
    key: text('key').notNull(),
    /** As a row had it. */
    name: text('name').notNull(),
    candidates: jsonb('candidates').$type<ReviewCandidate[]>().notNull(),
    status: text('status').$type<'open' | 'accepted' | 'rejected'>().notNull().default('open'),
    /** The company that it was said to be. */
    companyId: text('company_id'),
    /** The companies that it was said not to be. */
    rejected: text('rejected').array().notNull().default([]),
    /** How many rows have asked for it. */
    rows: count('rows'),
    decidedBy: text('decided_by'),
    decidedAt: moment('decided_at'),
    createdAt: createdAt(),
  },
  (t) => [
    unique('company_reviews_name').on(t.organizationId, t.key),
    index().on(t.organizationId, t.status, t.id),
    check('company_reviews_status', sql`${t.status} in ('open', 'accepted', 'rejected')`),
  ],
)
