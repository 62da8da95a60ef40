import { z } from 'zod'
import type { CountedList } from './store.ts'
import { leadStatuses, leftOutView, type LeadStatus } from './views.ts'

const count = z.number().int().nonnegative()
const counts = Object.fromEntries(leadStatuses.map((status) => [status, count])) as Record<LeadStatus, typeof count>

/** What a list comes to. */
export const listSummary = z
  .object({
    leads: count.describe('How many leads it has.'),
    byStatus: z
      .object(counts)
      .describe('How many of them have which verdict; `unverified` are those without one. They add up to `leads`.'),
    leftOut: leftOutView,
  })
  .meta({
    id: 'ListSummary',
    description: 'How many leads a list has, and how many of them with which verdict.',
    examples: [
      { leads: 12, byStatus: { valid: 7, invalid: 2, catch_all: 1, risky: 1, unknown: 0, unverified: 1 }, leftOut: 0 },
    ],
  })
export type ListSummary = z.output<typeof listSummary>

/** A list's summary as callers see it. */
export const viewSummary = ({ leadCount, verdicts }: CountedList): ListSummary => ({
  leads: leadCount,
  byStatus: summarize(leadCount, verdicts),
  leftOut: leftOutOf(verdicts),
})

/** How many leads of a list have which verdict; those that have none are all that remain. */
export function summarize(leadCount: number, verdicts: CountedList['verdicts']): Record<LeadStatus, number> {
  const byStatus = { valid: 0, invalid: 0, catch_all: 0, risky: 0, unknown: 0, unverified: leadCount }
  for (const status of leadStatuses) {
    const judged = verdicts?.[status] ?? 0
    byStatus[status] += judged
    byStatus.unverified -= judged
  }
  return byStatus
}

/** How many leads were left out by a decision; these are among those with the verdict `unknown`. */
export const leftOutOf = (verdicts: CountedList['verdicts']): number => verdicts?.['excluded'] ?? 0
