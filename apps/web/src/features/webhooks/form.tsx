import { useMutation } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { api } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/field.tsx'
import { FormFailure } from '../errors/form-failure.tsx'
import { useForm } from '../errors/form.ts'
import { EventsField } from './events.tsx'
import type { ChosenEvent, Webhook } from './query.ts'
import type { Secret } from './reveal.tsx'

interface WebhookFormProps {
  /** The one that is changed; without it, one is made. */
  readonly webhook?: Webhook
  readonly onClose: () => void
  readonly onChanged: () => void
  readonly onMade: (made: Secret) => void
}

/** Asks where events are sent and which, and makes or changes a webhook. */
export function WebhookForm({ webhook, onClose, onChanged, onMade }: WebhookFormProps) {
  const formId = useId()
  const [url, setUrl] = useState(webhook?.url ?? '')
  const [description, setDescription] = useState(webhook?.description ?? '')
  const [lowCredits, setLowCredits] = useState(String(webhook?.lowCredits ?? 100))
  const [events, setEvents] = useState<ReadonlySet<ChosenEvent>>(new Set(webhook?.events))
  const save = useMutation({
    // The secret goes to the dialog alone: what a mutation returns stays in a cache.
    mutationFn: async () => {
      const said = { url, description, events: [...events], lowCredits: Number(lowCredits) }
      if (webhook === undefined) {
        const { secret } = await api.webhooks.create.mutate(said)
        onMade({ url, secret })
        return
      }
      await api.webhooks.update.mutate({ webhookId: webhook.id, ...said })
      onChanged()
    },
  })
  const form = useForm(save.isError ? failureOf(save.error) : undefined, {
    url: { label: 'Address', problem: url.trim() === '' ? 'Write where events are sent.' : undefined },
    description: { label: 'Description' },
    events: { label: 'Events', problem: events.size === 0 ? 'Choose at least one.' : undefined },
    lowCredits: { label: 'Low credits', problem: Number(lowCredits) >= 1 ? undefined : 'Write a number.' },
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={webhook === undefined ? 'Add a webhook' : 'Edit the webhook'}
      description="Events are sent to the address by POST, as JSON, each with a signature."
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button type="submit" form={formId} look="primary" busy={save.isPending}>
            {webhook === undefined ? 'Add webhook' : 'Save'}
          </Button>
        </>
      }
    >
      <form id={formId} ref={form.ref} noValidate className="grid gap-4" onSubmit={form.submit(() => save.mutate())}>
        <FormFailure form={form} />
        <TextField
          label="Address"
          name="url"
          type="url"
          placeholder="https://hooks.example.com/leadwright"
          autoComplete="off"
          maxLength={2000}
          value={url}
          onChange={(event) => setUrl(event.target.value)}
          problem={form.problems.url}
        />
        <TextField
          label="Description"
          name="description"
          autoComplete="off"
          maxLength={500}
          value={description}
          onChange={(event) => setDescription(event.target.value)}
          problem={form.problems.description}
        />
        <EventsField chosen={events} onChange={setEvents} problem={form.problems.events} />
        {events.has('credits.low') && (
          <TextField
            label="Low credits"
            name="lowCredits"
            inputMode="numeric"
            value={lowCredits}
            onChange={(event) => setLowCredits(event.target.value)}
            hint="You are told when the balance falls below so many credits."
            problem={form.problems.lowCredits}
          />
        )}
      </form>
    </Dialog>
  )
}
