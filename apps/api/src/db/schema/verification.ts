import { sql } from 'drizzle-orm'
import { bigint, boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/**
 * One row a unique address of a job: what analysis and the mail servers said, and whether it was paid for.
 *
 * Only the primary key begins with the job alone. The other indexes begin with an expression, which no look-up by the
 * key can use: with statistics that know nothing yet of a job that is minutes old, the planner would take any index
 * that begins with the job, and read all of the job for each address. Rows have no foreign key to their job, because
 * checking it costs an insert as much as the row itself; rows of a job that is gone are swept ({@link removals}).
 */
export const verificationAddresses = pgTable(
  'verification_addresses',
  {
    /** The job, or what a list's own verdicts are stored under (`lists.verdicts_id`). */
    jobId: text('job_id').notNull(),
    /** The normalized address: one row, hence at most one charge, a (job, address). */
    key: text('key').notNull(),
    /** The ID of the first lead that has it, which is its order in the list. In jobs of before 0014 a running number. */
    position: bigint('position', { mode: 'number' }).notNull(),
    /** Where it is to be asked about: addresses that share it, share a mail host. Null where nobody needs to be asked. */
    host: text('host'),
    email: text('email').notNull(),
    /** Whether analysis left it to be asked of a mail server. */
    billable: boolean('billable').notNull(),
    status: text('status'),
    reason: text('reason'),
    flags: text('flags').array().notNull().default([]),
    suggestion: text('suggestion'),
    mx: text('mx'),
    reply: text('reply'),
    charged: boolean('charged').notNull().default(false),
    /** When a mail server was asked; of a verdict that an earlier job paid for, when it was asked then. */
    askedAt: moment('asked_at'),
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.key] }),
    check(
      'verification_addresses_charged_has_answer',
      sql`not ${t.charged} or (${t.billable} and ${t.status} is not null and ${t.status} <> 'unknown')`,
    ),
    // From a verdict to the addresses that have it, in the order of the list.
    index('verification_addresses_verdict').on(sql`(job_id || ' ' || coalesce(status, ''))`, t.position),
    index('verification_addresses_host')
      .on(sql`(job_id || ' ' || host)`, t.position)
      .where(sql`status is null`),
  ],
)

/**
 * How many leads of a job's list have an address with which verdict of the job. Kept by triggers on addresses and by
 * whoever changes leads (`leads_keyed`), so that nobody has to count them; see docs/decisions/lists-of-a-million.md.
 */
export const verdictCounts = pgTable(
  'verdict_counts',
  {
    /** As in {@link verificationAddresses}. */
    jobId: text('job_id').notNull(),
    status: text('status').notNull(),
    leads: integer('leads').notNull(),
  },
  (t) => [primaryKey({ columns: [t.jobId, t.status] })],
)
