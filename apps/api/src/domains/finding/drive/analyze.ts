import { contract } from '@leadwright/errors'
import { decisionTime } from '../../../jobs/ending.ts'
import type { Transaction } from '../../../db/client.ts'
import type { HintCounts } from '../../../db/schema/finding.ts'
import type { FindingKind } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { judgeRows, type JudgedRow } from '../judge.ts'
import { updateJob, type JobRow } from '../store/jobs.ts'
import { holdAnalysis, isAnalysisWaiting } from '../store/leases.ts'
import { noteReviews, type NewReview } from '../store/reviews.ts'
import { countHints, countOutcomes, insertRows } from '../store/rows.ts'
import { beginFinding, endJob } from '../transitions.ts'
import { LeaseLost } from '../../../jobs/lease.ts'

const pageSize = 250
/** How long a job is analyzed while others wait for it to be their turn. Milliseconds. */
const turnTime = 300
/** Rows that are shown with a hint. */
export const shownExamples = 5

/**
 * Looks at every row of the list, without asking anybody outside: what it asks for, and which company it means. How far
 * all is done is written with each batch; whoever goes on after a crash starts there.
 *
 * @returns false where there is more to do, and it is the turn of another job
 */
export async function analyzeList(
  options: FindingOptions,
  job: JobRow,
  token: string,
  signal: AbortSignal,
): Promise<boolean> {
  const { db, leads } = options
  const turnEnds = Date.now() + turnTime
  const kind = options.kinds[job.workflow]
  const fenced = <T>(work: (tx: Transaction, held: JobRow) => Promise<T>): Promise<T> =>
    db.transaction(async (tx) => {
      const held = await holdAnalysis(tx, job.id, token)
      if (!held) throw new LeaseLost(job.id)
      return work(tx, held)
    })

  const started = await fenced((tx) => updateJob(tx, job.id, { stage: 'analyzing' }))
  let { lead: after, rows: position } = started.analysis ?? { lead: 0, rows: 0 }
  for (;;) {
    signal.throwIfAborted()
    const page = await leads.toFind(job.listId, after, pageSize)
    const last = page.at(-1)
    if (last === undefined) break
    const judged = await judgeRows(options, kind, job.organizationId, page, position, signal)
    after = last.id
    position += page.length
    await fenced(async (tx, { total }) => {
      const ids = await noteReviews(tx, job.organizationId, mergeReviews(judged))
      await insertRows(tx, job.id, judged, ids)
      const analysis = { lead: after, rows: position }
      await updateJob(tx, job.id, { analysis, done: position, total: Math.max(position, total), failures: 0 })
    })
    if (Date.now() > turnEnds && (await isAnalysisWaiting(db))) return false
  }
  await fenced((tx, done) => endAnalysis(options, kind, tx, done))
  return true
}

/** One review a name, however many rows of the batch have it. */
function mergeReviews(judged: readonly JudgedRow[]): NewReview[] {
  const byKey = new Map<string, NewReview>()
  for (const { review } of judged) {
    if (!review) continue
    const earlier = byKey.get(review.key)
    byKey.set(review.key, earlier ? { ...earlier, rows: earlier.rows + 1 } : review)
  }
  return [...byKey.values()]
}

/** Writes the estimate, and goes on or waits, as the decision is there or not. */
async function endAnalysis(options: FindingOptions, kind: FindingKind, tx: Transaction, job: JobRow): Promise<void> {
  const { pending, ...counts } = await countOutcomes(tx, job.id)
  const { duplicate, invalid, review, none, skipped } = counts
  const hints: HintCounts = {}
  for (const { hint, rows, examples } of await countHints(tx, job.id, shownExamples)) hints[hint] = { rows, examples }
  const credits = pending * job.perRow
  const estimate = { billable: pending, credits, duplicates: duplicate, invalid, review, none, skipped }
  const found = { estimate, total: pending, done: 0, hints, ...counts }
  if (job.decision !== null) {
    const { include } = job.decision
    const counted = await updateJob(tx, job.id, found)
    try {
      // In a savepoint, because the estimate stays whatever comes of it.
      await tx.transaction((savepoint) =>
        beginFinding(options, contract.error, savepoint, { job: counted, kind, include, operationId: job.operationId }),
      )
    } catch (error) {
      if (!contract.is(error, 'INSUFFICIENT_CREDITS')) throw error
      await endJob(options, tx, counted, { stage: 'failed', error: contract.encode(error) })
    }
    return
  }
  await updateJob(tx, job.id, {
    ...found,
    stage: 'awaiting_decision',
    decisionExpiresAt: new Date(Date.now() + decisionTime),
    leaseToken: null,
    leaseUntil: null,
  })
}
