import type { FileContext } from './fault.ts'
import { findLayout, type Layout } from './layout.ts'
import { CsvReader, type CsvRecord } from './reader.ts'

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
    while (!over && begun.length < wanted) {
      const next = await pieces.next()
      if (next.done) over = true
      else begun += next.value.toString()
    }
    const isAll = over && begun.length <= wanted
    const layout = findLayout(isAll ? begun : begun.slice(0, wanted), isAll, context)
    if (layout === 'no row') {
      if (wanted < absurdHead) continue
      while (!over) over = (await pieces.next()).done === true // what its bytes raise comes first
      throw context.refuse({ reason: 'not_csv', line: 1 })
    }
    if (layout === 'no header') {
      throw context.refuseInput('header', 'No row of the file begins on this line, or it is too far down')
    }
    return { layout, records: recordsOf(layout, begun.slice(layout.at), over, pieces, context) }
  }
}

async function* recordsOf(
  { separator, line, header }: Layout,
  begun: string,
  over: boolean,
  pieces: AsyncIterator<Buffer>,
  { refuse }: FileContext,
): AsyncGenerator<CsvRecord[], void> {
  const reader = new CsvReader(separator, refuse, { line, header: header?.fields })
  yield reader.read(begun, over)
  while (!over) {
    const next = await pieces.next()
    over = next.done === true
    yield reader.read(next.done ? '' : next.value.toString(), over)
  }
}
