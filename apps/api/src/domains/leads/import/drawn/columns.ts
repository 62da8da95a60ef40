/** A column lies between these offsets, counted in characters as wide as a Latin letter. */
interface Place {
  readonly start: number
  readonly end: number
}

/** The columns that a line of strokes with blanks between them shows, `-----  -------`. */
export const columnsOf = (rule: string): Place[] =>
  [...rule.matchAll(/-+/g)].map(({ 0: run, index }) => ({ start: index, end: index + run.length }))

const wide =
  /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6\u{1F300}-\u{1F64F}\u{1F900}-\u{1F9FF}\u{20000}-\u{3FFFD}]/u

const shownWidth = (char: string): number => (wide.test(char) ? 2 : /[\p{Mn}\p{Me}\u200B-\u200D]/u.test(char) ? 0 : 1)

/**
 * The cells of a line by its columns, each with the blanks behind it. psql goes by how wide characters are shown, and of
 * sqlite3 it depends on the version: so it is undefined where both are possible and come to different cells, or neither is.
 */
export function cellsIn(line: string, columns: readonly Place[]): string[] | undefined {
  const counted = cut(line, columns, () => 1)
  // oxlint-disable-next-line no-control-regex -- the characters that are all as wide as a letter
  if (/^[\u0000-\u02FF]*$/.test(line)) return counted
  const shown = cut(line, columns, shownWidth)
  if (!counted || !shown || isTight(columns)) return shown ?? counted
  return counted.every((cell, index) => cell.trim() === shown[index]?.trim()) ? counted : undefined
}

function cut(line: string, columns: readonly Place[], widthOf: (char: string) => number): string[] | undefined {
  const cells = columns.map(() => '')
  let [at, column] = [0, 0]
  for (const char of line) {
    const next = columns[column + 1]
    if (next && at >= next.start) {
      if (at > next.start) return undefined // a wide character across the gap
      column += 1
    }
    const place = columns[column]
    const isGap = columns[column + 1] !== undefined && at >= (place?.end ?? 0)
    if (isGap && char !== ' ' && !(char === '+' && isTight(columns))) return undefined
    cells[column] += char
    at += widthOf(char)
  }
  return cells
}

/** Tells columns with a single blank between them: psql draws these, and marks itself which rows go on in the next line. */
export const isTight = ([first, second]: readonly Place[]): boolean => (second?.start ?? 0) - (first?.end ?? 0) === 1

/** Which cells go on in the next line: psql writes a plus behind them. */
export const goingOn = (cells: readonly string[], columns: readonly Place[]): boolean[] =>
  cells.map((cell, index) => {
    if (!cell.endsWith('+') || !isTight(columns)) return false
    const { start, end } = columns[index] ?? { start: 0, end: 0 }
    return Array.from(cell).reduce((width, char) => width + shownWidth(char), 0) === end - start + 1
  })
