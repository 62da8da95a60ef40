import { bounds, sizes } from '../../../../bounds.ts'
import { cellsIn, columnsOf, goingOn, isTight } from './columns.ts'
import {
  edges,
  expanded,
  isBorder,
  isRuler,
  literal,
  literals,
  nameInEquation,
  nameInPair,
  rule,
  vertical,
  type Drawn,
} from './kind.ts'
import { PairReader } from './pairs.ts'
import type { CsvRecord } from '../reader.ts'
import { absurdWidth } from '../record-text.ts'

/**
 * Reads a table that was drawn for people, as `mysql`, `psql` and `sqlite3` print them. What can't be told apart, because
 * a cell looks as if it were two, is said to be unreadable, and is not guessed at.
 */
export class DrawnReader {
  readonly #drawing: Drawn['drawing']
  #rest = ''
  readonly #skip: number
  /** How many lines were read. */
  #lines = 0
  #state: 'header' | 'rows' | 'over' = 'header'
  #header: readonly string[] = []
  #widths: readonly number[] = []
  /** A row that is not over at the end of a line, as far as it came. */
  #open: (Source & { readonly edge: string; readonly isOdd?: boolean }) | undefined
  /** The row whose next line may belong to it. */
  #pending: Pending | undefined
  /** It is set once there was a line below the names: Polars and DuckDB write the types of the columns above that. */
  #isNamed = false
  /** This character stands between two cells, where it is another one than at the sides. */
  #divider: string | undefined
  /** Whether there is a line between any two rows. */
  #isRuled = false
  /** Of a row a value a line: the names of the first row, where they end, and the values of one. */
  readonly #names: string[] = []
  #edge = -1
  #values: { readonly line: number; text: string; readonly cells: string[] } | undefined
  /** Where the columns are that have only blanks between them. */
  #columns: ReturnType<typeof columnsOf> = []
  #pairs: PairReader | undefined

  constructor({ drawing, skip }: Drawn) {
    this.#drawing = drawing
    this.#skip = skip
  }

  /** The 1-based line that is read next. */
  get line(): number {
    return this.#lines + 1
  }

  /** The rows that are complete with this text, the names of the columns first. */
  read(piece: string, last: boolean): CsvRecord[] {
    const lines = (this.#rest + piece).split('\n')
    this.#rest = lines.pop() ?? ''
    if (last && this.#rest !== '') lines.push(this.#rest) // behind the last line end there is no line
    const records: CsvRecord[] = []
    for (const each of lines) {
      const text = each.replace(/\r+$/, '')
      if (this.#lines >= this.#skip) records.push(...this.#take(text, this.line))
      this.#lines += 1
    }
    if (last) records.push(...this.#close())
    return records
  }

  #take(text: string, line: number): CsvRecord[] {
    if (this.#drawing === 'lines') return this.#takeLine(text, line)
    if (this.#drawing === 'aligned') return this.#takeAligned(text, line)
    if (this.#drawing === 'columns') return this.#takeColumns(text, line)
    if (this.#drawing === 'quoted') return this.#takeQuoted(text, line)
    if (this.#drawing === 'equations') {
      return (this.#pairs ??= new PairReader(nameInEquation(text), ' = ')).take(text, line)
    }
    if (this.#drawing === 'pairs') return (this.#pairs ??= new PairReader(nameInPair, '|')).take(text, line)
    return this.#takeValue(text, line)
  }

  /** What is still open at the end. */
  #close(): CsvRecord[] {
    if (this.#pairs) return this.#pairs.close()
    const [open, values] = [this.#open, this.#values]
    this.#open = undefined
    this.#values = undefined
    const row = this.#settle()
    if (open) row.push(unreadable(open))
    return values ? [...row, ...this.#valuesOf(values)] : row
  }

  #record(line: number, fields: string[]): CsvRecord[] {
    if (this.#state === 'header') {
      this.#state = 'rows'
      this.#header = fields
    }
    return [{ line, fields }]
  }

  #takeLine(text: string, line: number): CsvRecord[] {
    const trimmed = text.trim()
    if (!this.#open && (isBorder(trimmed) || isRuler(trimmed))) {
      if (this.#widths.length === 0)
        this.#widths = placesOf(isRuler(trimmed) ? strokesAt(this.#pending?.text) : trimmed)
      if (this.#state === 'header') {
        this.#isNamed = this.#pending !== undefined && !edges.test(trimmed)
        return this.#settle()
      }
      if (!this.#isNamed && belowNames.test(trimmed) && this.#pending?.cells.every((cell) => typeName.test(cell)))
        this.#pending = undefined
      this.#isNamed ||= !edges.test(trimmed)
      if (this.#pending) this.#pending.isRuled = true
      return []
    }
    if (!this.#open && !edges.test(trimmed)) {
      if (trimmed === '') return []
      const row = this.#settle()
      if (this.#state === 'rows') this.#state = 'over'
      return row
    }
    if (this.#state === 'over') return [unreadable({ line, text: trimmed })]
    const before = this.#open
    const inner = trimmed.slice(1, -1).trim()
    if (!before && this.#state === 'rows' && countedBetween.test(inner)) {
      const row = this.#settle()
      this.#state = 'over'
      return inner.includes('shown') ? [...row, unreadable({ line, text: trimmed })] : row
    }
    const begin = before?.line ?? line
    const edge = before?.edge ?? trimmed.charAt(0)
    if (this.#header.length === 0 && !this.#pending && edge === '│' && inner.includes('┆')) this.#divider = '┆'
    const divider = this.#divider ?? edge
    const whole = before ? `${before.text}\n${text.trimEnd()}` : trimmed
    const isEnded = whole.length > 1 && trimmed.endsWith(edge) && !trimmed.endsWith(`\\${edge}`)
    const cells = isEnded ? whole.slice(1, -1).split(divider === '|' ? /(?<!\\)\|/ : divider, absurdWidth + 1) : []
    const wanted = this.#header.length
    if (!isEnded || cells.length < wanted) {
      this.#open = { line: begin, text: whole, edge }
      return whole.length > longestRow ? this.#close() : []
    }
    this.#open = undefined
    const fitting = wanted === 0 || cells.length === wanted ? cells : cutAt(whole, this.#widths, divider)
    if (!fitting || fitting.every((cell) => leftOut.test(cell.trim())))
      return [...this.#settle(), unreadable({ line: begin, text: whole })]
    return this.#takeCells(fitting, { line: begin, text: whole })
  }

  /** Cells of a row, or of a line by which the row above goes on. */
  #takeCells(
    cells: readonly string[],
    from: Source,
    goesOn = cells.map((cell, index) => cell.length === this.#widthOf(index) && cell.endsWith('+')),
  ): CsvRecord[] {
    const own = cells.map((cell, index) =>
      (goesOn[index] ? cell.slice(0, -1) : cell).trim().replaceAll(String.raw`\|`, '|'),
    )
    const above = this.#pending
    if (above?.goesOn.includes(true)) {
      above.cells = joined(above.cells, own, (index) => above.goesOn[index] ?? false)
      above.goesOn = goesOn
      return []
    }
    if (above?.isRuled) this.#isRuled = true
    const isMore = this.#isRuled ? !above?.isRuled : own[0] === '' && !own.some((cell) => cell.includes('@'))
    if (above && isMore) {
      above.text += `\n${from.text}`
      above.cells = joined(above.cells, own, (index) => own[index] !== '')
      above.isGuess ||= !this.#isRuled
      return []
    }
    const before = this.#settle()
    this.#pending = { ...from, cells: own, goesOn, isRuled: false, isGuess: false }
    return before
  }

  /** The row that no line goes on with. One whose lines only seem to belong together is not guessed at. */
  #settle(): CsvRecord[] {
    const row = this.#pending
    this.#pending = undefined
    if (!row) return []
    return row.isGuess && !this.#isRuled ? [unreadable(row)] : this.#record(row.line, row.cells)
  }

  #widthOf(index: number): number {
    return (this.#widths[index + 1] ?? 0) - (this.#widths[index] ?? 0) - 1
  }

  #takeAligned(text: string, line: number): CsvRecord[] {
    if (this.#state === 'header' && rule.test(text)) {
      this.#widths = [-1, ...placesOf(text.trimEnd()), text.trimEnd().length]
      return this.#settle()
    }
    if (/^\(\d+ rows?\)$/.test(text.trim())) {
      const row = this.#settle()
      this.#state = 'over'
      return row
    }
    if (text === '') return []
    if (this.#state === 'over') return [unreadable({ line, text })]
    const cells = text.split('|', absurdWidth + 1)
    const fitting =
      this.#header.length === 0 || cells.length === this.#header.length
        ? cells
        : cutAt(
            ` ${text}`,
            this.#widths.slice(0, -1).map((at) => at + 1),
            '|',
          )
    if (!fitting) return [...this.#settle(), unreadable({ line, text })]
    if (this.#pending && !this.#pending.goesOn.includes(true)) this.#pending.isRuled = true
    return this.#takeCells(fitting, { line, text })
  }

  /** A line whose columns have blanks between them; a blank line between rows tells which lines are one row. */
  #takeColumns(text: string, line: number): CsvRecord[] {
    if (this.#state === 'header') {
      if (!this.#open) this.#open = { line, text, edge: ' ' }
      else {
        this.#columns = columnsOf(text)
        const { line: begin, text: names } = this.#open
        this.#open = undefined
        return this.#record(begin, cellsIn(names, this.#columns)?.map((name) => name.trim()) ?? [])
      }
      return []
    }
    if (text.trim() === '') {
      if (this.#pending) this.#pending.isRuled = true
      return []
    }
    if (counted.test(text.trim())) {
      const row = this.#settle()
      this.#state = 'over'
      return row
    }
    const cells = this.#state === 'over' ? undefined : cellsIn(text, this.#columns)
    if (!cells) return [...this.#settle(), unreadable({ line, text })]
    if (this.#pending && isTight(this.#columns) && !this.#pending.goesOn.includes(true)) this.#pending.isRuled = true
    return this.#takeCells(cells, { line, text }, goingOn(cells, this.#columns))
  }

  #takeQuoted(text: string, line: number): CsvRecord[] {
    const before = this.#open
    if (before && literals.test(text) && text.length < longestRow) {
      this.#open = undefined
      return [unreadable(before), ...this.#takeQuoted(text, line)] // else one stray quote would take what follows
    }
    if (!before && text.trim() === '') return []
    const whole = before ? `${before.text}\n${text}` : text
    const begin = before?.line ?? line
    const isOdd = ((before?.isOdd ?? false) ? 1 : 0) !== (text.split("'").length - 1) % 2
    if (isOdd && whole.length < longestRow) {
      this.#open = { line: begin, text: whole, edge: "'", isOdd }
      return []
    }
    this.#open = undefined
    const anyLiteral = new RegExp(`(?:^|,)(${literal.source})`, 'y')
    const fields: string[] = []
    while (anyLiteral.lastIndex < whole.trimEnd().length) {
      const found = anyLiteral.exec(whole)
      if (!found) return [unreadable({ line: begin, text: whole })]
      fields.push(valueOf(found[1] ?? ''))
    }
    return this.#record(begin, fields)
  }

  /** A line with a column and its value; a row is some of these below a line with its number. */
  #takeValue(text: string, line: number): CsvRecord[] {
    const isPiped = this.#drawing === 'expanded'
    const begins = (isPiped ? expanded : vertical).test(text)
    if (begins || /^\d+ rows? in set/.test(text)) {
      const row = this.#close()
      if (begins) this.#values = { line, text: '', cells: [] }
      return row
    }
    const values = this.#values
    if (!values) return text.trim() === '' ? [] : [unreadable({ line, text })]
    if ((text.trim() === '' && isPiped) || values.cells.length > absurdWidth) return []
    values.text += `${text}\n`
    if (this.#edge === -1) this.#edge = text.indexOf(isPiped ? '|' : ':')
    const isFirst = this.#state === 'header'
    const name = text.charAt(this.#edge) === (isPiped ? '|' : ':') ? text.slice(0, this.#edge).trim() : ''
    const value = text.slice(this.#edge + 2)
    const isNext = isFirst
      ? this.#names.length < mostNames && !this.#names.includes(name)
      : name === this.#header[values.cells.length]
    if (name !== '' && isNext) {
      if (isFirst) this.#names.push(name)
      values.cells.push(value)
      return []
    }
    const before = values.cells.pop() ?? ''
    if (!isPiped) values.cells.push(`${before}\n${text}`)
    else if (name === '' && before.endsWith('+')) values.cells.push(`${before.slice(0, -1).trimEnd()}\n${value}`)
    else values.cells.length = absurdWidth + 1
    if (values.text.length > longestRow) values.cells.length = absurdWidth + 1
    return []
  }

  /** The row that was open, and before the first one the names. */
  #valuesOf({ line, text, cells }: Source & { readonly cells: string[] }): CsvRecord[] {
    const header = this.#state === 'header' ? this.#record(line, [...this.#names]) : []
    return [...header, cells.length === this.#header.length ? { line, fields: cells } : unreadable({ line, text })]
  }
}

/** How many rows there were, as consoles say below them. */
const counted = /^\(?\d+ (?:rows?|record\(s\))(?: (?:affected|selected))?\.?\)?$/

/** The same in a row of its own, as DuckDB has it: `2 rows  2 columns`, or `9 rows (4 shown)` where it left some out. */
const countedBetween = /^\d+ rows?(?: +\(\d+ shown\))?(?: +\d+ columns?)?$/

/** DuckDB and Polars write this in each cell in place of the rows that they leave out. */
const leftOut = /^[·…]$/

/** The line below names and types; and what a type is called, as in `decimal(18,3)` and `list[str]`. */
const belowNames = /^(?:[├╞╠]|\+=)/
const typeName = /^[a-z][a-z\d_ ]*(?:[([].*)?$/

/** Where something begins, and how it is drawn. */
interface Source {
  readonly line: number
  readonly text: string
}

interface Pending {
  readonly line: number
  text: string
  cells: string[]
  /** Which of the cells say that they go on in the next line. */
  goesOn: boolean[]
  /** There is a line below it, or what is below is known to be another row. */
  isRuled: boolean
  /** Lines below it were taken to belong to it for how they look. */
  isGuess: boolean
}

const joined = (above: readonly string[], below: readonly string[], isJoined: (index: number) => boolean): string[] =>
  above.map((cell, index) => (isJoined(index) ? `${cell}\n${below[index] ?? ''}` : cell))

/** No row that a console draws is longer. In characters. */
const longestRow = sizes.row

/** More columns than a list can have, so that a row with them is refused. */
const mostNames = bounds.columns_of_list + 1

const valueOf = (text: string): string => {
  if (text === 'NULL') return ''
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text
}

/** Where the edges of the columns are in a border. */
const placesOf = (line: string): number[] => [...line.matchAll(/[^-=─═:]/g)].map(({ index }) => index)

/** A border for names between edges. */
const strokesAt = (names = ''): string => names.replaceAll(/[^|│║]/g, '-')

/** Cells by the places of the border above them; undefined where the edges are not there. */
function cutAt(line: string, places: readonly number[], edge: string): string[] | undefined {
  const inner = places.slice(1, line.endsWith(edge) && line.length - 1 === places.at(-1) ? -1 : undefined)
  if (!inner.every((at) => line.charAt(at) === edge)) return undefined
  const end = inner.length < places.length - 1 ? line.length - 1 : line.length
  return [places[0] ?? 0, ...inner].map((at, index) => line.slice(at + 1, inner[index] ?? end))
}

const unreadable = ({ line, text }: Source): CsvRecord => ({ line, fields: [text.trim()], unreadable: true })
