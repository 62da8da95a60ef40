import { formatCount } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { priceOf } from './price.ts'

interface PacksProps {
  readonly prices: RouterOutput['credits']['prices']
  /** The fewest that are worth offering. */
  readonly least: number
  readonly onChoose: (credits: number) => void
}

/** Numbers of credits with a price of their own, to choose by a press. */
export function Packs({ prices, least, onChoose }: PacksProps) {
  const packs = prices.packs.filter(({ credits }) => credits >= least)
  if (packs.length === 0) return null
  return (
    <div role="group" aria-label="Packs" className="flex flex-wrap gap-2">
      {packs.map(({ credits }) => (
        <Button key={credits} size="small" onClick={() => onChoose(credits)}>
          {formatCount(credits)} for {priceOf(credits, prices)}
        </Button>
      ))}
    </div>
  )
}
