import { useMutation } from '@tanstack/react-query'
import { useId, useState, type FormEvent } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { api } from '../../lib/trpc.ts'
import type { Scope } from '../../words/scopes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { problemsOf, useFocusOnProblem } from '../errors/form.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { expiresAt, expiryChoices, expiryWords, firstDate, type ExpiryChoice } from './expiry.ts'
import type { MadeKey } from './reveal.tsx'
import { ScopesField } from './scopes.tsx'

interface CreateKeyProps {
  readonly onClose: () => void
  readonly onMade: (made: MadeKey) => void
}

/** Asks what a key is for and what it may do, and makes it. */
export function CreateKey({ onClose, onMade }: CreateKeyProps) {
  const formId = useId()
  const [name, setName] = useState('')
  const [scopes, setScopes] = useState<ReadonlySet<Scope>>(new Set())
  const [expiry, setExpiry] = useState<ExpiryChoice>('90')
  const [date, setDate] = useState('')
  const create = useMutation({
    // The answer goes to the dialog alone: what a mutation returns stays in a cache.
    mutationFn: async () => {
      const ends = expiresAt(expiry, date)
      const { key } = await api.apiKeys.create.mutate({
        name,
        scopes: [...scopes],
        ...(ends === undefined ? {} : { expiresAt: ends }),
      })
      onMade({ name, key })
    },
  })
  const failure = create.isError ? failureOf(create.error) : undefined
  const problems = problemsOf(failure)
  const form = useFocusOnProblem(failure)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    create.mutate()
  }
  return (
    <Dialog
      open
      onClose={onClose}
      title="Create an API key"
      description="Give it only what the program that will use it needs. Scopes can’t be changed afterwards."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={create.isPending}>
            Create key
          </Button>
        </>
      }
    >
      <form id={formId} ref={form} noValidate className="grid gap-4" onSubmit={submit}>
        {failure !== undefined && <FailureNotice failure={failure} />}
        <TextField
          label="Name"
          name="name"
          placeholder="CRM"
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint="Where it is used, so that you recognize it later."
          problem={problems['name']}
        />
        <ScopesField chosen={scopes} onChange={setScopes} problem={problems['scopes']} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Expires"
            value={expiry}
            onChange={(event) => setExpiry(event.target.value as ExpiryChoice)}
            problem={expiry === 'date' ? undefined : problems['expiresAt']}
          >
            {expiryChoices.map((choice) => (
              <option key={choice} value={choice}>
                {expiryWords[choice]}
              </option>
            ))}
          </SelectField>
          {expiry === 'date' && (
            <TextField
              label="Date"
              type="date"
              min={firstDate()}
              value={date}
              onChange={(event) => setDate(event.target.value)}
              hint="At the beginning of that day, UTC."
              problem={problems['expiresAt']}
            />
          )}
        </div>
      </form>
    </Dialog>
  )
}
