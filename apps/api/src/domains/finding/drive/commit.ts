import type { Transaction } from '../../../db/client.ts'
import type { Finding, HintCounts, RowOutcome } from '../../../db/schema/finding.ts'
import { defect } from '../../../defect.ts'
import type { FoundEntry } from '../../leads/found/found.ts'
import type { FindingKind, FindingRow, SettledRow } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { ownerOf } from '../owner.ts'
import { chargeOnce } from '../store/charges.ts'
import { lockAnyJob, updateJob, type JobRow } from '../store/jobs.ts'
import { holdTask, type TaskRow } from '../store/leases.ts'
import { chargeRows, duplicatesOf, settleRows } from '../store/rows.ts'
import { endJob } from '../transitions.ts'
import { shownExamples } from './analyze.ts'
import { LeaseLost } from '../../../jobs/lease.ts'

/** What came of a row, beside the row. */
export interface Outcome {
  readonly row: FindingRow
  readonly settled: SettledRow
}

/**
 * Writes what came of some rows of a task: outcomes, what they cost, what their leads get, and the job's progress; all of
 * it or nothing, and nothing if the task is somebody else's by now. The last rows of a job complete it.
 */
export async function commitRows(
  options: FindingOptions,
  kind: FindingKind,
  task: TaskRow,
  token: string,
  outcomes: readonly Outcome[],
): Promise<void> {
  if (outcomes.length === 0) return
  await options.db.transaction(async (tx) => {
    const job = await lockAnyJob(tx, task.jobId)
    if (!job || !(await holdTask(tx, task, token))) throw new LeaseLost(`${task.jobId} ${task.key}`)
    if (!(await options.leads.isThere(tx, job.listId))) {
      // Nobody would see what is found from here on.
      await endJob(options, tx, job, { stage: 'cancelled' })
      return
    }
    const written = await settleRows(
      tx,
      job.id,
      outcomes.map(({ settled }) => settled),
    )
    const fresh = outcomes.filter(({ settled }) => written.has(settled.position))
    if (fresh.length === 0) return
    const amount = await charge(tx, kind, job, task.key, fresh)
    await keep(options, tx, job, fresh)
    const done = job.done + fresh.length
    if (amount > 0) {
      if (job.reservationId === null) throw defect(`The job ${job.id} finds without a reservation`)
      // `done` only ever grows, so that it names the batch.
      const reference = `${job.id}:settle:${done}`
      await options.credits.settle(tx, { reservationId: job.reservationId, amount, reference })
    }
    const counted = await updateJob(tx, job.id, {
      done,
      settled: job.settled + amount,
      found: job.found + fresh.reduce((sum, { settled }) => sum + settled.findings.length, 0),
      hints: addHints(job.hints, fresh),
      ...countOutcomes(job, fresh),
      failures: 0,
    })
    if (done === job.total) await endJob(options, tx, counted, { stage: 'completed' })
  })
}

/** Charges for what the organization has not paid for before. @returns credits */
async function charge(
  tx: Transaction,
  kind: FindingKind,
  { id: jobId, organizationId, workflow }: JobRow,
  domain: string,
  outcomes: readonly Outcome[],
): Promise<number> {
  const keyed = outcomes.map(({ settled: { position, findings } }) => ({
    position,
    charges: findings.map((finding) => ({ key: kind.chargeKey(finding, domain), owner: ownerOf(finding) })),
  }))
  const unpaid = await chargeOnce(
    tx,
    { organizationId, workflow, jobId },
    keyed.flatMap((row) => row.charges),
  )
  const charges = keyed.map((row) => ({
    position: row.position,
    // Deleting it, so that a person who is found for two rows is one row's charge.
    charged: row.charges.filter(({ key }) => unpaid.delete(key)).length,
  }))
  await chargeRows(
    tx,
    jobId,
    charges.filter(({ charged }) => charged > 0),
  )
  return charges.reduce((sum, { charged }) => sum + charged, 0)
}

/** Gives leads what was found for them: the first finding to the row's own, further people to leads of their own. */
async function keep(
  { leads }: FindingOptions,
  tx: Transaction,
  { id: jobId, listId }: JobRow,
  outcomes: readonly Outcome[],
): Promise<void> {
  const matched = outcomes.filter(({ settled }) => settled.findings.length > 0)
  const twins = await duplicatesOf(
    tx,
    jobId,
    matched.map(({ row }) => row.key),
  )
  const own: FoundEntry[] = []
  const more: FoundEntry[] = []
  for (const { row, settled } of matched) {
    const [first, ...others] = settled.findings.map((finding) => foundFor(finding, row, jobId))
    if (!first) continue
    const same = twins.filter(({ key }) => key === row.key)
    own.push(...[row.leadId, ...same.map(({ leadId }) => leadId)].map((leadId) => ({ leadId, found: first })))
    more.push(...others.map((found) => ({ leadId: row.leadId, found })))
  }
  await leads.keepFound(tx, listId, own)
  await leads.addFound(tx, listId, more)
}

/** What a lead gets. An address that was only read off a page is not its own before a mail server has confirmed it. */
function foundFor(finding: Finding, { company }: FindingRow, jobId: string): FoundEntry['found'] {
  const { via, email, ...shared } = finding
  return {
    ...shared,
    ...(email === undefined || finding.status === undefined ? {} : { email, ...(via === undefined ? {} : { via }) }),
    ...(company ? { company: company.name } : {}),
    ...(company?.domain ? { domain: company.domain } : {}),
    jobId,
  }
}

type Counts = Pick<JobRow, RowOutcome>

function countOutcomes(job: JobRow, outcomes: readonly Outcome[]): Counts {
  const { matched, review, none, invalid, duplicate, skipped } = job
  const counts = { matched, review, none, invalid, duplicate, skipped }
  for (const { settled } of outcomes) counts[settled.outcome]++
  return counts
}

function addHints(before: HintCounts, outcomes: readonly Outcome[]): HintCounts {
  const hints: HintCounts = { ...before }
  for (const { row, settled } of outcomes) {
    for (const { hint, value, evidence } of settled.hints) {
      // Counted by analysis already: a hint counts rows, however much speaks for it in one.
      if (row.hints.some((earlier) => earlier.hint === hint)) continue
      const { rows, examples } = hints[hint] ?? { rows: 0, examples: [] }
      const shown = examples.length < shownExamples ? [...examples, { leadId: row.leadId, value, evidence }] : examples
      hints[hint] = { rows: rows + 1, examples: shown }
    }
  }
  return hints
}
