import type { Workflow } from '@leadwright/errors/client'
import { AtSign, BadgeCheck, UsersRound, type LucideIcon } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { failureOf } from '../../lib/failure.ts'
import type { List } from '../../lib/types.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { NotStarted, notStartedTitle } from './not-started.tsx'
import type { useStart } from './use-start.ts'
import { jobWords } from './workflows.ts'
import { rightToWork, useMay } from '../permissions/may.ts'

export const jobIcons: Record<Workflow, LucideIcon> = {
  verification: BadgeCheck,
  enrichment: AtSign,
  scraping: UsersRound,
}

interface StartButtonProps {
  readonly workflow: Workflow
  readonly list: List
  readonly start: ReturnType<typeof useStart>
  /** Starts a job; it is done again where that failed. */
  readonly go: () => void
  readonly busy?: boolean
  readonly look?: ButtonProps['look']
  readonly children?: ReactNode
}

/** For those who may: starts a job over a list, or says why it was not started. It costs nothing until it was decided on. */
export function StartButton({ workflow, list, start, go, busy = false, look = 'plain', children }: StartButtonProps) {
  const [seen, setSeen] = useState<unknown>()
  const may = useMay(rightToWork[workflow])
  const failure = start.isError && seen !== start.error ? failureOf(start.error) : undefined
  const Icon = jobIcons[workflow]
  if (!may) return null
  return (
    <>
      <Button look={look} busy={start.isPending || busy} onClick={go} icon={<Icon aria-hidden className="size-4" />}>
        {children ?? jobWords[workflow].start}
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
