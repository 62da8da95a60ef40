import type { ImportPreview } from '../lists/import-file.ts'

const separators: Readonly<Record<string, string>> = {
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
  ':': 'colons',
}

/** What was guessed of a file, as far as it is not as most files are. */
export function Guesses({ reading }: { reading: ImportPreview['reading'] }) {
  if (reading === null) return null
  const { separator, headerLine, emailColumns } = reading
  const between = separators[separator]
  const [main, ...others] = emailColumns
  return (
    <ul className="text-muted empty:hidden">
      {headerLine === null && <li>The first row was taken for a lead; no column has a name.</li>}
      {headerLine !== null && headerLine > 1 && <li>The names of the columns are in line {headerLine}.</li>}
      {between !== undefined && <li>Fields are separated by {between}.</li>}
      {others.length > 0 && (
        <li>
          Addresses are from “{main?.column}”; where that is empty, from{' '}
          {others.map(({ column }) => `“${column}”`).join(', then ')}.
        </li>
      )}
    </ul>
  )
}
