/** What credits cost, and how many a purchase may be for. */
export const prices = {
  centsPerCredit: 1,
  currency: 'USD',
  minimumCredits: 100,
  maximumCredits: 1_000_000,
} as const

/** What a number of credits costs, in cents. */
export const priceOf = (credits: number): number => credits * prices.centsPerCredit
