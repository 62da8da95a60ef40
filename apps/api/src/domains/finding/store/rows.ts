import { and, asc, eq, gt, sql } from 'drizzle-orm'
import type { Executor, Transaction } from '../../../db/client.ts'
import { countsOf } from '../../../db/counts.ts'
import { cleanJson, json } from '../../../db/json.ts'
import {
  findingRows,
  rowOutcomes,
  type RowCompany,
  type RowHint,
  type RowOutcome,
  type RowQuery,
} from '../../../db/schema/finding.ts'
import { defect } from '../../../defect.ts'
import type { SettledRow } from '../kind.ts'

/** A row as analysis leaves it: settled, or part of a task. */
export interface AnalyzedRow {
  readonly position: number
  readonly leadId: number
  readonly key: string
  readonly query: RowQuery
  readonly company?: RowCompany | undefined
  readonly task?: string | undefined
  readonly outcome?: RowOutcome | undefined
  readonly reason?: string | undefined
  readonly hints: readonly RowHint[]
}

/**
 * Writes rows that are not there yet. A row that asks for the same as one further up is its duplicate.
 */
export async function insertRows(
  tx: Transaction,
  jobId: string,
  judged: readonly { readonly row: AnalyzedRow; readonly review?: { readonly key: string } }[],
  reviewIds: ReadonlyMap<string, string>,
): Promise<void> {
  const rows = judged.map(({ row, review }) => ({ reviewId: review && reviewIds.get(review.key), ...row }))
  await tx.execute(sql`
    with new as (
      select *, outcome is null and (
        row_number() over (partition by key, outcome is null order by position) > 1
        or exists (
          select from finding_rows earlier
          where earlier.job_id = ${jobId} and earlier.key = row.key and earlier.task is not null
        )
      ) as "isDuplicate"
      from jsonb_to_recordset(${cleanJson(rows)}) as row (
        position integer, "leadId" bigint, key text, query jsonb, company jsonb, task text, outcome text, reason text,
        "reviewId" text, hints jsonb
      )
    )
    insert into finding_rows (job_id, position, lead_id, key, query, company, task, outcome, reason, review_id, hints)
    select ${jobId}, position, "leadId", key, query, company, case when "isDuplicate" then null else task end,
      case when "isDuplicate" then 'duplicate' else outcome end,
      case when "isDuplicate" then 'same_as_above' else reason end, "reviewId", hints
    from new order by position
    on conflict do nothing`)
}

export type OutcomeCounts = Record<RowOutcome | 'pending', number>

/** What analysis came to, in rows. */
export async function countOutcomes(tx: Executor, jobId: string): Promise<OutcomeCounts> {
  const [counts] = await tx.execute<OutcomeCounts & Record<string, unknown>>(sql`
    select
      count(*) filter (where outcome is null)::integer as pending,
      ${countsOf(rowOutcomes, (outcome) => sql`outcome = ${outcome}`)}
    from finding_rows where job_id = ${jobId}`)
  if (!counts) throw defect('An aggregate gives a row')
  return counts
}

/** Settles rows that are not settled yet; returns their positions, the only ones to charge for. */
export async function settleRows(tx: Transaction, jobId: string, rows: readonly SettledRow[]): Promise<Set<number>> {
  if (rows.length === 0) return new Set()
  const written = await tx.execute<{ position: number }>(sql`
    update finding_rows as row set
      outcome = new.outcome, reason = new.reason, findings = new.findings, hints = row.hints || new.hints,
      refused = coalesce(new.refused, '{}')
    from jsonb_to_recordset(${cleanJson(rows.map((row) => ({ jobId, ...row })))}) as new (
      "jobId" text, position integer, outcome text, reason text, findings jsonb, hints jsonb, refused text[]
    )
    where row.job_id = new."jobId" and row.position = new.position and row.outcome is null
    returning row.position`)
  return new Set([...written].map(({ position }) => position))
}

/** Notes what rows have cost. */
export async function chargeRows(
  tx: Transaction,
  jobId: string,
  charges: readonly { readonly position: number; readonly charged: number }[],
): Promise<void> {
  if (charges.length === 0) return
  await tx.execute(sql`
    update finding_rows as row set charged = new.charged
    from jsonb_to_recordset(${json(charges.map((charge) => ({ jobId, ...charge })))}) as new (
      "jobId" text, position integer, charged smallint
    )
    where row.job_id = new."jobId" and row.position = new.position`)
}

/** The leads of rows that ask for the same as others, by what they ask for. */
export async function duplicatesOf(
  tx: Transaction,
  jobId: string,
  keys: readonly string[],
): Promise<{ key: string; leadId: number }[]> {
  if (keys.length === 0) return []
  const rows = await tx.execute<{ key: string; leadId: number }>(sql`
    select key, lead_id::float8 as "leadId" from finding_rows
    where job_id = ${jobId} and outcome = 'duplicate'
      and key in (select jsonb_array_elements_text(${json(keys)}))`)
  return [...rows]
}

/** Which rows of a job are asked for. */
export interface RowFilter {
  readonly outcome?: readonly RowOutcome[] | undefined
  readonly hint?: RowHint['hint'] | undefined
}

/** Rows of a job in the order of the list, after a position; one more than `limit`. */
export function listRows(executor: Executor, jobId: string, limit: number, after: number, filter: RowFilter) {
  const { outcome, hint } = filter
  return executor
    .select()
    .from(findingRows)
    .where(
      and(
        eq(findingRows.jobId, jobId),
        gt(findingRows.position, after),
        outcome && sql`outcome in (select jsonb_array_elements_text(${json(outcome)}))`,
        hint && sql`hints @> ${json([{ hint }])}`,
      ),
    )
    .orderBy(asc(findingRows.position))
    .limit(limit + 1)
}

/** The rows that hints are about, a few of each, and how many there are. */
export async function countHints(tx: Executor, jobId: string, examples: number) {
  const rows = await tx.execute<{
    hint: RowHint['hint']
    rows: number
    examples: { leadId: number; value: string; evidence: string }[]
  }>(sql`
    select hint, count(*)::integer as rows,
      jsonb_agg(jsonb_build_object('leadId', "leadId", 'value', value, 'evidence', evidence) order by position)
        filter (where place <= ${examples}) as examples
    from (
      select h.hint, h.value, h.evidence, row.lead_id as "leadId", row.position,
        row_number() over (partition by h.hint order by row.position) as place
      from finding_rows row, jsonb_to_recordset(row.hints) as h (hint text, value text, evidence text)
      where row.job_id = ${jobId} and row.hints <> '[]'::jsonb
    ) as hints
    group by hint`)
  return [...rows]
}
