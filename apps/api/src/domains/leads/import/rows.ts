import { rankOf } from '../column-names.ts'
import { hasNoAddress } from './blank.ts'
import type { FileContext } from './fault.ts'
import { goesOnFooter, isFooterLike, longestFooter } from './footer.ts'
import { readHeader, type Header } from './header.ts'
import { hasSeveral, toLead, type NewLead } from './lead.ts'
import type { CsvRecord } from './reader.ts'
import { openTable } from './records.ts'
import { cut, rowFault, unreadableRow, type RowFault } from './row-fault.ts'
import { noteOn, notesOn, type RowNote } from './row-note.ts'
import { countSubheaders } from './subheader.ts'

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
export async function* judgeRows(text: AsyncIterable<Buffer>, context: FileContext): AsyncGenerator<Batch, void> {
  const { layout, records } = await openTable(text, context)
  const seen = new Set<string>()
  let header: Header | undefined
  /** Lines at the end, until it shows that they are not. */
  const footer: CsvRecord[] = []
  let rows = 0
  let subheaders = 0
  /** How many rows have an address where addresses are, and how many have something else there. */
  const cells = { addresses: 0, others: 0 }
  for await (const some of records) {
    if (!header) {
      const first = layout.header ? some.shift() : some[0]
      if (!first) continue
      const names = layout.hasRowNames ? ['', ...first.fields] : first.fields
      const fields = layout.header ? names : first.fields.map(() => '')
      header = readHeader({ ...first, fields }, layout, context)
      if (layout.header) subheaders = countSubheaders(layout.sample, emailsInFile(header))
    }
    const table: CsvRecord[] = []
    const leftOut: RowNote[] = []
    const { width } = header
    const main = mainEmail(header)
    const keep = (row: CsvRecord): void => {
      for (const each of [...footer.splice(0), row]) {
        table.push(each)
        const cell = each.unreadable ? '' : (each.fields[main] ?? '')
        if (cell.includes('@')) cells.addresses += 1
        else if (!hasNoAddress(cell)) cells.others += 1
      }
    }
    for (const record of some) {
      const isRow = rows + table.length > 0
      const email = cells.addresses > 0 && cells.others === 0 ? main : undefined
      const isBelow = (): boolean =>
        isFooterLike(record, width, email) || (footer.length > 0 && goesOnFooter(record, email))
      if (subheaders > 0) {
        subheaders -= 1
        leftOut.push(noteOn('subheader', record.line))
      } else if (record.unreadable) keep(record)
      else if (isRow && footer.length < longestFooter && isBelow()) footer.push(record)
      else if (layout.header && repeats(record.fields, layout.header.fields, header))
        leftOut.push(noteOn('repeated', record.line))
      else if (layout.header && !isRow && isRule(record.fields)) leftOut.push(noteOn('rule', record.line))
      else keep(record)
    }
    rows += table.length
    if (table.length + leftOut.length > 0) yield judge(table, leftOut, header, context, seen)
  }
  if (!header || rows === 0) throw context.refuse({ reason: 'empty' })
  const below = footer.map(({ line }) => noteOn('below', line))
  if (below.length > 0) yield judge([], below, header, context, seen)
}

/**
 * Files that were put together from several have their header several times, behind a byte order mark perhaps; others
 * have one of two lines. No address is called as a column of addresses is.
 */
function repeats(fields: readonly string[], header: readonly string[], found: Header): boolean {
  const isSame = (field: string, index: number): boolean =>
    field === header[index] || (index === 0 && unmarked(field) === header[index])
  if (isSame(fields[0] ?? '', 0) && fields.length === header.length && fields.every(isSame)) return true
  const cell = fields[mainEmail(found)] ?? ''
  return cell !== '' && !cell.includes('@') && rankOf('email', cell) !== undefined
}

/** The columns of addresses among a file's columns, the main one first. */
const emailsInFile = ({ emails, kept }: Header): number[] => emails.map((index) => (kept ? (kept[index] ?? -1) : index))

const mainEmail = (header: Header): number => emailsInFile(header)[0] ?? -1

const unmarked = (field: string): string => (field.startsWith('\ufeff') ? field.slice(1).replaceAll('"', '') : field)

/** The line that SQL Server's sqlcmd writes below the names, `-----,----`. */
const isRule = (fields: readonly string[]): boolean => fields.every((field) => /^-{1,1000}$/.test(field.trim()))

function judge(
  records: readonly CsvRecord[],
  leftOut: readonly RowNote[],
  header: Header,
  context: FileContext,
  seen: Set<string>,
): Batch {
  const leads: NewLead[] = []
  const rejections: NewRejection[] = []
  const notes: RowNote[] = [...leftOut]
  const rows: string[][] = []
  let duplicates = 0
  for (const { line, fields, stray = false, unreadable } of records) {
    if (unreadable) {
      rows.push(fields)
      if (header.missing.length === 0) rejections.push({ line, row: fields, ...unreadableRow(fields[0] ?? '') })
      continue
    }
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
    const lead = toLead(context.workflow, header, row)
    if (seen.has(lead.identity)) {
      duplicates += 1
      continue
    }
    seen.add(lead.identity)
    leads.push(lead)
    const cell = lead.emailFrom === undefined ? '' : (row[lead.emailFrom] ?? '')
    if (hasSeveral(cell, lead)) notes.push(noteOn('several', line, cut(cell), header.columns[lead.emailFrom ?? 0]))
    if (stray || came !== header.width) notes.push(...notesOn({ line, stray, short: came < header.width, surplus }))
  }
  return { header, leads, rejections, duplicates, rows, notes }
}

/** Empty fields behind the last column are a spreadsheet's, and nobody's values. */
function withoutBlankEnd(surplus: string[]): string[] {
  const last = surplus.findLastIndex((field) => field.trim() !== '')
  return surplus.slice(0, last + 1)
}
