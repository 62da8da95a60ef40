import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Database } from '../../db/client.ts'
import { leads } from '../../db/schema/leads.ts'
import { verificationAddresses } from '../../db/schema/verification.ts'
import type { ListRow } from './store.ts'
import { verdictStatuses, type LeadStatus } from './views.ts'

// The one place where this domain reads a table of another's. A page of leads by verdict, and an export of a hundred
// thousand of them, are a join; fetching verdicts through the verification service would be a second query a batch, and
// could not filter. Nothing is written here, and nothing else of that domain is known.

const verdict = verificationAddresses

const columns = {
  id: leads.id,
  email: leads.email,
  row: leads.row,
  status: verdict.status,
  reason: verdict.reason,
  flags: verdict.flags,
  suggestion: verdict.suggestion,
  mx: verdict.mx,
  reply: verdict.reply,
}

/** Leads of a list after a position, in their order, each with the verdict of the list's job where there is one. */
export function pageOfLeads(
  db: Database,
  list: Pick<ListRow, 'id' | 'verdictsJobId'>,
  limit: number,
  after: number,
  status: readonly LeadStatus[] | undefined,
) {
  const ofList = and(eq(verdict.jobId, list.verdictsJobId ?? noJob), eq(verdict.key, leads.emailKey))
  return db
    .select(columns)
    .from(leads)
    .leftJoin(verdict, ofList)
    .where(and(eq(leads.listId, list.id), gt(leads.id, after), status && hasStatus(status)))
    .orderBy(asc(leads.id))
    .limit(limit)
}

/** A lead with what was found out about its address; `status` is null where nothing was yet. */
export type JudgedLead = Awaited<ReturnType<typeof pageOfLeads>>[number]

/** No job has an empty ID. */
const noJob = ''

function hasStatus(wanted: readonly LeadStatus[]) {
  const statuses = verdictStatuses.filter((status) => wanted.includes(status))
  return or(inArray(verdict.status, statuses), wanted.includes('unverified') ? isNull(verdict.status) : undefined)
}
