import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { download } from '../../lib/rest.ts'
import type { List } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { exportQuery, usualForm, type ExportForm } from './export-form.ts'

/** Asks how a list is to be saved: what kind of file, which columns, which rows. */
export function ExportDialog(props: {
  list: List
  /** What the table shows, if that is not all. */
  shown: Readonly<Record<string, string>>
  name: string
  open: boolean
  onClose: () => void
}) {
  const { list, shown, name, open, onClose } = props
  const [form, setForm] = useState(usualForm)
  const change = (part: Partial<ExportForm>): void => setForm((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: async () => {
      const query = new URLSearchParams({ ...shown, ...exportQuery(form, list.columns, navigator.language) }).toString()
      const file = form.file === 'workbook' ? `${name}.xlsx` : `${name}.csv`
      await download(`/v1/lists/${list.id}/export${query === '' ? '' : `?${query}`}`, file)
      onClose()
    },
  })
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={`Export “${list.name}”`}
      description={Object.keys(shown).length > 0 ? 'Only what the table shows now.' : undefined}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={save.isPending}
            onClick={() => save.mutate()}
            icon={<Download aria-hidden className="size-4" />}
          >
            Save file
          </Button>
        </>
      }
    >
      <SelectField
        label="File"
        value={form.file}
        onChange={(event) => change({ file: event.target.value as ExportForm['file'] })}
      >
        <option value="as_it_came">CSV, as it came in</option>
        <option value="for_excel">CSV for Excel</option>
        <option value="workbook">Excel workbook (.xlsx)</option>
      </SelectField>
      <SelectField
        label="Columns"
        value={form.added}
        onChange={(event) => change({ added: event.target.value as ExportForm['added'] })}
      >
        <option value="all">Yours, and all that was found out</option>
        <option value="verdict">Yours, and the verdict</option>
        <option value="nothing">Yours alone</option>
      </SelectField>
      <CheckField
        label="One row for each address"
        hint="Leads without an address, and repeated addresses, are left out."
        checked={form.perAddress}
        onChange={(event) => change({ perAddress: event.target.checked })}
      />
      <CheckField
        label="Correct misspelled addresses"
        hint="The address that came in goes to the column original_email."
        checked={form.applySuggestions}
        onChange={(event) => change({ applySuggestions: event.target.checked })}
      />
      {save.isError && <FailureNotice failure={failureOf(save.error)} retry={() => save.mutate()} />}
    </Dialog>
  )
}
