import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Card, Figure, Section } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import type { WholeReport } from './parts/merge.ts'
import { Notices } from './problems.tsx'
import { repetition } from './repetition.ts'

/** What became of the rows, and what to do with those that did not come in. */
export function Report(props: {
  listId: string
  report: WholeReport
  /** How many of the duplicates repeat an earlier row of the same file, where that is known. */
  inFile: number | undefined
}) {
  const { listId, report } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const repeated = repetition(report.duplicates, props.inFile)
  const save = useMutation({
    mutationFn: (importId: string) => download(`/v1/lists/${listId}/imports/${importId}/rejected`),
  })
  return (
    <div className="grid gap-6">
      <h2 ref={heading} tabIndex={-1} className="text-lg">
        {plural(report.imported, 'lead')} came in
      </h2>
      <Card>
        <dl className="grid grid-cols-1 divide-line max-sm:divide-y sm:grid-cols-3 sm:divide-x">
          <Figure label="Imported" value={formatCount(report.imported)} />
          <Figure label="Duplicates" value={formatCount(report.duplicates)} note={repeated} />
          <Figure label="Rejected" value={formatCount(report.rejected)} />
        </dl>
      </Card>
      {report.isSame && <p className="text-muted">This very file was imported into this list before.</p>}
      {report.notices.length > 0 && <Notices notices={report.notices} />}
      {report.rejected > 0 && (
        <Section
          title="Rejected rows"
          actions={
            <span className="flex flex-wrap gap-2">
              {report.rejecting.map(({ importId, rejected }) => (
                <Button
                  key={importId}
                  size="small"
                  busy={save.isPending && save.variables === importId}
                  onClick={() => save.mutate(importId)}
                  icon={<Download aria-hidden className="size-4" />}
                >
                  Download {plural(rejected, 'row')} to correct
                </Button>
              ))}
            </span>
          }
        >
          {save.isError && (
            <FailureNotice
              failure={failureOf(save.error)}
              retry={() => save.variables && save.mutate(save.variables)}
            />
          )}
          <p className="text-muted">
            Correct them in the file and add it to this list: what came in already is not imported twice.
          </p>
          <Table
            label="Rejected rows"
            stacked
            head={
              <>
                <Th>What is wrong</Th>
                <Th right>Line</Th>
                <Th>Column</Th>
                <Th>Value</Th>
              </>
            }
          >
            {report.rows.map(({ line, column, value, message }) => (
              <tr key={`${line} ${column}`}>
                <td>{message}</td>
                <td data-label="Line" className="numeric">
                  {formatCount(line)}
                </td>
                <td data-label="Column">{column === '' ? 'the row' : column}</td>
                <td data-label="Value" className="max-w-64 truncate font-mono text-xs">
                  {value === '' ? '–' : value}
                </td>
              </tr>
            ))}
          </Table>
        </Section>
      )}
      <div className="flex flex-wrap gap-2">
        <Link to="/lists/$listId" params={{ listId }} className={buttonLook('primary')}>
          Open the list
        </Link>
        <Link to="/lists/new" search={{ listId }} reloadDocument className={buttonLook('plain')}>
          Add more leads
        </Link>
      </div>
    </div>
  )
}
