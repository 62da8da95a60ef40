import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { jobs } from './jobs.ts'

/** One row a unique address of a job: what analysis and the mail servers said, and whether it was paid for. */
export const verificationAddresses = pgTable(
  'verification_addresses',
  {
    jobId: text('job_id')
      .notNull()
      .references(() => jobs.id, { onDelete: 'cascade' }),
    /** The normalized address: one row, hence at most one charge, a (job, address). */
    key: text('key').notNull(),
    /** Order in the list, for stable pages. */
    position: integer('position').notNull(),
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
  },
  (t) => [
    primaryKey({ columns: [t.jobId, t.key] }),
    check(
      'verification_addresses_charged_has_answer',
      sql`not ${t.charged} or (${t.billable} and ${t.status} is not null and ${t.status} <> 'unknown')`,
    ),
    index('verification_addresses_position').on(t.jobId, t.position),
    index('verification_addresses_pending')
      .on(t.jobId, t.host, t.position)
      .where(sql`status is null`),
  ],
)
