import { maxFileBytes } from './bounds.ts'

/** A part of a file is encoded once it has about so many characters. */
const partLength = 64 * 1024

const needsQuotes = /[",\r\n]|^\s|\s$/

const field = (text: string): string => (needsQuotes.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

/** A row, and where it stands in its sheet. 0-based. */
export interface PlacedRow {
  readonly at: number
  readonly cells: readonly string[]
}

/**
 * Rows as CSV in UTF-8. Rows that are not there become empty lines, so that a line's number is the row's.
 * @returns undefined as soon as it is clear that the file would be too large
 */
export function csvOf(rows: Iterable<PlacedRow>, width: number): Blob | undefined {
  const encoder = new TextEncoder()
  const parts: Uint8Array<ArrayBuffer>[] = []
  let bytes = 0
  let text = ''
  const flush = (): boolean => {
    const part = encoder.encode(text)
    parts.push(part)
    bytes += part.length
    text = ''
    return bytes < maxFileBytes
  }
  let line = 0
  for (const { at, cells } of rows) {
    text += '\r\n'.repeat(at - line)
    line = at + 1
    for (let column = 0; column < width; column += 1) {
      text += `${column === 0 ? '' : ','}${field(cells[column] ?? '')}`
      if (text.length >= partLength && !flush()) return undefined
    }
    text += '\r\n'
  }
  return flush() ? new Blob(parts, { type: 'text/csv' }) : undefined
}
