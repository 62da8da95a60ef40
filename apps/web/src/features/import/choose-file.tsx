import { clsx } from 'clsx'
import { FileUp } from 'lucide-react'
import { useRef, useState, type DragEvent, type FormEvent } from 'react'
import { formatBytes } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { workflowWords } from '../lists/workflow.ts'
import { templates, workflows, type Workflow } from './workflows.ts'

interface Chosen {
  readonly workflow: Workflow
  readonly name: string
  readonly file: File
}

export interface ChooseFileProps {
  /** The list that leads are added to, which has a workflow already. */
  readonly fixed: { readonly workflow: Workflow; readonly name: string } | undefined
  readonly initial: Chosen | undefined
  readonly busy: boolean
  readonly onChosen: (chosen: Chosen) => void
}

export function ChooseFile({ fixed, initial, busy, onChosen }: ChooseFileProps) {
  const [workflow, setWorkflow] = useState<Workflow>(initial?.workflow ?? 'verification')
  const [name, setName] = useState(initial?.name ?? '')
  const [file, setFile] = useState(initial?.file)
  const [missing, setMissing] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const chosen = fixed?.workflow ?? workflow

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setMissing(file === undefined)
    if (file === undefined) return input.current?.focus()
    onChosen({ workflow: chosen, name: fixed?.name ?? (name.trim() || nameOf(file)), file })
  }

  return (
    <form onSubmit={submit} className="grid max-w-xl gap-6">
      {fixed === undefined && (
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">What is it for?</legend>
          {workflows.map((option) => (
            <label
              key={option}
              className={clsx(
                'flex cursor-pointer gap-3 rounded border p-3',
                option === workflow ? 'border-accent bg-accent-soft' : 'border-line bg-surface hover:bg-sunken',
              )}
            >
              <input
                type="radio"
                name="workflow"
                value={option}
                checked={option === workflow}
                onChange={() => setWorkflow(option)}
                className="mt-0.5 size-4 accent-accent-fill"
              />
              <span>
                <span className="font-semibold">{workflowWords[option].name}</span>
                <span className="block text-muted">{workflowWords[option].needs}</span>
              </span>
            </label>
          ))}
        </fieldset>
      )}
      <Drop file={file} input={input} missing={missing} onFile={setFile} />
      <p className="-mt-3 text-xs text-muted">
        CSV, Excel (.xlsx, .xls) or OpenDocument (.ods), under 10 MB as text. A workbook stays on this computer: only
        the rows of its sheet are sent.{' '}
        <a href={templates[chosen]} download className="text-accent underline">
          Download a template
        </a>
      </p>
      {fixed === undefined && (
        <TextField
          label="Name of the list"
          value={name}
          maxLength={200}
          placeholder={file === undefined ? 'March fair' : nameOf(file)}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        Check the file
      </Button>
    </form>
  )
}

function Drop(props: {
  file: File | undefined
  input: React.RefObject<HTMLInputElement | null>
  missing: boolean
  onFile: (file: File) => void
}) {
  const { file, input, missing, onFile } = props
  const [over, setOver] = useState(false)
  const drop = (event: DragEvent): void => {
    event.preventDefault()
    setOver(false)
    const [dropped] = event.dataTransfer.files
    if (dropped) onFile(dropped)
  }
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- dropping a file is one more way; the field takes it, too
    <label
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
      className={clsx(
        'grid cursor-pointer justify-items-center gap-2 rounded border border-dashed p-8 text-center focus-within:outline-2 focus-within:outline-accent',
        over ? 'border-accent bg-accent-soft' : missing ? 'border-failure' : 'border-edge bg-surface hover:bg-sunken',
      )}
    >
      <FileUp aria-hidden className="size-6 text-muted" />
      <span className="font-semibold">{file === undefined ? 'Choose a file, or drop it here' : file.name}</span>
      <span className={missing ? 'text-failure' : 'text-muted'} role={missing ? 'alert' : undefined}>
        {file === undefined
          ? missing
            ? 'A file is needed to go on.'
            : 'Nothing is stored yet.'
          : formatBytes(file.size)}
      </span>
      <input
        ref={input}
        type="file"
        accept=".csv,.tsv,.txt,.xlsx,.xlsm,.xls,.ods,text/csv"
        className="sr-only"
        aria-invalid={missing || undefined}
        onChange={(event) => {
          const [picked] = event.target.files ?? []
          if (picked) onFile(picked)
        }}
      />
    </label>
  )
}

const nameOf = (file: File): string => file.name.replace(/\.[^.]*$/, '').slice(0, 200) || 'Untitled'
