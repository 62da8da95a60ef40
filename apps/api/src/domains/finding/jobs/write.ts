import type { Transaction } from '../../../db/client.ts'
import type { Finding } from '../../../db/schema/finding.ts'
import type { JobHints } from '../../../db/schema/jobs.ts'
import { defect } from '../../../defect.ts'
import type { Written } from '../../../jobs/kind.ts'
import type { JobRow } from '../../../jobs/store/jobs.ts'
import type { FoundEntry } from '../../leads/found/found.ts'
import type { LeadsService } from '../../leads/service.ts'
import type { FindingKind, FindingRow, SettledRow } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { ownerOf } from '../owner.ts'
import { chargeOnce } from '../store/charges.ts'
import { chargeRows, duplicatesOf, settleRows } from '../store/rows.ts'

/** What came of a row, beside the row. */
export interface Outcome {
  readonly row: FindingRow
  readonly settled: SettledRow
}

/** Rows that are shown with a hint. */
export const shownExamples = 5

/** Writes what came of some rows of a job: outcomes, what they cost, and what their leads get. */
export async function writeOutcomes(
  { leads }: FindingOptions,
  kind: FindingKind,
  tx: Transaction,
  job: JobRow,
  answered: readonly Outcome[],
): Promise<Written> {
  // A batch may hold what was answered before a failure and again after it: the row is one, and counts once.
  const outcomes = [...new Map(answered.map((outcome) => [outcome.settled.position, outcome])).values()]
  const settled = await settleRows(
    tx,
    job.id,
    outcomes.map((outcome) => outcome.settled),
  )
  const fresh = outcomes.filter((outcome) => settled.has(outcome.settled.position))
  const amount = await charge(tx, kind, job, fresh)
  await keep(leads, tx, job, fresh)
  return {
    done: fresh.length,
    amount,
    changes: { hints: addHints(job.hints, fresh), counts: count(job.counts, fresh) },
  }
}

/** Charges for what the organization has not paid for before. @returns credits */
async function charge(
  tx: Transaction,
  kind: FindingKind,
  { id: jobId, organizationId }: JobRow,
  outcomes: readonly Outcome[],
): Promise<number> {
  const { workflow } = kind
  const keyed = outcomes.map(({ row: { task }, settled: { position, findings } }) => {
    if (task === null) throw defect(`The row ${position} of ${jobId} was looked into without a task`)
    return {
      position,
      charges: findings.map((finding) => ({ key: kind.chargeKey(finding, task), owner: ownerOf(finding) })),
    }
  })
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
  leads: LeadsService,
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

function count(before: JobRow['counts'], outcomes: readonly Outcome[]): JobRow['counts'] {
  const counts = { ...before }
  const add = (name: string, more: number): void => {
    counts[name] = (counts[name] ?? 0) + more
  }
  for (const { settled } of outcomes) {
    add(settled.outcome, 1)
    add('found', settled.findings.length)
  }
  return counts
}

function addHints(before: JobHints, outcomes: readonly Outcome[]): JobHints {
  const hints = { ...before }
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
