import { verdictStatuses } from '@leadwright/mail-verifier'
import { and, asc, count, eq, gt, ilike, inArray, isNull, or, sql, type Column } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { leads } from '../../db/schema/leads.ts'
import { verificationAddresses } from '../../db/schema/verification.ts'
import { inIndexOrder } from './index-order.ts'
import type { ListRow } from './store.ts'
import type { LeadStatus } from './views.ts'

// The one place where this domain reads a table of another's. A page of leads by verdict, and an export of a hundred
// thousand of them, are a join; fetching verdicts through the verification service would be a second query a batch, and
// could not filter. Nothing is written here, and nothing else of that domain is known.

/** Which leads are asked for. */
export interface LeadFilter {
  readonly status?: readonly LeadStatus[] | undefined
  /** Somewhere in the address or a field, whatever the case. */
  readonly search?: string | undefined
}

/** Leads of a list after a position, in their order, each with the verdict of the list's job where there is one. */
export function pageOfLeads(
  db: Database,
  list: Pick<ListRow, 'id' | 'verdictsJobId'>,
  limit: number,
  after: number,
  { status, search }: LeadFilter,
) {
  const { status: found, reason, flags, suggestion, mx, reply } = verificationAddresses
  const ofLead = and(
    eq(verificationAddresses.jobId, list.verdictsJobId ?? noJob),
    eq(verificationAddresses.key, leads.emailKey),
  )
  // A subquery a lead, whose limit keeps it one: planned by statistics, which know nothing yet of a job that just ended,
  // a plain join can read the whole job for every page.
  const verdict = db
    .select({ status: found, reason, flags, suggestion, mx, reply })
    .from(verificationAddresses)
    .where(ofLead)
    .limit(1)
    .as('verdict')
  return inIndexOrder(db, (tx) =>
    tx
      .select({
        id: leads.id,
        email: leads.email,
        originalEmail: leads.originalEmail,
        emailKey: leads.emailKey,
        row: leads.row,
        found: leads.found,
        status: verdict.status,
        reason: verdict.reason,
        flags: verdict.flags,
        suggestion: verdict.suggestion,
        mx: verdict.mx,
        reply: verdict.reply,
      })
      .from(leads)
      .leftJoinLateral(verdict, sql`true`)
      .where(
        and(
          eq(leads.listId, list.id),
          gt(leads.id, after),
          search === undefined ? undefined : contains(search),
          status && hasStatus(verdict.status, status),
        ),
      )
      .orderBy(asc(leads.id))
      .limit(limit),
  )
}

/** A lead with what was found out about its address; `status` is null where nothing was yet. */
export type JudgedLead = Awaited<ReturnType<typeof pageOfLeads>>[number]

/** No job has an empty ID. */
const noJob = ''

function hasStatus(found: Column, wanted: readonly LeadStatus[]) {
  const statuses = verdictStatuses.filter((status) => wanted.includes(status))
  return or(inArray(found, statuses), wanted.includes('unverified') ? isNull(found) : undefined)
}

/** ASCII's unit separator between fields, so that nothing is found across two of them. */
const fieldsText = sql`array_to_string(${leads.row}, chr(31))`

function contains(search: string) {
  const pattern = `%${search.replaceAll(/[\\%_]/g, '\\$&')}%`
  return or(ilike(leads.email, pattern), sql`${fieldsText} ilike ${pattern}`)
}

/** How many leads of a list have each verdict of its job; without an entry where there are none. */
export function countByStatus(db: Database, listId: string, jobId: string) {
  return db.transaction(async (tx) => {
    // Of a list that has just come in and a job that has just ended, the planner thinks that they are small, and would
    // look a hundred thousand verdicts up one by one.
    await tx.execute(sql`select set_config('enable_nestloop', 'off', true)`)
    return tx
      .select({ status: verificationAddresses.status, leads: count() })
      .from(leads)
      .leftJoin(
        verificationAddresses,
        and(eq(verificationAddresses.jobId, jobId), eq(verificationAddresses.key, leads.emailKey)),
      )
      .where(eq(leads.listId, listId))
      .groupBy(verificationAddresses.status)
  })
}
