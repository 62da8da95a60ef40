import type { Config } from './config.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Gate, RetryBudget } from './retry.ts'

/** What the calls of a transport have in common. It stays in closures, so that nothing prints the key. */
export interface Shared {
  readonly config: Config
  readonly budget: RetryBudget
  readonly gate: Gate
  rateLimit: RateLimit | undefined
}
