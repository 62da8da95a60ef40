import { SelectField } from '../../ui/field.tsx'
import { encodings, type Choice, type Reading } from '@leadwright/file-reader'

/** How a file was opened that is not CSV in UTF-8: its sheet, or its encoding, and what was done with its values. */
export function Opened(props: { reading: Reading; choice: Choice; onChoice: (choice: Choice) => void }) {
  const { reading, choice, onChoice } = props
  if (reading.kind === 'text') {
    if (reading.encoding === 'utf-8' && choice.encoding === undefined) return null
    return (
      <SelectField
        label="Encoding"
        hint={
          reading.guessed &&
          'The file does not say which one it is in. If letters with accents look wrong, take another.'
        }
        value={choice.encoding ?? reading.encoding}
        onChange={(event) => onChoice({ encoding: event.target.value })}
        className="max-w-80"
      >
        {Object.entries(encodings).map(([name, words]) => (
          <option key={name} value={name}>
            {words}
          </option>
        ))}
      </SelectField>
    )
  }
  const { sheets, sheet, notes } = reading
  return (
    <>
      {sheets.length > 1 && (
        <SelectField
          label="Sheet"
          hint={`The workbook has ${sheets.length}. One is imported at a time.`}
          value={choice.sheet ?? sheet}
          onChange={(event) => onChoice({ sheet: event.target.value })}
          className="max-w-80"
        >
          {sheets.map(({ name, hidden }) => (
            <option key={name} value={name}>
              {hidden ? `${name} (hidden)` : name}
            </option>
          ))}
        </SelectField>
      )}
      <ul className="text-muted empty:hidden">
        {notes.map((note) => (
          <li key={note}>{note}</li>
        ))}
      </ul>
    </>
  )
}
