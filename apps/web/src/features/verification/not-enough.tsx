import { useQuery } from '@tanstack/react-query'
import { formatCount, plural } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { CreditsDialog } from '../billing/credits-dialog.tsx'
import type { Short } from '../jobs/decision.tsx'
import { allCategories } from './categories.ts'
import { quoteQuery } from './quote.ts'

/** A decision that the balance does not cover: buying what is missing, verifying what it covers, and leaving out by kind. */
export function NotEnough({ jobId, failure, busy, onBought, onLimit, onClose }: Short & { readonly jobId: string }) {
  const least = useQuery(quoteQuery(jobId, allCategories)).data?.credits
  const { required, available } = failure.envelope.details
  const less = least !== undefined && least < required
  return (
    <CreditsDialog
      failure={failure}
      onBought={onBought}
      onClose={onClose}
      instead={
        available > 0 && (
          <div className="grid justify-items-start gap-2">
            <p>{firstOnly(available, required)}</p>
            <Button busy={busy} onClick={() => onLimit(available)}>
              Verify {formatCount(available)} now
            </Button>
          </div>
        )
      }
      fewer={less ? 'Leave some addresses out' : undefined}
    >
      {less &&
        (least <= available
          ? `Or leave some addresses out: without all that can be left out, this costs ${plural(least, 'credit')}.`
          : `Leaving out all that can be left out still costs ${plural(least, 'credit')}.`)}
    </CreditsDialog>
  )
}

/** What is verified with what is there; and what a later job over the same list would do, because it asks about all. */
const firstOnly = (available: number, required: number): string => {
  const rest = required - available
  const them = rest === 1 ? 'it' : 'them'
  return (
    `What you have pays for the first ${formatCount(available)} in the order of the list. ` +
    `The other ${formatCount(rest)} ${rest === 1 ? 'stays' : 'stay'} unknown at no cost, and can be verified later: ` +
    `export ${them}, and import ${them} as a list of ${rest === 1 ? 'its' : 'their'} own, so that nothing is paid for twice.`
  )
}
