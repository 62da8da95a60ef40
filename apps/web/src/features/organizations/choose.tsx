import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Building2, ChevronRight } from 'lucide-react'
import { useState } from 'react'
import { auth } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { currentOrganization, rememberOrganization } from '../../lib/organization.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { Card } from '../../ui/page.tsx'
import { FormFailure } from '../errors/form-failure.tsx'
import { useForm } from '../errors/form.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { slugOf } from './slug.ts'

interface Choice {
  readonly id: string
  readonly name: string
}

/**
 * Acts in an organization from here on, in this tab; what was known about another is forgotten, and what is on the
 * screen begins anew.
 * @param leave goes away from what belongs to the organization so far, where something does
 */
export function useSelectOrganization(leave?: () => Promise<void>) {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => auth.selectOrganization(id),
    onSuccess: async (_, id) => {
      await leave?.()
      // Nothing begins anew where it is the same one: what waits for an answer then would wait for ever.
      if (id === currentOrganization()) void cache.invalidateQueries()
      else {
        cache.clear()
        rememberOrganization(id)
      }
    },
  })
}

interface ChooseOrganizationProps {
  readonly organizations: readonly Choice[]
  /** The one that this tab acts in, where it does. */
  readonly current?: string | undefined
  /** As with {@link useSelectOrganization}; without it, what was interrupted goes on. */
  readonly leave?: () => Promise<void>
}

/** Chooses one of somebody's organizations, or makes one. */
export function ChooseOrganization(props: ChooseOrganizationProps) {
  const select = useSelectOrganization(props.leave)
  return (
    <div className="grid max-w-md gap-6">
      {props.organizations.length > 0 && (
        <Card>
          <ul className="divide-y divide-line">
            {props.organizations.map(({ id, name }) => (
              <li key={id}>
                <button
                  type="button"
                  aria-current={id === props.current || undefined}
                  onClick={() => select.mutate(id)}
                  className="flex w-full items-center gap-2.5 px-4 py-3 text-left font-semibold hover:bg-sunken"
                >
                  <Building2 aria-hidden className="size-4 text-muted" />
                  <span className="grow">{name}</span>
                  {id === props.current && <span className="text-xs font-normal text-muted">This tab</span>}
                  <ChevronRight aria-hidden className="size-4 text-muted" />
                </button>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {select.isError && <FailureNotice failure={failureOf(select.error)} />}
      <CreateOrganization onCreated={(id) => select.mutate(id)} />
    </div>
  )
}

export function CreateOrganization({ onCreated }: { onCreated: (id: string) => void }) {
  const [name, setName] = useState('')
  const create = useMutation({
    mutationFn: () => auth.createOrganization({ name: name.trim(), slug: slugOf(name) }),
    onSuccess: ({ id }) => onCreated(id),
  })
  const form = useForm(create.isError ? failureOf(create.error) : undefined, {
    name: {
      label: 'New organization',
      problem: name.trim() === '' ? 'Write a name; your company’s will do.' : undefined,
      aliases: ['slug'],
    },
  })
  return (
    <form ref={form.ref} noValidate onSubmit={form.submit(() => create.mutate())} className="grid gap-3">
      <FormFailure form={form} />
      <TextField
        label="New organization"
        placeholder="Acme"
        required
        maxLength={100}
        value={name}
        onChange={(event) => setName(event.target.value)}
        problem={form.problems.name}
        hint="Lists, credits and keys belong to an organization. It begins with 100 free credits."
      />
      <Button type="submit" look="primary" busy={create.isPending} className="justify-self-start">
        Create organization
      </Button>
    </form>
  )
}
