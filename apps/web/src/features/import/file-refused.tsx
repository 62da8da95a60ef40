import type { Details } from '@leadwright/errors/client'
import { useQuery } from '@tanstack/react-query'
import type { Failure } from '../../lib/failure.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import type { Choice } from '@leadwright/file-reader'
import { converted } from './convert/convert.ts'
import type { Draft } from './draft.ts'
import { templates } from './workflows.ts'

type CsvFailure = Extract<Failure, { kind: 'known' }> & { envelope: { details: Details<'INVALID_CSV_FORMAT'> } }

/** Why a file can't be read as a whole: what is wrong, where it shows, and the two ways on. */
export function FileRefused(props: {
  failure: CsvFailure
  draft: Draft | undefined
  /** What it is called to begin anew. */
  again: string
  onReplace: () => void
  /** Reads the file again, its first row as a lead. */
  onHeaderless: () => void
  /** Reads the file again, in another way. */
  onChoice: (choice: Choice) => void
}) {
  const { failure, draft, again, onReplace, onHeaderless, onChoice } = props
  const {
    reason,
    workflow,
    fileType,
    line,
    missingColumns = [],
    foundColumns = [],
    requiredColumns = [],
  } = failure.envelope.details
  return (
    <FailureNotice
      failure={failure}
      focus
      actions={
        <>
          {reason === 'duplicate_columns' && foundColumns.some(isAddress) && (
            <Button onClick={onHeaderless}>Take the first row as a lead</Button>
          )}
          {reason === 'not_utf8' && draft?.choice.encoding === undefined && (
            <Button onClick={() => onChoice({ encoding: 'windows-1252' })}>Read it as Windows-1252</Button>
          )}
          <Button look="primary" onClick={onReplace}>
            {again}
          </Button>
          <a href={templates[workflow]} download className={buttonLook('plain')}>
            Download a template
          </a>
        </>
      }
    >
      <dl className="mt-2 grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {requiredColumns.length > 0 && <Columns name="Needed" columns={requiredColumns} />}
        {foundColumns.length > 0 && <Columns name="In the file" columns={foundColumns} />}
        {missingColumns.length > 0 && <Columns name="Missing" columns={missingColumns} />}
      </dl>
      {line !== undefined && draft !== undefined && fileType === undefined && <Around draft={draft} line={line} />}
    </FailureNotice>
  )
}

/** Nobody calls a column that. */
const isAddress = (name: string): boolean => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(name)

const Columns = ({ name, columns }: { name: string; columns: readonly string[] }) => (
  <>
    <dt className="text-muted">{name}</dt>
    <dd className="font-mono text-xs leading-5 wrap-anywhere">{columns.join(', ')}</dd>
  </>
)

/** How much of a file is read to show a line of it; a fault further down is told by its number alone. Bytes. */
const readable = 4 * 1024 * 1024

/** The lines around the fault, as the file has them. */
function Around({ draft: { file, choice, workflow }, line }: { draft: Draft; line: number }) {
  const { data = [] } = useQuery({
    queryKey: ['lines', file.name, file.size, file.lastModified, choice, line],
    queryFn: async () => {
      // What can't be converted is shown as it is.
      const shown = await converted(file, choice, workflow).then(
        ({ csv }) => csv,
        () => file,
      )
      const lines = (await shown.slice(0, readable).text()).split(/\r\n|\r|\n/)
      // What follows the last line's end is no line.
      if (lines.at(-1) === '') lines.pop()
      return lines.slice(Math.max(0, line - 2), line + 1).map((text, index) => ({
        number: Math.max(1, line - 1) + index,
        text: text.slice(0, 300),
      }))
    },
    staleTime: Infinity,
  })
  if (data.length === 0) return null
  return (
    <table className="mt-2 w-full font-mono text-xs">
      <caption className="pb-1 text-left font-sans text-muted">Around line {line}</caption>
      <tbody>
        {data.map(({ number, text }) => (
          <tr key={number} className={number === line ? 'bg-failure/15' : ''}>
            <th scope="row" className="w-10 pr-3 text-right font-normal text-muted">
              {number}
            </th>
            <td className="wrap-anywhere">{text === '' ? <span className="text-muted">(empty)</span> : text}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
