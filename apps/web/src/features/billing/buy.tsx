import { useQuery } from '@tanstack/react-query'
import { ExternalLink, LoaderCircle } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { formatCount } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { useKeptFocus } from '../../ui/use-kept-focus.ts'
import { CheckField, TextField } from '../../ui/field.tsx'
import { problemsOf } from '../errors/form.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { Packs } from './packs.tsx'
import { priceOf } from './price.ts'
import { usePurchase } from './use-purchase.ts'
import { useMay } from '../permissions/may.ts'
import { WhoMay } from '../permissions/who-may.tsx'

export interface BuyProps {
  /** How many are needed at least, where something waits for them. */
  readonly needed?: number
  readonly onBought: () => void
}

/** Buys credits, with the price before the button. */
export function Buy({ needed, onBought }: BuyProps) {
  const prices = useQuery(trpc.credits.prices.queryOptions())
  const least = prices.data?.minimumCredits ?? 100
  const [text, setText] = useState('')
  const [saveCard, setSaveCard] = useState(false)
  const may = useMay('administer')
  const billing = useQuery({ ...trpc.credits.billing.queryOptions(), enabled: may })
  const amount = text === '' ? Math.max(needed ?? 1000, least) : Number(text)
  const { start, pending, declined, giveUp } = usePurchase(onBought)
  // The form goes while somebody pays, and comes back if that did not work.
  const place = useKeptFocus<HTMLDivElement & HTMLFormElement>(pending !== undefined && !declined)
  const failure = start.isError ? failureOf(start.error) : undefined

  if (!may) return <WhoMay right="administer" what="buy credits" />
  if (pending !== undefined && !declined) {
    return (
      <div ref={place} tabIndex={-1} role="status" className="grid gap-3 rounded border border-line bg-sunken p-4">
        <p className="flex items-center gap-2">
          <LoaderCircle aria-hidden className="size-4 animate-spin" />
          Waiting for the payment in the other tab. This goes on by itself.
        </p>
        <div className="flex flex-wrap gap-2">
          <a href={pending.url} target="_blank" rel="noreferrer" className={buttonLook('plain')}>
            <ExternalLink aria-hidden className="size-4" />
            Open the checkout
          </a>
          <Button look="quiet" onClick={giveUp}>
            I changed my mind
          </Button>
        </div>
      </div>
    )
  }
  const price = prices.data && priceOf(amount, prices.data)
  return (
    <form
      ref={place}
      tabIndex={-1}
      className="grid gap-3"
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        start.mutate({ credits: amount, saveCard })
      }}
    >
      {declined && <p role="alert">The payment was declined. Nothing was charged; you can try again.</p>}
      {failure !== undefined && (
        <FailureNotice failure={failure} retry={() => start.mutate({ credits: amount, saveCard })} />
      )}
      <TextField
        label="Credits"
        type="number"
        inputMode="numeric"
        min={least}
        max={prices.data?.maximumCredits}
        step={1}
        required
        value={text === '' ? String(amount) : text}
        onChange={(event) => setText(event.target.value)}
        problem={problemsOf(failure)['credits']}
        hint={
          needed !== undefined && needed < least
            ? `${formatCount(needed)} are missing; the smallest purchase is ${formatCount(least)}.`
            : undefined
        }
      />
      {prices.data && (
        <Packs prices={prices.data} least={needed ?? 0} onChoose={(credits) => setText(String(credits))} />
      )}
      {billing.data?.topUps === true && (
        <CheckField
          label="Save the card"
          hint="For automatic top-up, which charges it without asking you again."
          checked={saveCard}
          onChange={(event) => setSaveCard(event.target.checked)}
        />
      )}
      <Button type="submit" look="primary" busy={start.isPending} className="justify-self-start">
        Buy {Number.isSafeInteger(amount) ? formatCount(amount) : ''} credits
        {price === undefined ? '' : ` for ${price}`}
      </Button>
    </form>
  )
}
