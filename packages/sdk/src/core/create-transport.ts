import { configure } from './config.ts'
import type { ClientOptions, RequestOptions } from './options.ts'
import { readRateLimit } from './rate-limit.ts'
import { requestIdOf } from './response.ts'
import { Gate, RetryBudget } from './retry.ts'
import { run } from './run.ts'
import type { Shared } from './shared.ts'
import type { ApiPromise, ApiResponse, Call, Operation, Transport } from './transport.ts'

/**
 * The way to the API. The calls of one transport share its retry budget and wait out rate limits together.
 * @throws LeadwrightError if an option is wrong
 */
export function createTransport(options: ClientOptions): Transport {
  const shared: Shared = { config: configure(options), budget: new RetryBudget(), gate: new Gate(), latest: undefined }
  return {
    call<T>(operation: Operation, call: Call = {}, own: RequestOptions = {}): ApiPromise<T> {
      const answer = run(shared, operation, call, own)
      const data = answer.then((answered) => answered.data as T)
      const withResponse = async (): Promise<ApiResponse<T>> => {
        // Whoever takes the answer hears of its failure there; `data` on its own would fail unheard.
        data.catch(() => {})
        const { response, attempts } = await answer
        const { headers } = response
        return {
          data: await data,
          response,
          requestId: requestIdOf(shared.config, headers),
          attempts,
          rateLimit: readRateLimit(headers),
        }
      }
      return Object.assign(data, { withResponse })
    },
    get rateLimit() {
      const { latest } = shared
      return latest && readRateLimit(latest.headers, latest.at)
    },
  }
}
