import type { ImportReport } from '../schemas.ts'

const shown = 5

/** What became of the rows of a file, in lines. */
export function describeImport({ imported, duplicates, rejected, rows }: ImportReport): string {
  return [
    `Imported ${imported}, duplicates ${duplicates}, rejected ${rejected}`,
    ...rows.slice(0, shown).map(({ line, column, message }) => `  line ${line}: ${column && `${column}: `}${message}`),
    ...(rejected > shown ? [`  and ${rejected - shown} more`] : []),
  ].join('\n')
}
