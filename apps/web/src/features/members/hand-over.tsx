import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { CheckField } from '../../ui/field.tsx'
import { celebrate } from '../../ui/toast.tsx'
import { CurrentPassword, ownPassword } from '../auth/current-password.tsx'
import { FormFailure } from '../errors/form-failure.tsx'
import { useForm } from '../errors/form.ts'

interface HandOverProps {
  readonly member: { readonly id: string; readonly name: string }
  readonly onClose: () => void
  readonly onDone: () => Promise<void>
}

/** Makes another member the owner, after being asked, and with the password: it can't be taken back alone. */
export function HandOver({ member: { id, name }, onClose, onDone }: HandOverProps) {
  const [input, setInput] = useState({ password: '', stayOwner: false })
  const handOver = useMutation(
    trpc.organizations.handOver.mutationOptions({
      onSuccess: async () => {
        celebrate(`${name} is an owner now`)
        await onDone()
      },
    }),
  )
  const form = useForm(handOver.isError ? failureOf(handOver.error) : undefined, {
    password: ownPassword(input.password),
  })
  return (
    <Dialog
      open
      onClose={onClose}
      title={`Hand the organization over to ${name}?`}
      description="Owners may do everything, and change or remove other owners, you included. You become an admin, unless you stay an owner too."
      actions={
        <>
          <Button onClick={onClose}>Keep the role</Button>
          <Button type="submit" form="hand-over" look="primary" busy={handOver.isPending}>
            Hand over
          </Button>
        </>
      }
    >
      <form
        id="hand-over"
        ref={form.ref}
        noValidate
        className="grid gap-4"
        onSubmit={form.submit(() => handOver.mutate({ memberId: id, ...input }))}
      >
        <FormFailure form={form} />
        <CheckField
          label="Stay an owner too"
          checked={input.stayOwner}
          onChange={(event) => setInput({ ...input, stayOwner: event.target.checked })}
        />
        <CurrentPassword
          label="Your password"
          value={input.password}
          onValue={(password) => setInput({ ...input, password })}
          problem={form.problems.password}
        />
      </form>
    </Dialog>
  )
}
