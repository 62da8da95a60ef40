import type { AnyContract } from '../../core/contract.ts'
import { looksFor } from './looks.ts'
import type { ConformancePlan } from './plan.ts'
import type { Seen } from './seen.ts'
import { NoAnswer, serverAt, Unreachable } from './server.ts'

export type { ConformancePlan, Probe } from './plan.ts'
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
 * Looks from outside whether the server at `baseUrl` keeps a contract, whatever it is made of.
 * @throws {@link Unreachable} if nothing answers.
 */
export async function checkConformance(
  contract: AnyContract,
  baseUrl: string,
  plan: ConformancePlan,
  { key, provokeRateLimit = false }: ConformanceOptions = {},
): Promise<ConformanceRow[]> {
  const server = serverAt(baseUrl)
  const rows: ConformanceRow[] = []
  for (const { check, expected, at } of looksFor({ contract, plan, key, provokeRateLimit })) {
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
