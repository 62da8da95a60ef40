import { looksFor } from './looks.ts'
import type { Seen } from './seen.ts'
import { NoAnswer, serverAt, Unreachable } from './server.ts'

export { Unreachable } from './server.ts'

/** One thing that was looked at. */
export interface ConformanceRow extends Seen {
  readonly check: string
  readonly expected: string
}

export interface ConformanceOptions {
  /** An API key; without one, only what needs none is looked at. */
  readonly key?: string | undefined
  /** Sends requests until the limit is reached, which uses up the quota of the window. */
  readonly provokeRateLimit?: boolean | undefined
}

/**
 * Looks from outside whether the server at `baseUrl` keeps the contract, whatever it is made of. Nothing that is asked
 * changes anything there.
 * @throws {@link Unreachable} if nothing answers.
 */
export async function checkConformance(baseUrl: string, options: ConformanceOptions = {}): Promise<ConformanceRow[]> {
  const server = serverAt(baseUrl)
  const rows: ConformanceRow[] = []
  for (const { check, expected, at } of looksFor(options.key, options.provokeRateLimit ?? false)) {
    rows.push({ check, expected, ...(await lookAt(() => at(server))) })
  }
  return rows
}

async function lookAt(at: () => Seen | Promise<Seen>): Promise<Seen> {
  try {
    return await at()
  } catch (error) {
    if (!(error instanceof NoAnswer) || error instanceof Unreachable) throw error
    return { got: `no answer: ${error.message}`, result: 'failed' }
  }
}
