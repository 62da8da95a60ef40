import { clsx } from 'clsx'
import { CircleCheck } from 'lucide-react'
import { useId, useState } from 'react'
import { formatCount, plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Figure, Section } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import type { HeaderRow, ImportPreview, Mapping, Separator } from '../lists/import-file.ts'
import type { Choice, Reading } from './convert/conversion.ts'
import { Guesses } from './guesses.tsx'
import { LostLead, Missing } from './missing.tsx'
import { Opened } from './opened.tsx'
import { Notices, Problems } from './problems.tsx'
import { roleWords } from './role-words.ts'

export interface PreviewProps {
  readonly file: File
  /** What it is called to begin anew. */
  readonly again: string
  readonly choice: Choice
  /** Names the way the file was read; what was guessed of its columns belongs to that. */
  readonly way: string
  readonly reading: Reading
  readonly preview: ImportPreview
  readonly mapping: Mapping
  readonly header: HeaderRow
  /** A new look is under way. */
  readonly busy: boolean
  readonly committing: boolean
  /** Columns that are not stored. */
  readonly leaveOut: readonly string[]
  readonly onMap: (mapping: Mapping, leaveOut?: readonly string[]) => void
  readonly onSeparator: (separator: Separator) => void
  /** Reads the file in another way, with nothing known of its columns. */
  readonly onChoice: (choice: Choice) => void
  /** Reads the file again, its first row as a lead or as names, with what is known of its columns. */
  readonly onHeader: (header: HeaderRow, mapping: Mapping) => void
  readonly onBack: () => void
  readonly onCommit: () => void
}

/** What an import would do: which column is what, what comes in, what does not and how to mend it. */
export function Preview(props: PreviewProps) {
  const { file, again, choice, reading, preview, mapping, header, leaveOut, busy, committing } = props
  const { onMap, onChoice, onHeader, onSeparator, onBack, onCommit } = props
  const { columns, missing, imported, duplicates, rejected, problems } = preview
  const complete = missing.length === 0

  // What was said counts before what the file was last looked at with, so that a choice stays while that goes on.
  const roleOf = ({ name, role }: ImportPreview['columns'][number]): string =>
    Object.keys(mapping).find((said) => mapping[said] === name) ?? (role === null || role in mapping ? '' : role)

  // The first look at a file that is read in one way was taken with nothing said.
  const [{ way, guesses }, setGuessed] = useState(() => ({ way: props.way, guesses: rolesOf(columns) }))
  if (way !== props.way) setGuessed({ way: props.way, guesses: rolesOf(columns) })

  /** A role belongs to one column. What a column gives up goes back to the one that was guessed, if that is another. */
  const assign = (column: string, role: string): void => {
    const next: Record<string, string | null> = { ...mapping }
    for (const had of columns.filter(({ name }) => name === column).map(roleOf)) {
      if (guesses.get(had) === column) next[had] = null
      else delete next[had]
    }
    if (role !== '') next[role] = column
    onMap(next)
  }

  /** What a column was said to hold goes with it. */
  const drop = (column: string): void => {
    const kept = Object.entries(mapping).filter(([, named]) => named !== column)
    onMap(Object.fromEntries(kept), [...leaveOut, column])
  }

  // Then what would be taken for a column is a lead, and keeping it brings the suggestions along.
  const begins = header !== 'none' && preview.headerLooksLikeLead && preview.reading?.headerLine !== null
  const ids = useId()
  const selectOf = (column: string): string => `${ids}${columns.findIndex(({ name }) => name === column)}`
  /** The button of a suggestion goes once it is used; what it chose stands in the column's own choice. */
  const take = (column: string, role: string): void => {
    document.getElementById(selectOf(column))?.focus()
    assign(column, role)
  }
  /** Without names, columns are called by their place. */
  const keepLead = (): void => {
    const said = Object.entries({ ...preview.suggestions, ...mapping })
    const placed = said.flatMap(([role, column]) => {
      const index = columns.findIndex(({ name }) => name === column)
      return index === -1 ? [] : [[role, `column_${index + 1}`]]
    })
    onHeader('none', Object.fromEntries(placed) as Mapping)
  }

  return (
    <div className={clsx('grid gap-6', busy && 'opacity-60')} aria-busy={busy}>
      {begins && <LostLead onKeep={keepLead} />}
      {!complete && <Missing missing={missing} suggestions={begins ? {} : preview.suggestions} onMap={take} />}
      <Section
        title={`Columns of ${file.name}`}
        actions={
          header === 'none' && (
            <span className="flex flex-wrap items-center gap-2 text-muted">
              The first row is kept as a lead.
              <Button size="small" onClick={() => onHeader(undefined, {})}>
                It holds the names
              </Button>
            </span>
          )
        }
      >
        <Opened reading={reading} choice={choice} onChoice={onChoice} />
        <Guesses
          reading={preview.reading}
          separated={reading.kind === 'text'}
          onSeparator={onSeparator}
          onHeader={(next) => onHeader(next, {})}
          onOnlyEmail={(column) => onMap({ ...mapping, email: column })}
        />
        <Table
          label="Columns"
          stacked
          head={
            <>
              <Th>Column</Th>
              <Th>Taken for</Th>
              <Th>For example</Th>
            </>
          }
        >
          {columns.map((column) => {
            const { name, samples } = column
            return (
              <tr key={name}>
                <th scope="row" className="wrap-anywhere">
                  {name}
                </th>
                <td data-label="Taken for">
                  <select
                    id={selectOf(name)}
                    aria-label={`What “${name}” holds`}
                    value={roleOf(column)}
                    onChange={({ target: { value } }) => (value === leftOut ? drop(name) : assign(name, value))}
                    className="h-8 rounded border border-edge bg-surface px-2"
                  >
                    <option value="">Kept as it is</option>
                    {Object.entries(roleWords).map(([key, word]) => (
                      <option key={key} value={key}>
                        {word}
                      </option>
                    ))}
                    <option value={leftOut}>Left out</option>
                  </select>
                </td>
                <td data-label="For example" className="max-w-96 truncate text-muted">
                  {samples.join(' · ')}
                </td>
              </tr>
            )
          })}
          {leaveOut.map((name) => (
            <tr key={name} className="text-muted">
              <th scope="row" className="font-normal wrap-anywhere line-through">
                {name}
              </th>
              <td data-label="Taken for">
                <Button
                  size="small"
                  aria-label={`Keep “${name}”`}
                  onClick={() =>
                    onMap(
                      mapping,
                      leaveOut.filter((each) => each !== name),
                    )
                  }
                >
                  Keep it
                </Button>
              </td>
              <td data-label="For example">Left out: it is not stored.</td>
            </tr>
          ))}
        </Table>
      </Section>
      {complete && (
        <>
          <Card>
            <dl className="grid grid-cols-1 divide-line max-sm:divide-y sm:grid-cols-3 sm:divide-x">
              <Figure label="Come in" value={formatCount(imported)} />
              <Figure
                label="Duplicates"
                value={formatCount(duplicates)}
                note={duplicates > 0 && 'Further up in the same file; kept once.'}
              />
              <Figure
                label="Rejected"
                value={formatCount(rejected)}
                note={rejected > 0 && 'The good rows come in all the same.'}
              />
            </dl>
          </Card>
          {problems.length > 0 && <Problems problems={problems} />}
          {preview.notices.length > 0 && <Notices notices={preview.notices} />}
        </>
      )}
      <div className="flex flex-wrap gap-2">
        <Button
          look="primary"
          busy={committing}
          disabled={!complete || imported === 0}
          onClick={onCommit}
          icon={<CircleCheck aria-hidden className="size-4" />}
        >
          {complete ? `Import ${plural(imported, 'lead')}` : 'Import'}
        </Button>
        <Button onClick={onBack}>{again}</Button>
      </div>
    </div>
  )
}

const rolesOf = (columns: ImportPreview['columns']): ReadonlyMap<string, string> =>
  new Map(columns.flatMap(({ name, role }) => (role === null ? [] : [[role, name]])))

/** Is no role: the column does not come in. */
const leftOut = 'leave_out'
