import { contract } from '@leadwright/errors'
import type { Analysis } from '@leadwright/mail-verifier'
import type { Transaction } from '../../../db/client.ts'
import type { AnalysisCounts } from '../../../db/schema/verification.ts'
import type { LeadAddress } from '../../leads/service.ts'
import { mapBounded } from '../bounded.ts'
import { insertAddresses, type AnalyzedAddress } from '../store/addresses.ts'
import { updateJob, type JobRow } from '../store/jobs.ts'
import { beginVerifying, endJob, type Transitions } from '../transitions.ts'
import { categories } from '../views.ts'
import type { DriveContext } from './drive.ts'
import { tally } from './tally.ts'

/** Leads that are read, analysed and written together. */
const batchSize = 500
/** Batches under way at once, so that one slow look-up does not hold up all that comes after it. */
const batchesAhead = 4
const lookUpsAtOnce = 100
/** How long a job waits for its decision. */
const decisionTime = 7 * 24 * 60 * 60_000

const nothing: AnalysisCounts = {
  billable: 0,
  duplicates: 0,
  invalid: 0,
  unknown: 0,
  role: 0,
  disposable: 0,
  free: 0,
  typo: 0,
}

interface AnalyzedLead {
  readonly lead: LeadAddress
  readonly analysis: Analysis
}

/**
 * Looks at every address of the list, without asking a mail server. Batches are written in the order of the list,
 * each with how far it reaches, so that whoever goes on after a crash starts where the last one ended.
 */
export async function analyzeList(context: DriveContext, job: JobRow): Promise<JobRow> {
  const { lease, leads } = context
  const started = await lease.transaction((tx) => updateJob(tx, job.id, { stage: 'analyzing' }))
  const turns = createTurns()
  const ahead: Promise<AnalyzedLead[]>[] = []
  let after = started.analysis?.lead ?? 0
  let isEnd = false
  for (;;) {
    while (!isEnd && ahead.length < batchesAhead) {
      const batch = await leads.addresses(job.listId, after, batchSize)
      after = batch.at(-1)?.id ?? after
      isEnd = batch.length === 0
      const analyzed = analyzeBatch(context, batch)
      analyzed.catch(() => {}) // awaited below, unless an earlier batch fails first
      ahead.push(analyzed)
    }
    const batch = await ahead.shift()
    if (batch === undefined) break
    if (batch.length > 0) await writeBatch(context, batch, turns)
  }
  return endAnalysis(context)
}

function analyzeBatch({ mail, lease }: DriveContext, batch: readonly LeadAddress[]): Promise<AnalyzedLead[]> {
  const { signal } = lease
  return mapBounded(batch, lookUpsAtOnce, async (lead) => ({
    lead,
    analysis: await mail.analyze(lead.email, { signal }),
  }))
}

async function writeBatch({ lease }: DriveContext, batch: readonly AnalyzedLead[], turns: Turns): Promise<void> {
  await lease.transaction(async (tx, job) => {
    const before = job.analysis ?? { lead: 0, counts: nothing }
    // `done` counts the leads that came before: good for an order, though it leaves gaps where there are duplicates.
    const addresses = new Map<string, AnalyzedAddress>()
    for (const [index, { lead, analysis }] of batch.entries()) {
      if (!addresses.has(lead.emailKey)) {
        addresses.set(lead.emailKey, toAddress(lead, analysis, job.done + index, turns))
      }
    }
    const unique = [...addresses.values()]
    const written = await insertAddresses(tx, job.id, unique)
    const fresh = unique.filter(({ key }) => written.has(key))
    const duplicates = batch.length - fresh.length
    const done = job.done + batch.length
    await updateJob(tx, job.id, {
      analysis: { lead: batch.at(-1)?.lead.id ?? before.lead, counts: addCounts(before.counts, fresh, duplicates) },
      done,
      total: Math.max(done, job.total),
      failures: 0,
      ...tally(
        job,
        fresh.flatMap(({ verdict }) => verdict?.status ?? []),
      ),
    })
  })
}

function toAddress(lead: LeadAddress, analysis: Analysis, position: number, turns: Turns): AnalyzedAddress {
  const { flags, suggestion, mx, verdict } = analysis
  const { email, emailKey: key } = lead
  return {
    key,
    position,
    email,
    flags,
    suggestion,
    mx,
    verdict: verdict && { status: verdict.status, reason: verdict.reason, mx: verdict.mx },
    turn: verdict === undefined ? turns.next(mx ?? key.slice(key.lastIndexOf('@') + 1)) : 0,
  }
}

function addCounts(counts: AnalysisCounts, fresh: readonly AnalyzedAddress[], duplicates: number): AnalysisCounts {
  const next = { ...counts, duplicates: counts.duplicates + duplicates }
  for (const { verdict, flags } of fresh) {
    if (verdict === undefined) next.billable++
    else if (verdict.status === 'unknown') next.unknown++
    else next.invalid++
    for (const category of categories) if (flags.includes(category)) next[category]++
  }
  return next
}

/** Writes the estimate, and goes on or waits, as the decision is there or not. */
async function endAnalysis({ lease, transitions }: DriveContext): Promise<JobRow> {
  return lease.transaction(async (tx, job) => {
    const counts = job.analysis?.counts ?? nothing
    const done = job.valid + job.invalid + job.catchAll + job.risky + job.unknown
    const estimate = { ...counts, credits: counts.billable }
    const found = { estimate, done, total: counts.billable + done }
    if (job.decision !== null) return decideAtOnce(transitions, tx, await updateJob(tx, job.id, found), job.decision)
    return updateJob(tx, job.id, {
      ...found,
      stage: 'awaiting_decision',
      decisionExpiresAt: new Date(Date.now() + decisionTime),
      leaseToken: null,
      leaseUntil: null,
    })
  })
}

/** The balance covered the job when it was created; if it was spent meanwhile, the job has failed. */
async function decideAtOnce(
  transitions: Transitions,
  tx: Transaction,
  job: JobRow,
  decision: NonNullable<JobRow['decision']>,
): Promise<JobRow> {
  const exclude = categories.filter((category) => decision.exclude.includes(category))
  try {
    // In a savepoint, because the estimate stays whatever comes of it.
    return await tx.transaction((savepoint) =>
      beginVerifying(transitions, contract.error, savepoint, job, { action: 'verify', exclude }, job.operationId),
    )
  } catch (error) {
    if (!contract.is(error, 'INSUFFICIENT_CREDITS')) throw error
    return endJob(transitions, tx, job, { stage: 'failed', error: contract.encode(error) })
  }
}

interface Turns {
  next(host: string): number
}

/**
 * Numbers the addresses of each host, so that hosts take turns when they are asked about. A hint: after a crash the
 * numbers start again, and one host has two addresses a turn.
 */
function createTurns(): Turns {
  const counts = new Map<string, number>()
  return {
    next: (host) => {
      const turn = counts.get(host) ?? 0
      counts.set(host, turn + 1)
      return turn
    },
  }
}
