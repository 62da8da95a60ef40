import type { CsvRecord } from './reader.ts'

/** What reports write below their tables: sums, who made it and when, and that it is nobody else's business. */
const words =
  /\b(?:grand totals?|sub-?totals?|totals?|copyright|confidential|generated|exported|filtered by|report|records?|rows|gesamt|summe|anzahl|vertraulich|erstellt|total général|confidentiel|totale|totaal|suma|(?:page|seite|página|pagina) \d+)\b|©|合計|总计|итого/i

/** What old programs write at the end of a text. */
const endOfFile = '\u001A'

/** In characters. */
const longestLine = 1000

/** More lines than this are no footer. */
export const longestFooter = 30

const isBlank = (field: string): boolean => field.trim() === ''

/**
 * Whether a row may be a line below a table rather than one of its rows: its first cell says so or is a sentence, and
 * the others are empty, or sums.
 * @param width how many columns the table has
 * @param email the column in which all rows above have an address, if there is one: words in it may be such a line's too
 */
export function isFooterLike({ fields }: CsvRecord, width: number, email: number | undefined): boolean {
  if (fields.length === 1 && fields[0] === endOfFile) return true
  if (width < 2 && email === undefined) return false
  const at = fields.slice(0, email ?? 0).every(isBlank) ? (email ?? 0) : 0
  const first = fields[at] ?? ''
  // The patterns below would take hours for a cell of megabytes.
  if (first.length > longestLine || first.includes('@') || isBlank(first)) return false
  const filled = fields.filter((field, index) => index !== at && !isBlank(field))
  if (words.test(first)) return filled.every((field) => /^[\d\s.,%$€£¥-]+$/.test(field))
  return width > 1 && fields.length === 1 && /\S+\s+\S+\s+\S+/.test(first)
}

/** Whether a row below such a line may be another one: it has nothing but words where all rows have an address. */
export const goesOnFooter = ({ fields }: CsvRecord, email: number | undefined): boolean =>
  fields.every(
    (field, index) => isBlank(field) || (index === email && field.length <= longestLine && !field.includes('@')),
  )
