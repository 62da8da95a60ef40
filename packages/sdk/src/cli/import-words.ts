import type { ImportReport } from '../schemas.ts'

const shown = 5

/** A server from before these were told does not have all of them. */
type Told = Pick<ImportReport, 'imported' | 'duplicates' | 'rejected' | 'rows'> & Partial<ImportReport>

/** What became of the rows of a file, in lines. */
export function describeImport({ imported, duplicates, rejected, rows, reading, notices = [], sameAs }: Told): string {
  return [
    `Imported ${imported}, duplicates ${duplicates}, rejected ${rejected}`,
    ...rows.slice(0, shown).map(({ line, column, message }) => `  line ${line}: ${column && `${column}: `}${message}`),
    ...(rejected > shown ? [`  and ${rejected - shown} more`] : []),
    ...(sameAs ? ['  The same file is in this list already'] : []),
    ...guesses(reading),
    ...notices.map(({ message, count, lines }) => `  ${count} times, first in line ${lines[0]}: ${message}`),
  ].join('\n')
}

/** What was guessed of a file, as far as it is not plain from the names of its columns. */
function guesses(reading: ImportReport['reading'] | undefined): string[] {
  if (!reading) return []
  const { headerLine, roles, emailColumns } = reading
  const bold = roles.filter(({ by }) => by === 'hint' || by === 'values')
  const others = emailColumns.slice(1).filter(({ leads }) => leads > 0)
  return [
    ...(headerLine === null ? ['  Its first row was taken for a lead, not for the names of columns'] : []),
    ...((headerLine ?? 1) > 1 ? [`  The names of its columns are in line ${headerLine}`] : []),
    ...bold.map(
      ({ role, column }) => `  The column "${column}" was taken for ${role}; --columns ${role}=NAME says otherwise`,
    ),
    ...others.map(({ column, leads }) => `  ${leads} addresses are from the column "${column}"`),
  ]
}
