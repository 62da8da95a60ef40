import { cellsIn, columnsOf } from './columns.ts'

/** How a program draws a table for people. */
type Drawing = 'lines' | 'aligned' | 'columns' | 'expanded' | 'vertical' | 'quoted' | 'equations' | 'pairs'

/** Where a drawn table begins, in lines from the beginning of the text, and how it is drawn. */
export interface Drawn {
  readonly drawing: Drawing
  readonly skip: number
}

const borderOnly = /^[-=+─═┬┼┴╤╪╧╦╬╩:| ┌╭╒╔├╞╠└╰╘╚┐╮╕╗┤╡╣┘╯╛╝]+$/
const stroke = /[-=─═]/

/** Whether a line is the border of a table. */
export const isBorder = (trimmed: string): boolean =>
  borderOnly.test(trimmed) && stroke.test(trimmed) && !/^[-=─═: ]/.test(trimmed)

/** A line of nothing but strokes, as SAP has them above and below the names and the rows. */
export const isRuler = (trimmed: string): boolean => /^-{4,}$/.test(trimmed)

/** What psql draws below the names; and what sqlite3, sqlcmd and others do, with blanks between the columns. */
export const rule = /^-+(?:\+-+)*\s*$/
const blankRule = /^-+(?: {1,2}-+)+ *$/

/** What begins a row of a value a line. */
export const expanded = /^[-*]\[ RECORD (\d+) \][-+]*$/
export const vertical = /^\*+ (\d+)\. row \*+$/

const prompt = /^(?:mysql|MariaDB \[.*?\]|sqlite|[\w.-]+[=(*!-][#>])>? /

/** Polars writes this line above a table. */
const shape = /^shape: \(\d[\d_]*, \d+\)$/
const isAbove = (line: string): boolean => line.trim() === '' || prompt.test(line) || shape.test(line.trim())

/** A value as SQL has it. */
export const literal = /'(?:[^']|'')*'|NULL|-?\d[\d.e+-]*|-?\.\d+|[xX]'[\dA-Fa-f]*'/
export const literals = new RegExp(`^'(?:[^']|'')*'(?:,(?:${literal.source}))*\\s*$`)

/** What stands at the sides of a row. */
export const edges = /^[|│║]/

/** Within how many lines a drawn table begins; and how many of its rows of a value a line are looked at. */
const lookedAt = 40
const longestBlock = 1200

/** Finds a table that a database's console has drawn; undefined if the text does not begin with one. */
export function findDrawn(head: string): Drawn | undefined {
  const lines = head.split(/\r*\n/, longestBlock)
  let skip = 0
  while (skip < Math.min(lookedAt, lines.length) && isAbove(lines[skip] ?? '')) skip += 1
  const drawing = drawingOf(lines.slice(skip))
  if (drawing) return { drawing, skip }
  const ruled = lines.slice(0, lookedAt).findIndex((line, index) => {
    const [names = '', below = ''] = lines.slice(index + 1)
    return isRuler(line.trim()) && edges.test(names.trim()) && below.trim() === line.trim()
  })
  return ruled === -1 ? undefined : { drawing: 'lines', skip: ruled }
}

function drawingOf(lines: readonly string[]): Drawing | undefined {
  const [first = '', second = ''] = lines
  const beginsWithRow = edges.test(first.trim())
  if (isBorder(first.trim()) && !beginsWithRow && edges.test(second.trim())) return 'lines'
  if (beginsWithRow && first.trim().length > 1 && isBorder(second.trim())) return 'lines'
  if (
    rule.test(second) &&
    /^ \S/.test(first.replace(/^ +/, ' ')) &&
    widthsOf(second).length === first.split('|').length
  ) {
    return 'aligned'
  }
  if (blankRule.test(second) && first.trim() !== '' && cellsIn(first, columnsOf(second))) return 'columns'
  if (expanded.test(first)) return 'expanded'
  if (vertical.test(first)) return 'vertical'
  if (literals.test(first)) return 'quoted'
  return isBlocks(lines, nameInEquation(first)) ? 'equations' : isBlocks(lines, nameInPair) ? 'pairs' : undefined
}

const widthsOf = (line: string): number[] =>
  line
    .trimEnd()
    .split('+')
    .map(({ length }) => length)

/** The name on a line that has a name and its value; undefined where it has none. */
export type NameOn = (line: string) => string | undefined

/** As `sqlite3 -line` writes them, ` name = Ann`: the names end where that of the first line does. */
export function nameInEquation(first: string): NameOn {
  const edge = first.indexOf(' = ')
  return (line) => (edge > 0 && line.startsWith(' = ', edge) ? line.slice(0, edge).trim() : undefined)
}

/** As `psql -x -A` writes them, `name|Ann`. */
export const nameInPair: NameOn = (line) => {
  const edge = line.indexOf('|')
  return edge > 0 ? line.slice(0, edge) : undefined
}

/** Whether two rows of a value a line, or the only one, begin the text: the same names, with a blank line between. */
function isBlocks(lines: readonly string[], nameOn: NameOn): boolean {
  const names = [nameOn(lines[0] ?? ''), nameOn(lines[1] ?? '')]
  if (names[0] === undefined || names[0] === names[1]) return false
  const isSecond = (line: string, index: number): boolean =>
    line === '' && nameOn(lines[index + 1] ?? '') === names[0] && nameOn(lines[index + 2] ?? '') === names[1]
  return lines.some(isSecond)
}
