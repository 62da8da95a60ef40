/** How many credits a purchase may be for. */
export const quantities = { minimumCredits: 100, maximumCredits: 1_000_000 } as const

/** A number of credits that has a price of its own. */
export interface Pack {
  readonly credits: number
  /** In the currency's smallest unit. */
  readonly amount: number
}

/** What credits cost. */
export interface Prices {
  /** In the currency's smallest unit. */
  readonly centsPerCredit: number
  /** ISO 4217. */
  readonly currency: string
  /** By the number of credits. */
  readonly packs: readonly Pack[]
}

export const usualPrices: Prices = { centsPerCredit: 1, currency: 'USD', packs: [] }

/** What a number of credits costs, in the currency's smallest unit: as a pack of just so many does, or else each. */
export const priceOf = ({ centsPerCredit, packs }: Prices, credits: number): number =>
  packs.find((pack) => pack.credits === credits)?.amount ?? credits * centsPerCredit
