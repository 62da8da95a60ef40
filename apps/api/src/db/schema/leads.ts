import type { Workflow } from '@leadwright/errors'
import { sql } from 'drizzle-orm'
import { bigint, check, index, integer, jsonb, pgTable, primaryKey, text, timestamp, unique } from 'drizzle-orm/pg-core'
import type { Role } from '../../domains/leads/columns.ts'
import type { Evidence } from '../../domains/leads/import/guess.ts'
import { organizations } from './auth.ts'
import { bytea, createdAt, id, moment } from './columns.ts'

export const lists = pgTable(
  'lists',
  {
    id: id(),
    organizationId: text('organization_id')
      .notNull()
      .references(() => organizations.id, { onDelete: 'cascade' }),
    name: text('name').notNull(),
    workflow: text('workflow').$type<Workflow>().notNull(),
    /** Names of the columns of `leads.row`, in its order. Imports append to it, so older rows may be shorter. */
    columns: text('columns').array().notNull().default([]),
    /** Which column holds what, by name, where somebody said so; other roles are told by the names of the columns. */
    roles: jsonb('roles').$type<Readonly<Record<string, string>>>(),
    /** What separated the fields of its first file; an export is written with it. */
    separator: text('separator'),
    /** When a job last took its leads; imports from before can't be undone any more. */
    usedAt: timestamp('used_at', { withTimezone: true }),
    leadCount: integer('lead_count').notNull().default(0),
    /** How many of its leads have an address. Kept as `leadCount` is, in the statements that write leads. */
    emailCount: integer('email_count').notNull().default(0),
    /** How many leads have come in since the last of its filters ({@link leadFilters}) was begun. */
    unfiltered: integer('unfiltered').notNull().default(0),
    /** The last job whose verdicts the leads show. Not a foreign key: jobs live longer than lists. */
    verdictsJobId: text('verdicts_job_id'),
    /**
     * Where the list's verdicts are of several jobs, which happens once one was over a part of it: what they are stored
     * under in `verification_addresses` in place of a job, and the lead until which each address has its row there.
     */
    verdictsId: text('verdicts_id'),
    verdictsLead: bigint('verdicts_lead', { mode: 'number' }).notNull().default(0),
    createdBy: text('created_by').notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    index().on(t.organizationId, t.id),
    // From verdicts to the list that they are of.
    index('lists_verdicts')
      .on(t.verdictsId)
      .where(sql`verdicts_id is not null`),
    // Of those that a filter is to be made for; 2048 is the smallest one.
    index('lists_unfiltered')
      .on(t.id)
      .where(sql`unfiltered >= 2048`),
  ],
)

/** How a file was read. */
export interface StoredReading {
  readonly separator: string
  /** The 1-based line on which the names of the columns are; null where there are none. */
  readonly headerLine: number | null
  /** Which column was taken for what, and how that is known. */
  readonly roles: readonly { readonly role: Role; readonly column: string; readonly by: Evidence }[]
  /** The columns that addresses are from, the main one first, and how many leads have theirs from each. */
  readonly emailColumns: readonly { readonly column: string; readonly leads: number }[]
  /** What was done about rows that are stored although they are not as they should be. */
  readonly notices: readonly {
    readonly message: string
    readonly column: string
    readonly count: number
    readonly lines: readonly number[]
  }[]
}

export const imports = pgTable(
  'imports',
  {
    id: id(),
    listId: text('list_id')
      .notNull()
      .references(() => lists.id, { onDelete: 'cascade' }),
    /** The file's header, for writing its rejected rows back in its own form. */
    header: text('header').array().notNull(),
    imported: integer('imported').notNull(),
    duplicates: integer('duplicates').notNull(),
    rejected: integer('rejected').notNull(),
    /** How the file was read. Null for imports from before this was kept. */
    reading: jsonb('reading').$type<StoredReading>(),
    /** What the file was called, if that is known. */
    fileName: text('file_name'),
    /** SHA-256 of the file, to know it again. */
    digest: text('digest'),
    createdBy: text('created_by'),
    /** Its leads are those of the list behind the first and up to the second of these, but for found ones. */
    afterLead: bigint('after_lead', { mode: 'number' }),
    upToLead: bigint('up_to_lead', { mode: 'number' }),
    undoneAt: timestamp('undone_at', { withTimezone: true }),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.listId)],
)

export const rejectedRows = pgTable(
  'rejected_rows',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    importId: text('import_id')
      .notNull()
      .references(() => imports.id, { onDelete: 'cascade' }),
    /** 1-based line of the file on which the row begins. */
    line: integer('line').notNull(),
    column: text('column').notNull(),
    value: text('value').notNull(),
    message: text('message').notNull(),
    /** The fields of the row as they came. */
    row: text('row').array().notNull(),
  },
  (t) => [index().on(t.importId, t.id)],
)

/** What was found for a lead: who it is, and how to reach them. */
export interface FoundForLead {
  readonly firstName?: string
  readonly lastName?: string
  readonly fullName?: string
  readonly jobTitle?: string
  readonly company?: string
  readonly domain?: string
  /** The page that says so. */
  readonly source?: string
  /** An address that was found, and what the mail verifier said of it then. */
  readonly email?: string
  readonly status?: 'valid' | 'catch_all'
  /** How it was found: on a page, or by how the company writes its addresses. */
  readonly via?: 'published' | 'pattern'
  readonly jobId: string
}

export const leads = pgTable(
  'leads',
  {
    id: bigint('id', { mode: 'number' }).primaryKey().generatedAlwaysAsIdentity(),
    /** Not a foreign key: a list is gone at once, and its leads are swept after it ({@link removals}). */
    listId: text('list_id').notNull(),
    /** What makes the row a duplicate of another of its list: for verification the address, ignoring case. */
    identity: text('identity').notNull(),
    /** The address as written, trimmed; null where the lead has none yet. */
    email: text('email'),
    /** The address normalized for de-duplication; joins the lead to its verdict. */
    emailKey: text('email_key'),
    /** The address that came in, where a correction of it was accepted. */
    originalEmail: text('original_email'),
    /** The fields that came in, in the order of `lists.columns`. */
    row: text('row').array().notNull(),
    /** What a job found for it. */
    found: jsonb('found').$type<FoundForLead>(),
    /** The lead whose row it shares: one row can lead to several people. */
    originId: bigint('origin_id', { mode: 'number' }),
  },
  (t) => [
    unique('leads_identity').on(t.listId, t.identity),
    // The order of a list. It begins with an expression, because the identity's index begins with the list, too, and does not have this order.
    index('leads_order').on(sql`(list_id || '')`, t.id),
    // From an address to the leads of a list that have it. An expression, so that no other index serves the look-up.
    index('leads_key')
      .on(sql`(list_id || ' ' || email_key)`)
      .where(sql`email_key is not null`),
    index('leads_without_key')
      .on(sql`(list_id || '')`, t.id)
      .where(sql`email_key is null`),
    // Whose address may be of after the analysis of the list's job.
    index('leads_changed')
      .on(sql`(list_id || '')`, t.id)
      .where(sql`found is not null or original_email is not null`),
  ],
)

/**
 * Which characters in a row the texts of some leads in a row have: a Bloom filter for each of up to 64 segments, cut into
 * slices (docs/decisions/lists-of-a-million.md). A search goes through the segments only that may have what it looks for.
 */
export const leadFilters = pgTable(
  'lead_filters',
  {
    listId: text('list_id').notNull(),
    /** The last lead of its last segment; leads between two filters are of the second one's first segment. */
    last: bigint('last', { mode: 'number' }).notNull(),
    /** The first lead of each segment. */
    starts: bigint('starts', { mode: 'number' }).array().notNull(),
    /** A slice each of the filters' bits, each with a bit for each segment; null while they are being made. */
    slices: bytea('slices'),
    /** A bit for each segment whose leads have changed since; it is always gone through. */
    changed: bigint('changed', { mode: 'bigint' })
      .notNull()
      .default(sql`0`),
    /** How often it was begun, so that whoever was slow does not write over what was made after it. */
    version: integer('version').notNull().default(1),
    /** When it was begun, or its leads began to change. */
    since: moment('since').notNull().defaultNow(),
  },
  (t) => [
    primaryKey({ columns: [t.listId, t.last] }),
    index('lead_filters_due')
      .on(t.since)
      .where(sql`slices is null or changed <> 0`),
  ],
)

/** What was deleted and is still to be swept of what belonged to it. Written by triggers on lists and jobs. */
export const removals = pgTable(
  'removals',
  {
    id: text('id').primaryKey(),
    what: text('what').$type<'list' | 'job'>().notNull(),
    createdAt: createdAt(),
  },
  (t) => [index().on(t.createdAt), check('removals_what', sql`${t.what} in ('list', 'job')`)],
)
