import type { AnalysisTurn } from '../../../jobs/kind.ts'
import { updateJob } from '../../../jobs/store/jobs.ts'
import { judgeRows, type JudgedRow } from '../judge.ts'
import type { FindingKind } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { noteReviews, type NewReview } from '../store/reviews.ts'
import type { ReadPlace } from '../../../db/schema/jobs.ts'
import { readRows } from '../read.ts'
import { insertRows } from '../store/rows.ts'

const pageSize = 250

/**
 * Looks at every row of the list, or of the part that the job is over, without asking anybody outside: what it asks for,
 * and which company it means. How far all is done is written with each batch; whoever goes on starts there.
 *
 * @returns whether all is analyzed; else it is the turn of another job
 */
export async function analyzeList(options: FindingOptions, kind: FindingKind, turn: AnalysisTurn): Promise<boolean> {
  const { id, organizationId, analysis } = turn.job
  let behind: ReadPlace | undefined = analysis ?? undefined
  let position = analysis?.rows ?? 0
  for (;;) {
    turn.signal.throwIfAborted()
    const page = await readRows(options.leads, turn.job, behind, pageSize)
    if (page.rows.length === 0 && page.isLast) return true
    const judged = await judgeRows(options, kind, organizationId, page.rows, position, turn.signal)
    const { lead, place } = page.behind
    behind = page.behind
    position += page.rows.length
    await turn.fenced(async (tx, { total }) => {
      const reviews = await noteReviews(tx, organizationId, mergeReviews(judged))
      await insertRows(tx, id, judged, reviews)
      const reached = { lead, rows: position, ...(place === undefined ? {} : { place }) }
      await updateJob(tx, id, { analysis: reached, done: position, total: Math.max(position, total), failures: 0 })
    })
    // Of the last page nothing is left for another turn, which may be long in coming.
    if (page.isLast) return true
    if (await turn.isOver()) return false
  }
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
