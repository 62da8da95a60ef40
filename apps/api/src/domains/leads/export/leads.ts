import type { Database } from '../../../db/client.ts'
import { columnKey, findRoles } from '../columns.ts'
import type { ListRow } from '../store.ts'
import { pageOfLeads, type JudgedLead, type LeadFilter } from '../verdicts.ts'
import { foundColumns, verdictColumns } from './columns.ts'
import { toCsv } from './csv.ts'

/** Leads a query: few enough to hold, enough that the way to the database does not count. */
const batch = 1000

/**
 * A list as CSV, a batch of leads at a time. Each batch is a query of its own, so that a slow reader keeps no connection
 * and no snapshot; leads are only ever added, in order, and the verdicts are all of the job that was the list's when the
 * export began.
 */
export async function* exportLeads(db: Database, list: ListRow, filter: LeadFilter): AsyncGenerator<string, void> {
  const { added, replaced, email } = foundColumns(
    list.workflow,
    list.columns,
    findRoles(list.columns, list.roles ?? {}),
  )
  const isReplaced = (name: string): boolean =>
    verdictColumns.includes(columnKey(name)) || replaced.has(columnKey(name))
  const own = [...list.columns.keys()].filter((index) => !isReplaced(list.columns[index] ?? ''))
  yield toCsv([[...own.map((index) => list.columns[index] ?? ''), ...added.map(({ name }) => name), ...verdictColumns]])
  let after = 0
  for (;;) {
    const leads = await pageOfLeads(db, list, batch, after, filter)
    if (leads.length > 0)
      yield toCsv(
        leads.map((lead) => [
          ...own.map((index) => lead.row[index] || (index === email ? (lead.found?.email ?? '') : '')),
          ...added.map(({ key }) => asText(lead.found?.[key] ?? '')),
          ...verdict(lead),
        ]),
      )
    if (leads.length < batch) return
    after = leads.at(-1)?.id ?? after
  }
}

/** The values of {@link verdictColumns}. */
function verdict({ status, reason, flags, suggestion, mx, reply }: JudgedLead): string[] {
  if (status === null) return verdictColumns.map(() => '')
  return [status, reason ?? '', (flags ?? []).join('|'), suggestion ?? '', mx ?? '', asText(reply ?? '')]
}

/**
 * Words of mail servers and websites are nobody's data, and must not run as a formula in the spreadsheet that opens the
 * file.
 */
const asText = (reply: string): string => (/^[=+\-@\t\r]/.test(reply) ? `'${reply}` : reply)
