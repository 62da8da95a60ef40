import type { Envelope } from '@leadwright/errors/client'
import type { ReactNode } from 'react'
import type { Failure } from '../../lib/failure.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { describe } from '../errors/describe.ts'
import { FailureReference } from '../errors/reference.tsx'
import { Buy } from './buy.tsx'

export interface CreditsDialogProps {
  readonly failure: Extract<Failure, { kind: 'known' }> & { envelope: Envelope<'INSUFFICIENT_CREDITS'> }
  /** Does again what could not be paid for. */
  readonly onBought: () => void
  readonly onClose: () => void
  /** The way on that costs less, where there is one. */
  readonly fewer: string | undefined
  /** What can be had for what is there, with its button; beside buying. */
  readonly instead?: ReactNode
  /** What else can be done, and what not. */
  readonly children?: ReactNode
}

/** What is missing, and the ways on: buy it and go on, or do with less. What was chosen stays behind the dialog. */
export function CreditsDialog({ failure, onBought, onClose, fewer, instead, children }: CreditsDialogProps) {
  const { required, available, reserved, shortfall } = failure.envelope.details
  const described = describe(failure)
  return (
    <Dialog open onClose={onClose} title={described.title} description={described.sentence}>
      <dl
        data-failure="INSUFFICIENT_CREDITS"
        className="grid grid-cols-[1fr_max-content] gap-y-1 rounded border border-line p-3"
      >
        <dt>Needed</dt>
        <dd className="numeric">{formatCount(required)}</dd>
        <dt>Available</dt>
        <dd className="numeric">{formatCount(available)}</dd>
        {reserved > 0 && (
          <>
            <dt className="text-muted">Set aside for other jobs</dt>
            <dd className="numeric text-muted">{formatCount(reserved)}</dd>
          </>
        )}
        <dt className="font-semibold">Missing</dt>
        <dd className="numeric font-semibold text-failure">{plural(shortfall, 'credit')}</dd>
      </dl>
      {children !== undefined && <p className="empty:hidden">{children}</p>}
      <Buy needed={shortfall} onBought={onBought} />
      {instead}
      <div className="flex flex-wrap items-center justify-between gap-2 border-t border-line pt-3">
        <Button onClick={onClose}>{fewer ?? 'Not now'}</Button>
        <FailureReference described={described} />
      </div>
    </Dialog>
  )
}
