import { clsx } from 'clsx'
import { CircleCheck } from 'lucide-react'
import { useId, useState } from 'react'
import { formatCount, plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Figure, Section } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import type { HeaderRow, ImportPreview, Mapping, Separator } from '../lists/import-file.ts'
import type { Choice, Reading } from '@leadwright/file-reader'
import { Guesses } from './guesses.tsx'
import { assigned, takenFor, without } from './mapping.ts'
import { LostLead, Missing } from './missing.tsx'
import { Opened } from './opened.tsx'
import { Notices, Problems } from './problems.tsx'
import { repetition } from './repetition.ts'
import { columnWords } from './role-words.ts'

export interface PreviewProps {
  readonly file: File
  /** What it is called to begin anew. */
  readonly again: string
  /** The file was made here, of what somebody wrote, so that nothing of it was guessed. */
  readonly byHand: boolean
  readonly choice: Choice
  /** Names the way the file was read; what was guessed of its columns belongs to that. */
  readonly way: string
  readonly reading: Reading
  readonly preview: ImportPreview
  /** In how many parts the file would come in. */
  readonly parts: number
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
  readonly onHeader: (header: HeaderRow, mapping?: Mapping, leaveOut?: readonly string[]) => void
  readonly onBack: () => void
  readonly onCommit: () => void
}

/** What an import would do: which column is what, what comes in, what does not and how to mend it. */
export function Preview(props: PreviewProps) {
  const { file, again, byHand, choice, reading, preview, parts, mapping, header, leaveOut, busy, committing } = props
  const { onMap, onChoice, onHeader, onSeparator, onBack, onCommit } = props
  const { columns, missing, imported, duplicates, inList, rejected, problems } = preview
  const complete = missing.length === 0

  // The first look at a file that is read in one way was taken with nothing said.
  const [first, setFirst] = useState({ way: props.way, columns })
  if (first.way !== props.way) setFirst({ way: props.way, columns })
  const inFile = [...first.columns, ...leaveOut.filter(isMissingFrom(first.columns)).map(unseen)]

  const assign = (column: string, taken: string): void => {
    if (taken === leftOut) return onMap(without(mapping, column), [...leaveOut, column])
    const kept = leaveOut.filter((each) => each !== column)
    onMap(assigned(mapping, column, taken, preview, rolesOf(first.columns)), kept)
  }

  // Then what would be taken for a column is a lead, and keeping it brings the suggestions along.
  const begins = header !== 'none' && preview.headerLooksLikeLead && preview.reading?.headerLine !== null
  const ids = useId()
  const placeOf = (column: string): number => inFile.findIndex(({ name }) => name === column)
  const selectOf = (column: string): string => `${ids}${placeOf(column)}`
  /** The button of a suggestion goes once it is used; what it chose stands in the column's own choice. */
  const take = (column: string, role: string): void => {
    document.getElementById(selectOf(column))?.focus()
    assign(column, role)
  }
  /** Without names, columns are called by their place. */
  const nameless = (column: string): string => `column_${placeOf(column) + 1}`
  const keepLead = (): void => {
    const placed = Object.entries({ ...preview.suggestions, ...mapping }).flatMap(([role, said]) =>
      said === null ? [] : [[role, Array.isArray(said) ? said.map(nameless) : nameless(said)] as const],
    )
    onHeader('none', Object.fromEntries(placed), leaveOut.map(nameless))
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
              <Button size="small" onClick={() => onHeader(undefined)}>
                It holds the names
              </Button>
            </span>
          )
        }
      >
        <Opened reading={reading} choice={choice} onChoice={onChoice} />
        {!byHand && (
          <Guesses
            reading={preview.reading}
            separated={reading.kind === 'text'}
            onSeparator={onSeparator}
            onHeader={onHeader}
            onOnlyEmail={(column) => onMap({ ...mapping, email: column })}
          />
        )}
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
          {inFile.map(({ name, samples }) => {
            const isKept = !leaveOut.includes(name)
            return (
              <tr key={name}>
                <th scope="row" className={clsx('min-w-28 wrap-anywhere', !isKept && 'text-muted line-through')}>
                  {name}
                </th>
                <td data-label="Taken for">
                  <select
                    id={selectOf(name)}
                    aria-label={`What “${name}” holds`}
                    value={isKept ? takenFor(name, preview, mapping) : leftOut}
                    onChange={(event) => assign(name, event.target.value)}
                    className="h-8 max-w-full rounded border border-edge bg-surface px-2"
                  >
                    <option value="">Kept as it is</option>
                    {Object.entries(columnWords).map(([key, word]) => (
                      <option key={key} value={key}>
                        {word}
                      </option>
                    ))}
                    <option value={leftOut}>Left out</option>
                  </select>
                </td>
                <td data-label="For example" className="max-w-96 truncate text-muted">
                  {isKept ? samples.join(' · ') : 'Not stored'}
                </td>
              </tr>
            )
          })}
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
                note={repetition(duplicates, duplicates - inList)}
              />
              <Figure
                label="Rejected"
                value={formatCount(rejected)}
                note={rejected > 0 && 'The good rows come in all the same.'}
              />
            </dl>
          </Card>
          {parts > 1 && (
            <p className="text-muted">
              The file is larger than 10 MB, so it comes in as {parts} imports. A row that repeats one of an earlier
              part is found then, and kept once.
            </p>
          )}
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

type Column = ImportPreview['columns'][number]

const rolesOf = (columns: readonly Column[]): ReadonlyMap<string, string> =>
  new Map(columns.flatMap(({ name, role }) => (role === null ? [] : [[role, name]])))

const isMissingFrom =
  (columns: readonly Column[]) =>
  (column: string): boolean =>
    columns.every(({ name }) => name !== column)

/** A column that was left out before the file was first looked at. */
const unseen = (name: string): Column => ({ name, role: null, samples: [] })

/** Is no role: the column does not come in. */
const leftOut = 'left_out'
