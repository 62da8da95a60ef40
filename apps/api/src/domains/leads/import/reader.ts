import type { Refuse } from './fault.ts'
import type { Layout } from './layout.ts'
import { breaksIn } from './lines.ts'
import { absurdWidth, RecordText, type Reading } from './record-text.ts'

/** A record of a CSV file (RFC 4180), the header included. */
export interface CsvRecord {
  /** 1-based line of the file on which it begins. */
  readonly line: number
  readonly fields: string[]
  /** Its quotes are not those of RFC 4180, and it was read as it was probably meant. */
  readonly stray?: true
  /** Its fields cannot be told apart; the only one is all of it. */
  readonly unreadable?: true
}

/**
 * How much text may be read once more to find out how rows with stray quotes were meant, in characters: four times the
 * largest file. A file that needs more was made to; the first reading of its rows then counts.
 */
const mostReadAgain = 40 * 1024 * 1024

/**
 * Reads the records of a file, as RFC 4180 has them. A row whose quotes are wrong is read as it was probably meant: the
 * number of columns tells readings apart, and the rows around it keep their lines. Blank lines are none. The answer does
 * not depend on how the text was cut up.
 */
export class CsvReader {
  readonly #separator: string
  readonly #returns: boolean
  readonly #refuse: Refuse
  #rest = ''
  #line: number
  /** The rest is read again once it is as long: a field of megabytes must not be read again for each piece of it. */
  #worthReading = 0
  #readAgain = 0
  #header: readonly string[] | undefined

  /**
   * @param begin.line the 1-based line of the file on which the text begins
   * @param begin.header the names of the columns; unless they are known, the first row says how many there are
   */
  constructor(
    { separator, returns }: Pick<Layout, 'separator' | 'returns'>,
    refuse: Refuse,
    begin: { readonly line: number; readonly header?: readonly string[] | undefined },
  ) {
    this.#separator = separator
    this.#returns = returns
    this.#refuse = refuse
    this.#line = begin.line
    this.#header = begin.header
  }

  /**
   * The records that are complete with this text. Raises not_csv for a row of thousands of fields, and for a quote that
   * never closes, which the `last` text shows, with the line and the column.
   */
  read(piece: string, last: boolean): CsvRecord[] {
    this.#rest += piece
    if (this.#rest.length < this.#worthReading && !last) return []
    const text = this.#text(this.#rest, last)
    const records: CsvRecord[] = []
    let at = 0
    while (at < text.length) {
      const reading = this.#next(text, at)
      if (!reading) break
      for (const { fields, lines, stray } of this.#apart(text, at, reading) ?? [reading]) {
        if (fields.length > 1 || fields[0] !== '' || text.beginsQuoted(at)) {
          this.#header ??= fields
          records.push(stray ? { line: this.#line, fields, stray } : { line: this.#line, fields })
        }
        this.#line += lines
      }
      at = reading.end
    }
    this.#rest = this.#rest.slice(at)
    this.#worthReading = at === 0 ? this.#rest.length * 2 : 0
    return records
  }

  /** Where the text that was read so far breaks off: the line, and the column. */
  place(): { readonly line: number; readonly column: string } {
    const text = this.#text(`${this.#rest}.`, true) // so that it ends within a field
    for (let at = 0; ;) {
      const reading = text.read(at, 'lines')
      const isOver = !reading || 'neverCloses' in reading || reading.end === text.length
      if (!isOver) {
        at = reading.end
        continue
      }
      const index = !reading ? 0 : 'neverCloses' in reading ? reading.neverCloses : reading.fields.length - 1
      return { line: this.#line + breaksIn(this.#rest), column: this.#nameOf(index) }
    }
  }

  #text(text: string, last: boolean): RecordText {
    return new RecordText(text, this.#separator, last, this.#returns)
  }

  #nameOf(index: number): string {
    const name = this.#header?.[index]?.trim() ?? ''
    return name === '' ? `column_${index + 1}` : name.slice(0, 100)
  }

  #next(text: RecordText, at: number): Reading | undefined {
    const first = text.read(at, 'lines')
    if (first && 'neverCloses' in first) {
      const column = this.#nameOf(first.neverCloses)
      throw this.#refuse({ reason: 'not_csv', problem: 'open_quote', line: this.#line, column })
    }
    if (first && first.fields.length > absurdWidth) {
      throw this.#refuse({ reason: 'not_csv', problem: 'too_many_fields', limit: absurdWidth, line: this.#line })
    }
    if (!first) return undefined
    if (this.#isDoubtful(first)) return this.#again(text, at, first)
    return first.fields.length === 1 && text.beginsQuoted(at) ? this.#unwrapped(first) : first
  }

  /**
   * The rows of a line that CRs divide into rows which all come out, while the line does not: files of several systems
   * were put together.
   */
  #apart(text: RecordText, begin: number, { end, ...line }: Reading): Reading[] | undefined {
    if (!text.hasReturn(begin, end) || line.stray || this.#fits(line)) return undefined
    const apart = new RecordText(text.slice(begin, end), this.#separator, true, true)
    const rows: Reading[] = []
    for (let at = 0; at < apart.length;) {
      const row = apart.read(at, 'lines')
      if (!row || 'neverCloses' in row || row.stray || !this.#fits(row)) return undefined
      rows.push(row)
      at = row.end
    }
    return rows
  }

  /** A spreadsheet that took a row for one cell has put all of it into quotes; the row is in the cell. */
  #unwrapped(reading: Reading): Reading {
    const inner = rowInCell(reading.fields[0] ?? '', this.#separator)
    return inner && inner.length > 1 && inner.length === this.#header?.length
      ? { ...reading, fields: inner, stray: true }
      : reading
  }

  /** Whether it is worth a second reading. What RFC 4180 allows is never doubted, however its fields come out. */
  #isDoubtful(reading: Reading): boolean {
    return reading.stray && this.#header !== undefined && (reading.unclosed || !this.#fits(reading))
  }

  /**
   * The reading that counts where the first is doubtful: one within the line whose fields come out; where a field may go
   * on behind its line, one over several lines, unless there is a row among these that comes out by itself.
   */
  #again(text: RecordText, at: number, first: Reading): Reading | undefined {
    if (this.#readAgain > mostReadAgain) return first
    const [line, plain] = [readWithin(text, at, 'line'), readWithin(text, at, 'plain')]
    if (!line || !plain) return undefined
    const fitting = [line, plain].find((reading) => this.#fits(reading))
    if (first.lines === 1 && !first.unclosed) return this.#settle(fitting ?? first, 2 * (line.end - at))

    const loose = text.read(at, 'loose')
    if (!loose) return undefined
    const end = 'end' in loose && this.#fits(loose) ? loose.end : Math.max(first.end, line.end + 1)
    let next = line.end
    while (next < end && !text.isOver(next)) {
      const row = readWithin(text, next, 'line')
      if (!row) return undefined
      next = row.end
      if (this.#fits(row)) return this.#settle(fitting ?? line, 2 * (next - at))
    }
    const goesOn = 'end' in loose && this.#fits(loose)
    return this.#settle(goesOn ? loose : first.lines === 1 ? (fitting ?? first) : first, 3 * (end - at))
  }

  #settle(reading: Reading, readAgain: number): Reading {
    this.#readAgain += readAgain
    return reading
  }

  #fits({ fields }: Pick<Reading, 'fields'>): boolean {
    return fields.length === this.#header?.length
  }
}

/** Characters of a cell that may be a row. */
const longestRow = 32_767

/** The fields of a row that stands in one cell; undefined if the cell does not hold just a row. */
export function rowInCell(cell: string, separator: string): string[] | undefined {
  if (cell.length > longestRow || !cell.includes(separator)) return undefined
  const reading = new RecordText(cell, separator, true, true).read(0, 'lines')
  return reading && 'end' in reading && !reading.stray && reading.end === cell.length ? reading.fields : undefined
}

/** Within a line every quote closes or is taken as it stands. */
function readWithin(text: RecordText, at: number, mode: 'line' | 'plain'): Reading | undefined {
  const reading = text.read(at, mode)
  return reading && 'end' in reading ? reading : undefined
}
