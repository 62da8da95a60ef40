import { sizes } from '../../../../bounds.ts'
import type { NameOn } from './kind.ts'
import type { CsvRecord } from '../reader.ts'
import { absurdWidth } from '../record-text.ts'

interface OpenRow {
  readonly line: number
  readonly cells: string[]
  text: string
  isTooLong: boolean
  /** The line that was read last is blank. */
  isBlankBelow: boolean
}

/**
 * Reads rows of a value a line with a blank line between them, as `sqlite3 -line` and `psql -x -A` write them. A line
 * that has not the name that is next belongs to the value above it.
 */
export class PairReader {
  readonly #nameOn: NameOn
  readonly #mark: string
  #header: string[] | undefined
  readonly #names: string[] = []
  #open: OpenRow | undefined

  /** @param mark what stands between a name and its value */
  constructor(nameOn: NameOn, mark: string) {
    this.#nameOn = nameOn
    this.#mark = mark
  }

  /** The rows that are over with this line, the names of the columns first. */
  take(text: string, line: number): CsvRecord[] {
    const name = this.#nameOn(text)
    const before = this.#open
    const begins = !before || (before.isBlankBelow && this.#isWhole(before) && name === this.#first)
    if (before && !begins) {
      this.#addTo(before, text, name)
      return []
    }
    const records = this.close()
    if (text.trim() === '') return records
    this.#open = { line, cells: [], text: '', isTooLong: false, isBlankBelow: false }
    this.#addTo(this.#open, text, name)
    return records
  }

  /** The row that is open, and before the first one the names. */
  close(): CsvRecord[] {
    const row = this.#open
    this.#open = undefined
    if (!row) return []
    const names: CsvRecord[] = this.#header ? [] : [{ line: row.line, fields: [...this.#names] }]
    this.#header ??= this.#names
    const last = row.cells.length - 1
    if (row.isBlankBelow) row.cells[last] = (row.cells[last] ?? '').slice(0, -1) // the line between rows
    const isRow = row.cells.length === this.#header.length && !row.isTooLong
    return [
      ...names,
      isRow ? { line: row.line, fields: row.cells } : { line: row.line, fields: [row.text.trim()], unreadable: true },
    ]
  }

  get #first(): string | undefined {
    return (this.#header ?? this.#names)[0]
  }

  /** Whether a row has all that it must have, so that another one can begin. */
  readonly #isWhole = ({ cells }: OpenRow): boolean => !this.#header || cells.length >= this.#header.length

  #addTo(row: OpenRow, text: string, name: string | undefined): void {
    row.isBlankBelow = text === ''
    row.isTooLong ||= row.text.length + text.length > sizes.row || row.cells.length > absurdWidth
    if (row.isTooLong) return
    row.text += `${text}\n`
    const isNext = this.#header ? name === this.#header[row.cells.length] : !this.#names.includes(name ?? '')
    if (name !== undefined && isNext) {
      if (!this.#header) this.#names.push(name)
      const end = text.indexOf(name) + name.length
      row.cells.push(text.slice(text.indexOf(this.#mark, end) + this.#mark.length))
    } else if (row.cells.length > 0) row.cells[row.cells.length - 1] += `\n${text}`
    else row.isTooLong = true
  }
}
