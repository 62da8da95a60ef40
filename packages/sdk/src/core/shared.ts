import type { Config } from './config.ts'
import type { Gate, RetryBudget } from './retry.ts'

/** What the calls of a transport have in common. It stays in closures, so that nothing prints the key. */
export interface Shared {
  readonly config: Config
  readonly budget: RetryBudget
  readonly gate: Gate
  /** The latest answer that said something of the rate limit. It is read when somebody asks. */
  latest: { readonly headers: Headers; readonly at: number } | undefined
}
