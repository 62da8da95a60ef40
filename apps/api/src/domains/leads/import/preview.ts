import type { ImportPreview } from '../preview-view.ts'
import type { FileContext } from './fault.ts'
import type { Header } from './header.ts'
import type { NewLead } from './lead.ts'
import { requirements, wantedRoles } from './requirements.ts'
import { viewReading } from '../present.ts'
import { createProblems } from './problems.ts'
import { ReadingSummary } from './reading.ts'
import type { Batch } from './rows.ts'
import { createLook, looksLikeLead, rowsToLookAt, suggestColumns, type Look } from './suggest.ts'

const shownSamples = 3
const sampleLength = 100
/** How many rows are looked at at most for samples, and for what their columns hold. */
const lookedAt = 500

/** How many of some leads are in the list that a file is to come into. */
export type CountKnown = (leads: readonly NewLead[]) => Promise<number>

/** Sums up what an import would make of a file. Raises what judging its rows raises. */
export async function preview(
  batches: AsyncIterable<Batch>,
  { workflow, header: said }: Pick<FileContext, 'workflow' | 'header'>,
  countKnown: CountKnown,
): Promise<ImportPreview> {
  const problems = createProblems()
  const reading = new ReadingSummary()
  const totals = { rows: 0, imported: 0, duplicates: 0, inList: 0, rejected: 0 }
  let header: Header | undefined
  let columns: { samples: Set<string>; look: Look }[] = []
  for await (const batch of batches) {
    if (!header) {
      header = batch.header
      columns = header.columns.map(() => ({ samples: new Set(), look: createLook() }))
    }
    const most = Math.min(lookedAt, rowsToLookAt(columns.length))
    for (const row of batch.rows.slice(0, Math.max(0, most - totals.rows))) {
      for (const [index, { samples, look }] of columns.entries()) {
        const value = (row[index] ?? '').trim()
        if (value === '') continue
        look.add(value)
        if (samples.size < shownSamples) samples.add(cut(value))
      }
    }
    totals.rows += batch.rows.length
    const known = await countKnown(batch.leads)
    totals.imported += batch.leads.length - known
    totals.duplicates += batch.duplicates + known
    totals.inList += known
    totals.rejected += batch.rejections.length
    for (const rejection of batch.rejections) problems.add(rejection)
    reading.add(batch)
  }
  const { columns: names = [], roles = new Map(), missing = [] } = header ?? {}
  const roleAt = new Map([...roles].map(([role, index]) => [index, role]))
  const looks = columns.map(({ look }, index) => ({ name: names[index] ?? '', look, taken: roleAt.has(index) }))
  return {
    columns: columns.map(({ samples }, index) => ({
      name: names[index] ?? '',
      role: roleAt.get(index) ?? null,
      samples: [...samples],
    })),
    required: requirements[workflow].map((alternatives) => alternatives.map((all) => [...all])),
    missing: [...missing],
    headerLooksLikeLead: looksLikeLead(looks) || (said === undefined && header?.line === undefined),
    suggestions: Object.fromEntries(
      suggestColumns(wantedRoles(workflow, roles), looks).map(({ role, index }) => [role, names[index] ?? '']),
    ),
    ...totals,
    problems: problems.list(),
    ...viewReading(reading.get() ?? null),
  }
}

const cut = (value: string): string =>
  value.length <= sampleLength ? value : `${value.slice(0, sampleLength).toWellFormed()}…`
