import { configure } from './config.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import { Gate, RetryBudget } from './retry.ts'
import { run } from './run.ts'
import type { Shared } from './shared.ts'
import type { ApiPromise, ApiResponse, Call, Operation, Transport } from './transport.ts'

/**
 * The way to the API. The calls of one transport share its retry budget and wait out rate limits together.
 * @throws LeadwrightError if an option is wrong
 */
export function createTransport(options: ClientOptions): Transport {
  const shared: Shared = {
    config: configure(options),
    budget: new RetryBudget(),
    gate: new Gate(),
    rateLimit: undefined,
  }
  return {
    call<T>(operation: Operation, call: Call = {}, own: RequestOptions = {}): ApiPromise<T> {
      const answer = run(shared, operation, call, own) as Promise<ApiResponse<T>>
      const data = answer.then((it) => it.data)
      const withResponse = (): typeof answer => {
        // Whoever takes the answer hears of its failure there; `data` on its own would fail unheard.
        data.catch(() => {})
        return answer
      }
      return Object.assign(data, { withResponse })
    },
    get rateLimit() {
      return shared.rateLimit
    },
  }
}
