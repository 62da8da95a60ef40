import type { FileContext } from './fault.ts'
import { readHeader, type Header } from './header.ts'
import { toLead, type NewLead } from './lead.ts'
import type { CsvRecord } from './records.ts'
import { rowFault, type RowFault } from './row-fault.ts'

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
  const rows: string[][] = []
  let duplicates = 0
  for (const { line, fields } of records) {
    if (fields.length > absurdWidth) throw context.refuse({ reason: 'not_csv', line })
    const surplus = fields.length > header.width ? fields.splice(header.width) : []
    const row = header.kept ? header.kept.flatMap((index) => fields[index] ?? []) : fields
    rows.push(row)
    if (header.missing.length > 0) continue
    const fault = rowFault(row, surplus, header, context.workflow)
    if (fault) {
      rejections.push({ line, row: [...row, ...surplus], ...fault })
      continue
    }
    const lead = toLead(context.workflow, header.roles, row)
    if (seen.has(lead.identity)) {
      duplicates += 1
      continue
    }
    seen.add(lead.identity)
    leads.push(lead)
  }
  return { header, leads, rejections, duplicates, rows }
}

/** No table has rows like that; kept as a rejected row, it would be one of millions of tiny fields. */
const absurdWidth = 10_000
