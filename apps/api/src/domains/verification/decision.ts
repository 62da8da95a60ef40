import type { Category } from './views.ts'

/** What a reservation for a job pays for, as the ledger names it. */
export const jobOperation = 'verification.job'

/** To verify, leaving out addresses of some categories, and of the others those beyond a limit. */
export interface VerifyDecision {
  readonly exclude: readonly Category[]
  /** How many addresses are asked about at most, from the first of the list on; without it, all. */
  readonly limit?: number
}
