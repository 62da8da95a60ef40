import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { detailsOf, failureOf, type Failure } from '../../lib/failure.ts'
import { formatCount, formatMoment } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/field.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { problemsOf } from '../errors/form.ts'

type Setting = NonNullable<RouterOutput['credits']['billing']['topUp']>

/** Why it was switched off by itself, and what to do. */
const stops: Record<NonNullable<Setting['stopped']>['reason'], string> = {
  declined: 'The card was declined three times. Change it under “Invoices and cards”, then switch it on again.',
  authentication_required:
    'The bank wants you to confirm each payment of this card. Save another card, then switch it on again.',
  no_card: 'There is no saved card any more. Save one, then switch it on again.',
  unresolved: 'A payment got no answer for hours. Look at your invoices, then switch it on again.',
}

/** Buys credits before they run out: from how many on, and how many. */
export function TopUp({ topUp }: { topUp: Setting | undefined }) {
  const cache = useQueryClient()
  const [threshold, setThreshold] = useState(String(topUp?.threshold ?? 500))
  const [credits, setCredits] = useState(String(topUp?.credits ?? 1000))
  const saved = { onSuccess: () => cache.invalidateQueries(trpc.credits.billing.pathFilter()) }
  const set = useMutation(trpc.credits.setTopUp.mutationOptions(saved))
  const end = useMutation(trpc.credits.endTopUp.mutationOptions(saved))
  const error = set.error ?? end.error
  const failure = error === null ? undefined : failureOf(error)
  const problems = problemsOf(failure)
  const isOn = topUp?.enabled === true
  return (
    <form
      className="grid gap-3"
      onSubmit={(event) => {
        event.preventDefault()
        set.mutate({ threshold: Number(threshold), credits: Number(credits) })
      }}
    >
      <p role="status">
        {isOn
          ? `On. As soon as fewer than ${formatCount(topUp.threshold)} credits are available, ${formatCount(topUp.credits)} are bought from your saved card.`
          : 'Off. Switch it on, and jobs do not stop for want of credits. It takes a card that you saved when you bought credits.'}
      </p>
      {topUp?.stopped !== undefined && (
        <p role="alert" className="text-failure">
          Switched off on {formatMoment(topUp.stopped.at)}. {stops[topUp.stopped.reason]}
        </p>
      )}
      {failure !== undefined && <FailureNotice failure={failure} words={wordsOf(failure)} />}
      <div className="grid gap-3 sm:grid-cols-2">
        <TextField
          label="When fewer than"
          type="number"
          inputMode="numeric"
          min={1}
          required
          value={threshold}
          onChange={(event) => setThreshold(event.target.value)}
          problem={problems['threshold']}
        />
        <TextField
          label="Buy this many credits"
          type="number"
          inputMode="numeric"
          min={100}
          required
          value={credits}
          onChange={(event) => setCredits(event.target.value)}
          problem={problems['credits']}
        />
      </div>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look={isOn ? 'plain' : 'primary'} busy={set.isPending}>
          {isOn ? 'Change' : 'Switch on'}
        </Button>
        {isOn && (
          <Button look="quiet" busy={end.isPending} onClick={() => end.mutate()}>
            Switch off
          </Button>
        )}
      </div>
    </form>
  )
}

/** That a thing does not exist says little to somebody who has saved no card. */
function wordsOf(failure: Failure): { title: string; sentence: string } | undefined {
  const details = detailsOf(failure)
  const isCard =
    typeof details === 'object' && details !== null && 'resource' in details && details.resource === 'payment_card'
  if (!isCard) return undefined
  return {
    title: 'No card is saved',
    sentence: 'Buy credits once with “Save the card” checked, or add a card under “Invoices and cards”.',
  }
}
