/** Qualtrics has the identifiers of its questions in the second line below the names, as JSON. */
const isIdentifier = (cell: string): boolean => cell.startsWith('{"ImportId":')

const isBlank = (cell = ''): boolean => cell.trim() === ''

const hasAddress = (cell = ''): boolean => cell.includes('@')

/**
 * Counts the lines below the names of the columns that say more of them and are no rows: Qualtrics writes the questions
 * and their identifiers there, SurveyMonkey the kinds of answers, below columns of its own that are empty in that line only.
 * @param rows the rows below the names, some of them
 * @param emails the columns of addresses, by the fields of the file
 */
export function countSubheaders(rows: readonly (readonly string[])[], emails: readonly number[]): number {
  const [first = [], ...others] = rows
  const identifiers = rows.slice(0, 2).findIndex((row) => row.some(isIdentifier))
  if (identifiers >= 0) return identifiers + 1
  const isKinds = isBlank(first[0]) && !first.every(isBlank) && !first.some(hasAddress)
  const isRow = (row: readonly string[]): boolean => !isBlank(row[0]) && emails.some((index) => hasAddress(row[index]))
  return isKinds && others.length > 1 && others.every(isRow) ? 1 : 0
}
