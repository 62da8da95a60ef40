import { bounds } from '../../../bounds.ts'
import { separators } from '../columns.ts'
import { NoText } from './bytes.ts'
import { cellTooLong, type FileContext } from './fault.ts'
import { DrawnReader } from './drawn/reader.ts'
import { findDrawn, type Drawn } from './drawn/kind.ts'
import { foreignText, hasAsciiSeparators } from './foreign.ts'
import { findLayout, type Layout } from './layout.ts'
import { CsvReader, type CsvRecord } from './reader.ts'
import { absurdWidth, RecordText } from './record-text.ts'

/** The table of a file: where it is, and its records, the header first if there is one. */
export interface Table {
  readonly layout: Layout
  /** As many at a time as the bytes that came complete. Blank lines are none. Raises not_csv. */
  readonly records: AsyncGenerator<CsvRecord[], void>
}

/** How much of a file is looked at to find its table, in characters; more if no row is over by then. */
const headLength = 64 * 1024

/** A row that is not over by then is nobody's names, and is not looked for any further. In characters. */
const absurdHead = 16 * headLength

/** Reads a file as far as it takes to find its table. Raises what its bytes raise, and what is wrong with what was said. */
export async function openTable(text: AsyncIterable<Buffer>, context: FileContext): Promise<Table> {
  const pieces = text[Symbol.asyncIterator]()
  let begun = ''
  let over = false
  for (let wanted = headLength; ; wanted *= 4) {
    try {
      while (!over && begun.length < wanted) {
        const next = await pieces.next()
        if (next.done) over = true
        else begun += next.value.toString()
      }
    } catch (error) {
      throw error instanceof NoText ? context.refuse({ ...error.fault, ...endOf(begun, context) }) : error
    }
    if (wanted === headLength) {
      const fileType = foreignText(begun)
      if (fileType) throw context.refuse({ reason: 'not_csv', fileType, line: 1 })
      if (hasAsciiSeparators(begun)) throw context.refuse({ reason: 'not_csv', line: 1 })
      const drawn = (context.separator ?? '|') === '|' ? findDrawn(begun) : undefined
      if (drawn) return checked(drawnTable(drawn, begun, over, pieces, context), context)
    }
    const isAll = over && begun.length <= wanted
    const layout = findLayout(isAll ? begun : begun.slice(0, wanted), isAll, context)
    if (layout === 'no row') {
      if (wanted < absurdHead) continue
      const fault = endless(begun, context)
      try {
        while (!over) over = (await pieces.next()).done === true // too large a file is refused for that
      } catch (error) {
        if (!(error instanceof NoText)) throw error
      }
      throw fault
    }
    if (layout === 'no header') {
      throw context.refuseInput('header', 'No row of the file begins on this line, or it is too far down')
    }
    return checked({ layout, records: recordsOf(layout, begun.slice(layout.at), over, pieces, context) }, context)
  }
}

function checked(table: Table, { refuseSize }: FileContext): Table {
  if ((table.layout.header?.fields.length ?? 0) > absurdWidth) throw refuseSize('columns_of_list')
  return table
}

/** A table that was drawn for people: its first row has the names, unless somebody says that it has not. */
function drawnTable(
  drawn: Drawn,
  begun: string,
  over: boolean,
  pieces: AsyncIterator<Buffer>,
  { refuse, header: said }: FileContext,
): Table {
  const reader = new DrawnReader(drawn)
  const records = reader.read(begun, over)
  const [first] = records
  const isNamed = said !== 'none' && first?.unreadable === undefined
  const header = isNamed && first ? { at: 0, line: first.line, fields: [...first.fields] } : undefined
  const sample = records.filter(({ unreadable }) => !unreadable).map(({ fields }) => fields.slice())
  return {
    layout: { separator: '|', returns: false, header, at: 0, line: 1, sample: isNamed ? sample.slice(1) : sample },
    records: continued(reader, records, over, pieces, (error) => refuse({ ...error.fault, line: reader.line })),
  }
}

async function* recordsOf(
  layout: Layout,
  begun: string,
  over: boolean,
  pieces: AsyncIterator<Buffer>,
  { refuse }: FileContext,
): AsyncGenerator<CsvRecord[], void> {
  const reader = readerOf(layout, refuse)
  yield* continued(reader, reader.read(begun, over), over, pieces, (error) =>
    refuse({ ...error.fault, ...reader.place() }),
  )
}

/** The records of the beginning of a file, and those of its other pieces. */
async function* continued(
  reader: Pick<CsvReader, 'read'>,
  first: CsvRecord[],
  begunIsAll: boolean,
  pieces: AsyncIterator<Buffer>,
  refusal: (error: NoText) => Error,
): AsyncGenerator<CsvRecord[], void> {
  yield first
  try {
    for (let over = begunIsAll; !over;) {
      const next = await pieces.next()
      over = next.done === true
      yield reader.read(next.done ? '' : next.value.toString(), over)
    }
  } catch (error) {
    throw error instanceof NoText ? refusal(error) : error
  }
}

const readerOf = (layout: Layout, refuse: FileContext['refuse']): CsvReader =>
  new CsvReader(layout, refuse, { line: layout.line, header: layout.header?.fields })

/** The line and the column in which the beginning of a file breaks off, as far as its table is found in it. */
function endOf(begun: string, context: FileContext): { readonly line: number; readonly column?: string } {
  const layout = findLayout(begun, true, context)
  if (typeof layout === 'string') return { line: 1 }
  const reader = readerOf(layout, context.refuse)
  reader.read(begun.slice(layout.at), false)
  return reader.place()
}

/** Why a file is refused whose first row does not come to an end: it has too many columns, or a cell of megabytes. */
function endless(begun: string, { refuse, refuseSize, separator }: FileContext): Error {
  const begin = begun.slice(0, headLength)
  const [likeliest = ','] = separators.toSorted((a, b) => begin.split(b).length - begin.split(a).length)
  const row = new RecordText(begun, separator ?? likeliest, true, false).read(0, 'lines')
  const lengths = row && 'end' in row ? row.fields.map(({ length }) => length) : []
  if (lengths.length > bounds.columns_of_list) return refuseSize('columns_of_list')
  const longest = row && 'neverCloses' in row ? row.neverCloses : lengths.indexOf(Math.max(...lengths))
  return refuse(cellTooLong(longest, 1))
}
