import { useQuery } from '@tanstack/react-query'
import { hasCode, type Failure } from '../../lib/failure.ts'
import { formatCount, plural } from '../../lib/format.ts'
import { CreditsDialog } from '../billing/credits-dialog.tsx'
import { allCategories } from './categories.ts'
import { quoteQuery } from './quote.ts'

interface NotEnoughProps {
  readonly jobId: string
  readonly failure: Failure | undefined
  readonly onBought: () => void
  readonly onClose: () => void
}

/** A decision that the balance does not cover: buying what is missing, and leaving out where there is what to leave out. */
export function NotEnough({ jobId, failure, onBought, onClose }: NotEnoughProps) {
  const refused = failure !== undefined && hasCode(failure, 'INSUFFICIENT_CREDITS') ? failure : undefined
  const least = useQuery({ ...quoteQuery(jobId, allCategories), enabled: refused !== undefined }).data?.credits
  if (refused === undefined) return null
  const { required, available } = refused.envelope.details
  const less = least !== undefined && least < required
  return (
    <CreditsDialog
      failure={refused}
      onBought={onBought}
      onClose={onClose}
      fewer={less ? 'Leave some addresses out' : undefined}
    >
      {less &&
        (least <= available
          ? `Or leave some addresses out: without all that can be left out, this costs ${plural(least, 'credit')}.`
          : `Leaving out all that can be left out still costs ${plural(least, 'credit')}.`)}
      {least !== undefined && !less && alone(required, available)}
    </CreditsDialog>
  )
}

/** Nothing can be left out, so what can be paid is a list of its own. */
const alone = (required: number, available: number): string =>
  available === 0
    ? 'Nothing in this list can be left out by its kind.'
    : `What you have pays for ${formatCount(available)} of these ${formatCount(required)} addresses, and none of them can be left out by its kind. To verify only some, import these as a list of their own.`
