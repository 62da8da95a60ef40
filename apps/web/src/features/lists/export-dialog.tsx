import { useMutation, useQuery } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { formatCount } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import { trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField, SelectField } from '../../ui/field.tsx'
import { Fieldset } from '../../ui/fieldset.tsx'
import { verdicts, type VerdictStatus } from '../../ui/verdict.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { ColumnPicker } from './column-picker.tsx'
import { exportName, exportQuery, isNothing, usualForm, type ExportForm } from './export-form.ts'
import type { LeadsFilter } from './leads-query.ts'

/** Seen in LibreOffice, German and English: text as it is in a workbook; in CSV, 007 becomes 7. */
const fileHints: Record<ExportForm['file'], string> = {
  as_it_came: 'With the separator of your file. A spreadsheet may take 007 for 7.',
  for_excel: 'Opens in columns where your browser’s language is Excel’s. It may take 007 for 7.',
  workbook: 'Every value stays as it is, 007 too.',
}

interface ExportDialogProps {
  readonly list: List
  /** What the table shows; the dialog begins with that. */
  readonly filter: LeadsFilter
  readonly onClose: () => void
}

/** Asks how a list is to be saved: what kind of file, which columns, which rows. */
export function ExportDialog({ list, filter, onClose }: ExportDialogProps) {
  const [form, setForm] = useState(() => usualForm(list, filter))
  const change = (part: Partial<ExportForm>): void => setForm((before) => ({ ...before, ...part }))
  const save = useMutation({
    mutationFn: async () => {
      const query = new URLSearchParams(exportQuery(form, list, navigator.language)).toString()
      await download(`/v1/lists/${list.id}/export${query === '' ? '' : `?${query}`}`, exportName(form, list))
      onClose()
    },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Export “${list.name}”`}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button
            look="primary"
            busy={save.isPending}
            disabled={isNothing(form)}
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
        hint={fileHints[form.file]}
        value={form.file}
        onChange={(event) => change({ file: event.target.value as ExportForm['file'] })}
      >
        <option value="as_it_came">CSV, as it came in</option>
        <option value="for_excel">CSV for Excel</option>
        <option value="workbook">Excel workbook (.xlsx)</option>
      </SelectField>
      <SelectField
        label="What is written"
        value={form.columns}
        onChange={(event) => change({ columns: event.target.value as ExportForm['columns'] })}
      >
        <option value="all">Your columns, and all that was found out</option>
        <option value="verdict">Your columns, and the verdict</option>
        <option value="own">Your columns alone</option>
        <option value="chosen">Columns that you choose, in your order</option>
      </SelectField>
      {form.columns === 'chosen' && <ColumnPicker columns={form.chosen} onChange={(chosen) => change({ chosen })} />}
      <Verdicts listId={list.id} wanted={form.verdicts} onChange={(wanted) => change({ verdicts: wanted })} />
      {filter.search !== undefined && (
        <CheckField
          label={`Only leads with “${filter.search}”`}
          checked={form.search !== undefined}
          onChange={(event) => change({ search: event.target.checked ? filter.search : undefined })}
        />
      )}
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

interface VerdictsProps {
  readonly listId: string
  readonly wanted: readonly VerdictStatus[]
  readonly onChange: (wanted: readonly VerdictStatus[]) => void
}

/** Leads with which verdicts are written. */
function Verdicts({ listId, wanted, onChange }: VerdictsProps) {
  const { data } = useQuery(trpc.lists.summary.queryOptions({ listId }))
  return (
    <Fieldset legend="Leads that are" problem={wanted.length === 0 ? 'Choose at least one verdict.' : undefined}>
      <div className="grid grid-cols-2 gap-2">
        {(Object.keys(verdicts) as VerdictStatus[]).map((status) => (
          <CheckField
            key={status}
            label={
              <>
                {verdicts[status].word}{' '}
                {data !== undefined && (
                  <span className="text-muted tabular-nums">{formatCount(data.byStatus[status])}</span>
                )}
              </>
            }
            checked={wanted.includes(status)}
            onChange={(event) =>
              onChange(event.target.checked ? [...wanted, status] : wanted.filter((each) => each !== status))
            }
          />
        ))}
      </div>
    </Fieldset>
  )
}
