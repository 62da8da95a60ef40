import type { RouterOutput } from '../../lib/types.ts'

type Prices = RouterOutput['credits']['prices']

/** An amount in the currency's smallest unit, as people write it. */
export function formatAmount(amount: number, currency: string): string {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency })
  return format.format(amount / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** What a number of credits costs; undefined for what is no number of credits. */
export function priceOf(credits: number, { centsPerCredit, currency, packs }: Prices): string | undefined {
  if (!Number.isFinite(credits) || credits <= 0) return undefined
  const pack = packs.find((each) => each.credits === credits)
  return formatAmount(pack?.amount ?? credits * centsPerCredit, currency)
}
