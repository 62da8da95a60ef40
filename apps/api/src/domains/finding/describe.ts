import type { JobRow } from '../../jobs/store/jobs.ts'
import { describeJobFields } from '../../jobs/view.ts'
import { hintMessages } from './hints.ts'
import type { RowReason } from './reasons.ts'
import type { ReviewRow } from './store/reviews.ts'
import type { FindingRow } from './kind.ts'
import { hintNames, type JobView, type ReviewView, type RowView } from './views.ts'

/** Before these are over, nothing has been looked into. */
const undecided: ReadonlySet<string> = new Set(['queued', 'analyzing', 'awaiting_decision'])

/** A job as a caller sees it. */
export function describeJob(job: JobRow): JobView {
  const of = (name: string): number => job.counts[name] ?? 0
  const [matched, review, none, invalid] = [of('matched'), of('review'), of('none'), of('invalid')]
  const [duplicates, skipped] = [of('duplicate'), of('skipped')]
  const valid = matched + review + none
  const outcomes = { matched, review, none, invalid, duplicates, skipped }
  const hints = hintNames.flatMap((hint) => {
    const counted = job.hints[hint]
    if (!counted) return []
    const examples = counted.examples.map(({ leadId, ...example }) => ({ leadId: String(leadId), ...example }))
    return [{ hint, message: hintMessages[hint], rows: counted.rows, examples }]
  })
  return {
    id: job.id,
    listId: job.listId,
    rows: job.part as JobView['rows'],
    ...(job.kind === 'scraping' ? { peoplePerRow: job.perRow } : {}),
    stage: job.stage,
    progress: { done: job.done, total: job.total },
    estimate: job.estimate as JobView['estimate'],
    results: { found: of('found'), ...outcomes },
    match: {
      rate: valid === 0 || undecided.has(job.stage) ? null : Math.round((matched / valid) * 1e4) / 1e4,
      valid,
      ...outcomes,
      hints,
    },
    ...describeJobFields(job),
  }
}

/** A row of a job as a caller sees it. */
export const describeRow = (row: FindingRow): RowView => ({
  leadId: String(row.leadId),
  outcome: row.outcome ?? 'pending',
  reason: row.reason as RowReason | null,
  query: { ...row.query },
  company: row.company,
  findings: row.findings,
  hints: row.hints,
  ...(row.reviewId === null ? {} : { reviewId: row.reviewId }),
  charged: row.charged,
})

export const describeReview = (review: ReviewRow): ReviewView => ({
  id: review.id,
  name: review.name,
  status: review.status,
  candidates: review.candidates.map(({ reasons, ...candidate }) => ({ ...candidate, reasons: [...reasons] })),
  companyId: review.companyId,
  rows: review.rows,
  createdAt: review.createdAt.toISOString(),
  decidedAt: review.decidedAt?.toISOString() ?? null,
})
