import type { FileContext } from './fault.ts'
import { readHeader, type Header } from './header.ts'
import { toLead, type NewLead } from './lead.ts'
import type { CsvRecord } from './reader.ts'
import { rowFault, type RowFault } from './row-fault.ts'
import { notesOn, type RowNote } from './row-note.ts'

/** A row that is not stored, and why. */
export interface NewRejection extends RowFault {
  readonly line: number
  /** The fields as they came. */
  readonly row: readonly string[]
}

/** Some of a file's rows, judged. */
export interface Batch {
  readonly header: Header
  readonly leads: NewLead[]
  readonly rejections: NewRejection[]
  /** How many rows repeat an earlier one of the file. */
  readonly duplicates: number
  /** The fields that would be stored of each row, whatever became of it. */
  readonly rows: readonly (readonly string[])[]
  /** What was done about rows that are stored although they are not as they should be. */
  readonly notes: readonly RowNote[]
}

/** Judges a file's rows, as many at a time as come. Raises the faults of a header, not_csv, and empty. */
export async function* judgeRows(
  records: AsyncIterable<CsvRecord[]>,
  context: FileContext,
): AsyncGenerator<Batch, void> {
  const seen = new Set<string>()
  let header: Header | undefined
  let rows = 0
  for await (const some of records) {
    if (!header) {
      const named = context.header !== 'none'
      const first = named ? some.shift() : some[0]
      if (!first) continue
      header = readHeader(named ? first.fields : first.fields.map(() => ''), first.line, context)
    }
    rows += some.length
    if (some.length > 0) yield judge(some, header, context, seen)
  }
  if (rows === 0) throw context.refuse({ reason: 'empty' })
}

function judge(records: readonly CsvRecord[], header: Header, context: FileContext, seen: Set<string>): Batch {
  const leads: NewLead[] = []
  const rejections: NewRejection[] = []
  const notes: RowNote[] = []
  const rows: string[][] = []
  let duplicates = 0
  for (const { line, fields, stray = false } of records) {
    const came = fields.length
    const surplus = came > header.width ? withoutBlankEnd(fields.splice(header.width)) : []
    while (fields.length < header.width) fields.push('')
    const row = header.kept ? header.kept.map((index) => fields[index] ?? '') : fields
    rows.push(row)
    if (header.missing.length > 0) continue
    const fault = rowFault(row, came, surplus, header, context.workflow)
    if (fault) {
      rejections.push({ line, row: [...row, ...surplus], ...fault })
      continue
    }
    if (surplus.length > 0) row.push(...surplus)
    const lead = toLead(context.workflow, header.roles, row)
    if (seen.has(lead.identity)) {
      duplicates += 1
      continue
    }
    seen.add(lead.identity)
    leads.push(lead)
    if (stray || came !== header.width) notes.push(...notesOn({ line, stray, short: came < header.width, surplus }))
  }
  return { header, leads, rejections, duplicates, rows, notes }
}

/** Empty fields behind the last column are a spreadsheet's, and nobody's values. */
function withoutBlankEnd(surplus: string[]): string[] {
  const last = surplus.findLastIndex((field) => field.trim() !== '')
  return surplus.slice(0, last + 1)
}
