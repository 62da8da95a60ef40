import type { ClientOptions } from './options.ts'
import type { Transport } from './transport.ts'

/**
 * The way to the API.
 * @throws LeadwrightError if an option is wrong
 */
export function createTransport(options: ClientOptions): Transport {
  throw new Error(`not yet: ${options.baseUrl}`)
}
