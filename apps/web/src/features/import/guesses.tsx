import { Button } from '../../ui/button.tsx'
import { SelectField } from '../../ui/field.tsx'
import type { HeaderRow, ImportPreview, Separator } from '../lists/import-file.ts'

const separators: Readonly<Record<Separator, string>> = {
  ',': 'commas',
  ';': 'semicolons',
  '\t': 'tabs',
  '|': 'vertical bars',
}

/** So many lines are offered to hold the names of the columns. */
const lines = Array.from({ length: 10 }, (_, index) => index + 1)

export interface GuessesProps {
  readonly reading: ImportPreview['reading']
  /** Whether fields are separated in the file itself; those of a workbook are not. */
  readonly separated: boolean
  readonly onSeparator: (separator: Separator) => void
  readonly onHeader: (header: HeaderRow) => void
  /** Takes addresses from one column alone. */
  readonly onOnlyEmail: (column: string) => void
}

/** What was guessed of a file: said as far as it is not as most files are, and all of it can be overruled. */
export function Guesses({ reading, separated, onSeparator, onHeader, onOnlyEmail }: GuessesProps) {
  if (reading === null) return null
  const { separator, headerLine, emailColumns } = reading
  const between = separator === ',' ? undefined : separators[separator as Separator]
  const place = separated ? 'line' : 'row'
  const [main, ...others] = emailColumns
  const offered = headerLine === null || lines.includes(headerLine) ? lines : [...lines, headerLine]
  return (
    <>
      <ul className="text-muted empty:hidden">
        {headerLine === null && <li>The first row was taken for a lead; no column has a name.</li>}
        {headerLine !== null && headerLine > 1 && (
          <li>
            The names of the columns are in {place} {headerLine}.
          </li>
        )}
        {separated && between !== undefined && <li>Fields are separated by {between}.</li>}
        {main !== undefined && others.length > 0 && (
          <li className="flex flex-wrap items-center gap-2">
            Addresses are from “{main.column}”; where that is empty, from{' '}
            {others.map(({ column }) => `“${column}”`).join(', then ')}.
            <Button size="small" onClick={() => onOnlyEmail(main.column)}>
              Only from “{main.column}”
            </Button>
          </li>
        )}
      </ul>
      <details>
        <summary className="w-fit cursor-pointer text-accent">Read it another way</summary>
        <div className="mt-3 mb-2 grid max-w-xl gap-4 sm:grid-cols-2">
          <SelectField
            label="Names of the columns"
            value={headerLine ?? 'none'}
            onChange={({ target: { value } }) => onHeader(value === 'none' ? value : Number(value))}
          >
            {offered.map((line) => (
              <option key={line} value={line}>
                In {place} {line}
              </option>
            ))}
            <option value="none">Nowhere: the first row is a lead</option>
          </SelectField>
          {separated && (
            <SelectField
              label="Between fields"
              value={separator}
              onChange={({ target: { value } }) => onSeparator(value as Separator)}
            >
              {Object.entries(separators).map(([each, words]) => (
                <option key={each} value={each}>
                  {words.charAt(0).toUpperCase() + words.slice(1)}
                </option>
              ))}
            </SelectField>
          )}
        </div>
      </details>
    </>
  )
}
