import { BadgeCheck } from 'lucide-react'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import type { List } from '../../lib/types.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotStarted, notStartedTitle } from '../finding/not-started.tsx'
import { useStart } from '../finding/use-start.ts'

/** Starts a job. It analyses for nothing and comes back with a price, so there is nothing to confirm yet. */
export function VerifyButton({ list, look }: { list: List; look: NonNullable<ButtonProps['look']> }) {
  const start = useStart()
  const [seen, setSeen] = useState<unknown>()
  const failure = start.isError && seen !== start.error ? failureOf(start.error) : undefined
  const go = (): void => start.mutate({ workflow: 'verification', listId: list.id })
  return (
    <>
      <Button look={look} busy={start.isPending} onClick={go} icon={<BadgeCheck aria-hidden className="size-4" />}>
        {list.verificationJobId === null ? 'Verify addresses' : 'Verify again'}
      </Button>
      <Dialog
        open={failure !== undefined}
        onClose={() => setSeen(start.error)}
        title={failure === undefined ? 'Not started' : notStartedTitle(failure)}
      >
        {failure !== undefined && <NotStarted failure={failure} list={list} retry={go} />}
      </Dialog>
    </>
  )
}
