import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { failureOf } from '../../lib/failure.ts'
import { formatCount, formatMoment } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { useMay } from '../permissions/may.ts'

export type Import = RouterOutput['lists']['imports']['items'][number]

interface ImportsTableProps {
  readonly listId: string
  readonly imports: readonly Import[]
  /** Who imported something, in words. */
  readonly nameOf: (createdBy: string | null) => string
  readonly onUndo: (undone: Import) => void
}

/** The files that came into a list, and what became of their rows. */
export function ImportsTable({ listId, imports, nameOf, onUndo }: ImportsTableProps) {
  const may = useMay('lists:write')
  return (
    <Table
      stacked
      label="Imports"
      head={
        <>
          <Th>File</Th>
          <Th right>Came in</Th>
          <Th right>Duplicates</Th>
          <Th right>Rejected</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </>
      }
    >
      {imports.map((each) => {
        const { id, createdAt, createdBy, imported, duplicates, rejected, undoneAt } = each
        return (
          <tr key={id} className="hover:bg-sunken">
            <td className="max-w-96 min-w-40">
              <p className="font-semibold wrap-anywhere">{fileOf(each)}</p>
              <p className="text-xs text-muted">
                {formatMoment(createdAt)} by {nameOf(createdBy)}
              </p>
              {undoneAt !== null && <p className="text-xs text-muted">Undone {formatMoment(undoneAt)}</p>}
            </td>
            <td data-label="Came in" className="numeric">
              {undoneAt === null ? formatCount(imported) : <s>{formatCount(imported)}</s>}
            </td>
            <td data-label="Duplicates" className="numeric">
              {formatCount(duplicates)}
            </td>
            <td data-label="Rejected" className="numeric">
              {rejected === 0 ? '0' : <Rejected listId={listId} rejected={each} />}
            </td>
            <td>
              {may && undoneAt === null && imported > 0 && (
                <div className="flex justify-end">
                  <Button size="small" aria-label={`Undo the import of ${fileOf(each)}`} onClick={() => onUndo(each)}>
                    Undo
                  </Button>
                </div>
              )}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

/** What a file is called; programs need not say. */
export const fileOf = ({ fileName }: Import): string => fileName ?? 'a file without a name'

/** How many rows did not come in, and the way to them. */
function Rejected({ listId, rejected: { id, rejected, ...file } }: { listId: string; rejected: Import }) {
  const save = useMutation({ mutationFn: () => download(`/v1/lists/${listId}/imports/${id}/rejected`) })
  return (
    <>
      <Button
        size="small"
        busy={save.isPending}
        aria-label={`Download the ${formatCount(rejected)} rejected rows of ${fileOf({ id, rejected, ...file })}`}
        onClick={() => save.mutate()}
        icon={<Download aria-hidden className="size-3.5" />}
      >
        {formatCount(rejected)}
      </Button>
      {save.isError && <FailureNotice failure={failureOf(save.error)} retry={() => save.mutate()} />}
    </>
  )
}
