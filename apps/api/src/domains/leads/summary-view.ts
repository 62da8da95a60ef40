import { z } from 'zod'
import { leadStatuses, type LeadStatus } from './views.ts'

const count = z.number().int().nonnegative()
const counts = Object.fromEntries(leadStatuses.map((status) => [status, count])) as Record<LeadStatus, typeof count>

/** What a list comes to. */
export const listSummary = z
  .object({
    leads: count.describe('How many leads it has.'),
    byStatus: z
      .object(counts)
      .describe('How many of them have which verdict; `unverified` are those without one. They add up to `leads`.'),
  })
  .meta({
    id: 'ListSummary',
    description: 'How many leads a list has, and how many of them with which verdict.',
    examples: [{ leads: 12, byStatus: { valid: 7, invalid: 2, catch_all: 1, risky: 1, unknown: 0, unverified: 1 } }],
  })
export type ListSummary = z.output<typeof listSummary>

/**
 * A list's summary as callers see it.
 * @param leads where there is nothing to count because there is no job yet
 * @param counted leads by verdict, null for those without one
 */
export function viewSummary(
  leads: number,
  counted: readonly { readonly status: string | null; readonly leads: number }[],
): ListSummary {
  const byStatus: Record<LeadStatus, number> = {
    valid: 0,
    invalid: 0,
    catch_all: 0,
    risky: 0,
    unknown: 0,
    unverified: counted.length === 0 ? leads : 0,
  }
  for (const { status, leads: some } of counted) {
    byStatus[leadStatuses.find((known) => known === status) ?? 'unverified'] += some
  }
  return { leads: Object.values(byStatus).reduce((sum, some) => sum + some, 0), byStatus }
}
