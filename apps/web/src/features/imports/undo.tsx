import { useMutation } from '@tanstack/react-query'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { api } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { fileOf, type Import } from './table.tsx'

interface UndoImportProps {
  readonly listId: string
  readonly undone: Import
  readonly onClose: () => void
  readonly onUndone: () => void
}

/** Takes all leads of an import out of its list again, or says why that cannot be done any more. */
export function UndoImport({ listId, undone, onClose, onUndone }: UndoImportProps) {
  const undo = useMutation({
    mutationFn: () => api.lists.undoImport.mutate({ listId, importId: undone.id }),
    onSuccess: onUndone,
  })
  const failure = undo.isError ? failureOf(undo.error) : undefined
  const isFinal = failure !== undefined && hasCode(failure, 'IMPORT_NOT_UNDOABLE')
  const leads = plural(undone.imported, 'lead')
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Undo the import of ${fileOf(undone)}?`}
      description={`Takes ${undone.imported === 1 ? 'the lead' : `the ${leads}`} that came in with it out of the list. The file can be imported again.`}
      actions={
        <>
          <Button onClick={onClose}>{isFinal ? 'Close' : `Keep the ${leads}`}</Button>
          {!isFinal && (
            <Button look="danger" busy={undo.isPending} onClick={() => undo.mutate()}>
              Take out {leads}
            </Button>
          )}
        </>
      }
    >
      {failure !== undefined && <FailureNotice failure={failure} focus />}
    </Dialog>
  )
}
