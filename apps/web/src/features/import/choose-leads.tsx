import { clsx } from 'clsx'
import { useRef, useState, type FormEvent } from 'react'
import { Button } from '../../ui/button.tsx'
import { TextArea, TextField } from '../../ui/field.tsx'
import { workflowWords } from '../lists/workflow.ts'
import type { Entered } from './draft.ts'
import { Drop } from './drop.tsx'
import { fieldsOf, missingOf, personFile, type Person, type PersonField } from './person.ts'
import { roleWords } from './role-words.ts'
import { WayChoice, type Way } from './way-choice.tsx'
import { templates, workflows, type Workflow } from './workflows.ts'

interface Chosen {
  readonly workflow: Workflow
  readonly name: string
  readonly file: File
  readonly entered: Entered
}

export interface ChooseLeadsProps {
  /** The list that leads are added to, which has a workflow already. */
  readonly fixed: { readonly workflow: Workflow; readonly name: string } | undefined
  readonly initial: Chosen | undefined
  readonly busy: boolean
  readonly onChosen: (chosen: Chosen) => void
}

export function ChooseLeads({ fixed, initial, busy, onChosen }: ChooseLeadsProps) {
  const [chosenWorkflow, setWorkflow] = useState<Workflow>(initial?.workflow ?? 'verification')
  const [name, setName] = useState(initial?.name ?? '')
  const [way, setWay] = useState<Way>(initial?.entered.way ?? 'file')
  const [file, setFile] = useState(initial?.entered.way === 'file' ? initial.file : undefined)
  const [rows, setRows] = useState(initial?.entered.rows ?? '')
  const [person, setPerson] = useState<Person>(initial?.entered.person ?? {})
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const workflow = fixed?.workflow ?? chosenWorkflow
  const missing = missingOf(workflow, person)

  /** What is there to be checked; undefined while something is missing. */
  const given = (): File | undefined => {
    if (way === 'file') return file
    if (way === 'hand') return missing === undefined ? personFile(workflow, person) : undefined
    return rows.trim() === '' ? undefined : new File([rows], 'Pasted rows', { type: 'text/csv' })
  }

  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const found = given()
    setTried(found === undefined)
    if (found === undefined) {
      const wanted = { file: input.current, paste: fieldNamed('rows'), hand: fieldNamed(missing?.field) }[way]
      return wanted?.focus()
    }
    const listName = fixed?.name ?? (name.trim() || (way === 'file' ? nameOf(found) : found.name.slice(0, 200)))
    onChosen({ workflow, name: listName, file: found, entered: { way, rows, person } })
  }
  const fieldNamed = (field = ''): HTMLElement | null => form.current?.querySelector(`[name="${field}"]`) ?? null

  return (
    <form ref={form} onSubmit={submit} className="grid max-w-xl gap-6">
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
      <WayChoice
        way={way}
        onWay={(next) => {
          setWay(next)
          setTried(false)
        }}
      />
      {way === 'file' && (
        <>
          <Drop file={file} input={input} missing={tried && file === undefined} onFile={setFile} />
          <p className="-mt-3 text-xs text-muted">
            CSV, Excel (.xlsx, .xls) or OpenDocument (.ods), up to 50 MB. A workbook stays on this computer: only the
            rows of its sheet are sent.{' '}
            <a href={templates[workflow]} download className="text-accent underline">
              Download a template
            </a>
          </p>
        </>
      )}
      {way === 'paste' && (
        <TextArea
          label="Rows"
          name="rows"
          rows={8}
          value={rows}
          spellCheck={false}
          onChange={(event) => setRows(event.target.value)}
          problem={tried && rows.trim() === '' ? 'Rows are needed to go on.' : undefined}
          hint="Copied from a spreadsheet or a text. The first row can hold the names of the columns."
        />
      )}
      {way === 'hand' && (
        <div className="grid gap-4 sm:grid-cols-2">
          {fieldsOf(workflow).map((field) => (
            <PersonInput
              key={field}
              field={field}
              value={person[field] ?? ''}
              problem={tried && missing?.field === field ? missing.problem : undefined}
              onValue={(value) => setPerson({ ...person, [field]: value })}
            />
          ))}
        </div>
      )}
      {fixed === undefined && (
        <TextField
          label="Name of the list"
          value={name}
          maxLength={200}
          placeholder={file === undefined || way !== 'file' ? 'March fair' : nameOf(file)}
          onChange={(event) => setName(event.target.value)}
        />
      )}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {checks[way]}
      </Button>
    </form>
  )
}

const checks: Record<Way, string> = { file: 'Check the file', paste: 'Check the rows', hand: 'Check the lead' }

function PersonInput(props: {
  field: PersonField
  value: string
  problem: string | undefined
  onValue: (value: string) => void
}) {
  const { field, value, problem, onValue } = props
  return (
    <TextField
      label={roleWords[field]}
      name={field}
      value={value}
      maxLength={1000}
      autoComplete="off"
      inputMode={field === 'email' ? 'email' : undefined}
      problem={problem}
      onChange={(event) => onValue(event.target.value)}
      className={field === 'email' ? 'sm:col-span-2' : undefined}
    />
  )
}

const nameOf = (file: File): string => file.name.replace(/\.[^.]*$/, '').slice(0, 200) || 'Untitled'
