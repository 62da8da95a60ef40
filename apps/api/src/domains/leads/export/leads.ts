import type { Database } from '../../../db/client.ts'
import type { CountedList } from '../store.ts'
import { beginning, pageOfLeads, type LeadFilter } from '../verdicts.ts'
import type { ExportTable } from './table.ts'

/** Leads a query: few enough to hold, enough that the way to the database does not count. */
const batch = 2000

/**
 * The rows of an export, the header first, a batch of leads at a time, the next one fetched while a reader takes the one
 * before. Each batch is a query of its own, so that a slow reader keeps no connection and no snapshot; leads are only
 * ever added, in order, and the verdicts are all of the job that was the list's when the export began.
 * @param perAddress leaves out leads without an address, and those whose address an earlier one has
 */
export async function* exportLeads(
  db: Database,
  list: CountedList,
  filter: LeadFilter,
  { header, rowOf }: ExportTable,
  perAddress: boolean,
): AsyncGenerator<string[][], void> {
  yield [[...header]]
  const seen = new Set<string>()
  const isWanted = ({ emailKey }: { readonly emailKey: string | null }): boolean => {
    if (!perAddress) return true
    if (emailKey === null || seen.has(emailKey)) return false
    seen.add(emailKey)
    return true
  }
  let next = pageOfLeads(db, list, batch, beginning, filter)
  for (;;) {
    const leads = await next
    const last = leads.at(-1)
    const isOver = leads.length < batch || last === undefined
    if (!isOver) {
      next = pageOfLeads(db, list, batch, last, filter)
      next.catch(() => {}) // comes up with the next turn, if there is one
    }
    const rows = leads.filter(isWanted).map(rowOf)
    if (rows.length > 0) yield rows
    if (isOver) return
  }
}
