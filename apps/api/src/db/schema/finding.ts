import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, smallint, text, unique } from 'drizzle-orm/pg-core'
import { organizations } from './auth.ts'
import { createdAt, id, moment } from './columns.ts'
import { jobs } from './jobs.ts'

const count = (name: string) => integer(name).notNull().default(0)
const organizationId = () =>
  text('organization_id')
    .notNull()
    .references(() => organizations.id, { onDelete: 'cascade' })

/** What a job finds: addresses of people, or people at companies. */
export const findingWorkflows = ['enrichment', 'scraping'] as const
export type FindingWorkflow = (typeof findingWorkflows)[number]

/** What becomes of a row; see docs/guides/finding.md. */
export const rowOutcomes = ['matched', 'review', 'none', 'invalid', 'duplicate', 'skipped'] as const
export type RowOutcome = (typeof rowOutcomes)[number]

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

/** One row a lead of a job: what it asks for, and what became of it. */
export const findingRows = pgTable(
  'finding_rows',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
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
