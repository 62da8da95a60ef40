import type { CsvRecord } from './reader.ts'

/** What reports write below their tables: sums, who made it and when, and that it is nobody else's business. */
const words =
  /\b(?:grand totals?|sub-?totals?|totals?|copyright|confidential|generated|exported|filtered by|report|records?|rows|gesamt|summe|anzahl|vertraulich|erstellt|total général|confidentiel|totale|totaal|suma|итого)\b|©|合計|总计/i

/** What old programs write at the end of a text. */
const endOfFile = '\u001A'

/** In characters. */
const longestLine = 1000

/** More lines than this are no footer. */
export const longestFooter = 30

/**
 * Whether a row may be a line below a table rather than one of its rows: its first cell says so or is a sentence, and
 * the others are empty, or sums.
 * @param width how many columns the table has
 */
export function isFooterLike({ fields }: CsvRecord, width: number): boolean {
  if (fields.length === 1 && fields[0] === endOfFile) return true
  if (width < 2) return false
  const [first = '', ...others] = fields
  // The patterns below would take hours for a cell of megabytes.
  if (first.length > longestLine || first.includes('@') || first.trim() === '') return false
  const filled = others.filter((field) => field.trim() !== '')
  if (words.test(first)) return filled.every((field) => /^[\d\s.,%$€£¥-]+$/.test(field))
  return fields.length === 1 && /\S+\s+\S+\s+\S+/.test(first)
}
