import { parseAddress } from '@leadwright/mail-verifier'
import { knownNames, rankOf } from '../column-names.ts'
import { separators, type HeaderRow, type Separator } from '../columns.ts'
import { breaksIn, endsWithReturns } from './lines.ts'
import { rowInCell } from './reader.ts'
import { absurdWidth, RecordText } from './record-text.ts'

/** Where the table of a file is, and what separates its fields. */
export interface Layout {
  readonly separator: string
  /** Whether rows end with CR alone. */
  readonly returns: boolean
  /** The row with the names of the columns; undefined where there is none. */
  readonly header: Row | undefined
  /** Whether rows begin with a field for which the header has no name; `header` has an empty one for it. */
  readonly hasRowNames?: boolean
  /** Where the table begins, its header included: characters from the beginning, and 1-based line. */
  readonly at: number
  readonly line: number
  /** Some rows below the header, for what their columns hold. */
  readonly sample: readonly (readonly string[])[]
}

interface Row {
  readonly at: number
  readonly line: number
  readonly fields: readonly string[]
}

/** What somebody said about a file, instead of having it guessed. */
export interface SaidLayout {
  readonly header?: HeaderRow | undefined
  readonly separator?: Separator | undefined
}

/** How many rows are looked at, and among how many of them the header is. */
const lookedAt = 200
const headerWithin = 30

/** What Excel writes above the header to tell itself the separator, `sep=;`. Separators that occur are punctuation. */
const told = /^[\r\n]*"?sep=([,;|:\t])"?(?=[\r\n])/i

/**
 * Finds the table in a file by its beginning: above it can be titles, notes, and lines of nothing but separators. It is
 * `no row` where no row is complete, and `no header` where none begins on the line that somebody named.
 * @param last whether the beginning is all of the file
 */
export function findLayout(head: string, last: boolean, said: SaidLayout): Layout | 'no row' | 'no header' {
  const hint = told.exec(head)
  const start = hint?.[0].length ?? 0
  const tried = said.separator ? [said.separator] : hint?.[1] ? [hint[1]] : separators
  const returns = endsWithReturns(head)
  const begin = { at: start, line: 1 + breaksIn(head.slice(0, start)) }
  const found = tried.flatMap((separator) => {
    const rows = rowsOf(new RecordText(head, separator, last, returns), begin, separator)
    const header = said.header === 'none' ? -1 : headerIndex(rows, said.header)
    return header === undefined ? [] : [{ separator, rows, header, score: scoreOf(rows, header, separator) }]
  })
  if (!last && found.every(({ rows }) => rows.length === 0)) return 'no row'
  const best = found.reduce<(typeof found)[number] | undefined>(
    (before, each) => (before && before.score >= each.score ? before : each),
    undefined,
  )
  if (!best) return 'no header'
  const { separator, rows, header } = best
  const first = rows[Math.max(header, 0)]
  const isNamed = header >= 0 && (said.header !== undefined || !looksLikeLead(first))
  const sample = rows.slice(isNamed ? header + 1 : Math.max(header, 0)).map(({ fields }) => fields)
  const hasRowNames = isNamed && first !== undefined && beginsWithNames(first, sample)
  return {
    separator,
    returns,
    header: hasRowNames ? { ...first, fields: ['', ...first.fields] } : isNamed ? first : undefined,
    hasRowNames,
    at: first?.at ?? begin.at,
    line: first?.line ?? begin.line,
    sample,
  }
}

/**
 * R's `write.table` has the names of rows first, which are numbers unless somebody names them, and no name above them: all
 * rows have one field more than the header, and addresses are one place to the right of their name. With anything else
 * in front, the row may as well have a value too many, and is no lead whose address is to be guessed.
 */
function beginsWithNames({ fields: names }: Row, sample: readonly (readonly string[])[]): boolean {
  const email = names.findIndex((name) => rankOf('email', name) !== undefined)
  const isNumbered = ({ 0: first = '', length }: readonly string[]): boolean =>
    length === names.length + 1 && /^\d{1,15}$/.test(first)
  if (email === -1 || !sample.every(isNumbered)) return false
  const hasAddressAt = (index: number): boolean => sample.some((row) => isAddress(row[index] ?? ''))
  return hasAddressAt(email + 1) && !hasAddressAt(email)
}

/** The rows of the beginning of a file that are complete; blank lines are none. */
function rowsOf(text: RecordText, begin: { readonly at: number; readonly line: number }, separator: string): Row[] {
  const rows: Row[] = []
  let { at, line } = begin
  while (at < text.length && rows.length < lookedAt) {
    const reading = text.read(at, 'lines') ?? text.read(at, 'line')
    if (!reading || 'neverCloses' in reading) break
    const { fields, end, lines } = reading
    if (fields.length > 1 || fields[0] !== '' || text.beginsQuoted(at)) rows.push({ at, line, fields })
    line += lines
    at = end
    if (fields.length > absurdWidth) break
  }
  return text.beginsQuoted(begin.at) ? (unwrapped(rows, separator) ?? rows) : rows
}

/** The rows of a file whose every row a spreadsheet took for one cell; undefined if it does not look like that. */
function unwrapped(rows: readonly Row[], separator: string): Row[] | undefined {
  const [first] = rows
  if (!first || rows.length < 2 || rows.some(({ fields }) => fields.length > 1)) return undefined
  const inner = rows.map((row) => ({ ...row, fields: rowInCell(row.fields[0] ?? '', separator) ?? row.fields }))
  const width = inner[0]?.fields.length ?? 0
  const isTable = width > 1 && inner.every(({ fields }) => fields.length === width)
  return isTable && knownNames(inner[0]?.fields ?? []) > 0 ? inner : undefined
}

const filled = ({ fields }: Row): number => fields.filter((field) => field.trim() !== '').length

/** Which row has the names of the columns; undefined where none begins on the line that was named. */
function headerIndex(rows: readonly Row[], said: 'first' | number | undefined): number | undefined {
  if (said === 'first') return 0
  if (typeof said === 'number') {
    const index = rows.findIndex(({ line }) => line === said)
    return index === -1 ? undefined : index
  }
  const candidates = rows.slice(0, headerWithin)
  const named = candidates.map((row, index) => (index > 0 && hasData(row) ? 0 : knownNames(row.fields)))
  const most = Math.max(0, ...named)
  if (most > 0) {
    const index = named.indexOf(most)
    return index > 0 && standsOut(rows, index) ? index : 0
  }
  const width = commonWidth(rows)
  if (width < 2 || (rows[0]?.fields.length === width && filled(rows[0]) > 1)) return 0
  const index = candidates.findIndex((row) => row.fields.length === width && filled(row) > 1)
  return index > 0 && index < rows.length - 1 && standsOut(rows, index) ? index : 0
}

/** Whether the rows above are less than this one: titles and notes, and no rows of the table. */
function standsOut(rows: readonly Row[], index: number): boolean {
  const row = rows[index]
  return row !== undefined && rows.slice(0, index).every((above) => filled(above) < filled(row))
}

/** How many fields most rows have. */
function commonWidth(rows: readonly Row[]): number {
  const counts = new Map<number, number>()
  for (const { fields } of rows) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1)
  const [common] = [...counts].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])
  return common?.[0] ?? 0
}

/** How well a separator explains the rows. One that separates nothing explains nothing, but for the comma. */
function scoreOf(rows: readonly Row[], header: number, separator: string): number {
  const width = header >= 0 ? (rows[header]?.fields.length ?? 0) : commonWidth(rows)
  if (width < 2 && separator !== ',') return -1
  const names = header >= 0 ? knownNames(rows[header]?.fields ?? []) : 0
  // Without a header there are no names to tell, but addresses: `a@b.c;1,5` is none up to its comma.
  const addressed = header <= 0 && looksLikeLead(rows[0]) ? rows.filter(isAddressed).length / rows.length : 0
  const below = rows.slice(header + 1)
  const alike = below.filter(({ fields }) => fields.length === width || (fields.length > 1 && fields.length < width))
  const share = below.length === 0 ? 1 : alike.length / below.length
  return names * 2 + addressed + share * (width < 2 ? 1 : 3)
}

const isAddress = (cell: string): boolean => cell.includes('@') && 'normalized' in parseAddress(cell.trim())

/** Whether a row has an address, and none that is only a part of a field. */
const isAddressed = ({ fields }: Row): boolean => {
  const cells = fields.filter((cell) => cell.includes('@'))
  return cells.length > 0 && cells.every(isAddress)
}

const looksLikeNumber = /^[+(]?\d[\d\s().,/:-]{4,30}$/

/** Whether a row has cells that are nobody's names for columns. */
const hasData = ({ fields }: Row): boolean =>
  fields.some((cell) => isAddress(cell) || looksLikeNumber.test(cell.trim()) || /^https?:\/\//i.test(cell.trim()))

/** Whether what would be the header is a lead: it has an address, and no name by which columns are known. */
const looksLikeLead = (row: Row | undefined): boolean =>
  row !== undefined && row.fields.some(isAddress) && knownNames(row.fields) === 0
