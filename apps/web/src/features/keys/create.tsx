import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { api } from '../../lib/trpc.ts'
import type { Scope } from '../../words/scopes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { SelectField, TextField } from '../../ui/field.tsx'
import { FormFailure } from '../errors/form-failure.tsx'
import { useForm } from '../errors/form.ts'
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
  const form = useForm(failure, {
    name: { label: 'Name', problem: name.trim() === '' ? 'Write what the key is for.' : undefined },
    scopes: { label: 'Scopes', problem: scopes.size === 0 ? 'Choose at least one.' : undefined },
    expiresAt: {
      label: 'Expires',
      problem: expiry === 'date' && date < firstDate() ? 'Choose a day in the future.' : undefined,
    },
  })
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
      <form id={formId} ref={form.ref} noValidate className="grid gap-4" onSubmit={form.submit(() => create.mutate())}>
        <FormFailure form={form} />
        <TextField
          label="Name"
          name="name"
          placeholder="CRM"
          autoComplete="off"
          maxLength={100}
          value={name}
          onChange={(event) => setName(event.target.value)}
          hint="Where it is used, so that you recognize it later."
          problem={form.problems.name}
        />
        <ScopesField chosen={scopes} onChange={setScopes} problem={form.problems.scopes} />
        <div className="grid gap-4 sm:grid-cols-2">
          <SelectField
            label="Expires"
            value={expiry}
            onChange={(event) => setExpiry(event.target.value as ExpiryChoice)}
            problem={expiry === 'date' ? undefined : form.problems.expiresAt}
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
              problem={form.problems.expiresAt}
            />
          )}
        </div>
      </form>
    </Dialog>
  )
}
