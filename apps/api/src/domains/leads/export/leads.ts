import { sizeOf, sizes } from '../../../bounds.ts'
import type { Database } from '../../../db/client.ts'
import type { InPlace } from '../../../waits/places.ts'
import { inPlaceOfRequest } from '../../../waits/request-wait.ts'
import { inTurns, nextTurn } from '../../../waits/turns.ts'
import type { CountedList } from '../store.ts'
import { suggestionsFor } from '../suggestions-store.ts'
import { beginning, pageOfLeads, type JudgedLead, type LeadFilter, type LeadPlace } from '../verdicts.ts'
import type { ExportTable } from './table.ts'

/** Leads a query: few enough to hold, enough that the way to the database does not count; fewer where they are wide. */
const leadsAQuery = { least: 16, first: 128, most: 1000 }

/** How many leads are fetched next, by how wide the rows of the last ones were. */
function nextBatch(rows: readonly (readonly string[])[]): number {
  let size = 1
  for (const row of rows) size += sizeOf(row)
  const fitting = Math.floor(((sizes.page / 2) * rows.length) / size)
  return Math.min(Math.max(fitting, leadsAQuery.least), leadsAQuery.most)
}

/** What is put together in one turn of the event loop, a workbook included: as much as an eighth of a batch has. */
const piece = sizes.page / 16

/** Rows, as many at a time as take a few milliseconds. */
async function* piecesOf(rows: readonly string[][]): AsyncGenerator<string[][], void> {
  let some: string[][] = []
  let size = 0
  for (const row of rows) {
    some.push(row)
    size += sizeOf(row)
    if (size < piece) continue
    yield some
    await nextTurn()
    some = []
    size = 0
  }
  if (some.length > 0) yield some
}

async function withSuggestions(db: Database, analysis: string, leads: JudgedLead[]): Promise<JudgedLead[]> {
  const keys = leads.flatMap(({ emailKey }) => emailKey ?? [])
  const known = await suggestionsFor(db, analysis, keys)
  return leads.map((lead) => ({ ...lead, suggestion: known.get(lead.emailKey ?? '') ?? lead.suggestion }))
}

/**
 * The rows of an export, the header first, a batch of leads at a time, the next one fetched while a reader takes the one
 * before. Each batch is a query of its own, so that a slow reader keeps no connection, no place and no snapshot; leads are only
 * ever added, in order, and the verdicts are all of the job that was the list's when the export began.
 * @param inTurn reads of an organization's exports, one after the other, so that many of them are no faster than a few
 * @param analysis the job that knows corrections which that of the verdicts does not
 * @param perAddress leaves out leads without an address, and those whose address an earlier one has
 */
export async function* exportLeads(
  db: Database,
  list: CountedList,
  filter: LeadFilter,
  { header, rowOf }: ExportTable,
  perAddress: boolean,
  analysis: string | undefined,
  inTurn: InPlace,
): AsyncGenerator<string[][], void> {
  yield [[...header]]
  const seen = new Set<string>()
  const isWanted = ({ emailKey }: { readonly emailKey: string | null }): boolean => {
    if (!perAddress) return true
    if (emailKey === null || seen.has(emailKey)) return false
    seen.add(emailKey)
    return true
  }
  let batch = leadsAQuery.first
  const read = (after: LeadPlace): Promise<JudgedLead[]> =>
    inTurn(list.organizationId, () =>
      inPlaceOfRequest(async () => {
        const leads = await pageOfLeads(db, list, batch, after, filter)
        return analysis === undefined ? leads : await withSuggestions(db, analysis, leads)
      }),
    )
  let next = read(beginning)
  for (;;) {
    const leads = await next
    const last = leads.at(-1)
    const isOver = leads.length < batch || last === undefined
    const rows = await inTurns(leads.filter(isWanted), rowOf)
    if (!isOver) {
      if (rows.length > 0) batch = nextBatch(rows)
      next = read(last)
      next.catch(() => {}) // comes up with the next turn, if there is one
    }
    yield* piecesOf(rows)
    if (isOver) return
  }
}
