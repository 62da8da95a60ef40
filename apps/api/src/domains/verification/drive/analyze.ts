import { contract } from '@leadwright/errors'
import { decisionTime } from '../../../jobs/ending.ts'
import type { Analysis } from '@leadwright/mail-verifier'
import type { Transaction } from '../../../db/client.ts'
import type { LeadAddress } from '../../leads/service.ts'
import { countAnalyzed, insertAddresses, type AnalyzedAddress } from '../store/addresses.ts'
import { updateJob, type JobRow } from '../store/jobs.ts'
import { beginVerifying, endJob, type Transitions } from '../transitions.ts'
import { categories } from '../views.ts'
import { createCollector } from './collector.ts'
import type { DriveContext } from './drive.ts'
import { createFrontier } from './frontier.ts'
import { createRoom } from './room.ts'

const pageSize = 500
/** Look-ups under way at once. */
const window = 500

interface AnalyzedLead {
  readonly lead: LeadAddress
  /** The how-manieth lead with an address it is. */
  readonly position: number
  readonly analysis: Analysis
}

/**
 * Looks at every address of the list, without asking a mail server.
 *
 * Results are written as they come, so that one slow look-up does not hold up what comes after it; how far all is done
 * is written with them. Whoever goes on after a crash starts there, and finds some of what follows done already.
 */
export async function analyzeList({ lease, leads, mail, transitions }: DriveContext, job: JobRow): Promise<JobRow> {
  const started = await lease.transaction((tx) => updateJob(tx, job.id, { stage: 'analyzing' }))
  const ending = new AbortController()
  const signal = AbortSignal.any([lease.signal, ending.signal])
  const room = createRoom()
  const frontier = createFrontier(started.analysis ?? { lead: 0, leads: 0 })
  const turns = createTurns()

  let isEnd = false
  const write = async (batch: readonly AnalyzedLead[]): Promise<void> => {
    for (const { position } of batch) frontier.done(position)
    const { lead, leads: done } = frontier.reached()
    await lease.transaction(async (tx, { total }) => {
      const addresses = batch.map((analyzed) => toAddress(analyzed, turns))
      await insertAddresses(tx, job.id, addresses)
      await updateJob(tx, job.id, { analysis: { lead, leads: done }, done, total: Math.max(done, total), failures: 0 })
    })
    room.give(batch.length)
  }
  const isAll = (waiting: number): boolean => isEnd && waiting === room.taken
  const collector = createCollector<AnalyzedLead>({ write, failed: room.fail, isAll })

  const analyze = async (lead: LeadAddress): Promise<void> => {
    const position = frontier.begin(lead.id)
    room.take()
    try {
      collector.add({ lead, position, analysis: await mail.analyze(lead.email, { signal }) })
    } catch (error) {
      room.fail(error)
    }
  }
  const waitFor = async (limit: number): Promise<void> => {
    while (room.taken > limit) await room.change(room.version)
  }

  try {
    for (let after = frontier.reached().lead; ;) {
      const page = await leads.addresses(job.listId, after, pageSize)
      const last = page.at(-1)
      if (last === undefined) break
      after = last.id
      for (const lead of page) {
        await waitFor(window - 1)
        void analyze(lead)
      }
    }
    isEnd = true
    collector.nudge()
    await waitFor(0)
  } finally {
    ending.abort()
    await collector.close()
  }
  return lease.transaction((tx, done) => endAnalysis(transitions, tx, done))
}

function toAddress({ lead, position, analysis }: AnalyzedLead, turns: Turns): AnalyzedAddress {
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

/** Writes the estimate, and goes on or waits, as the decision is there or not. */
async function endAnalysis(transitions: Transitions, tx: Transaction, job: JobRow): Promise<JobRow> {
  const { total, billable, role, disposable, free, typo, ...verdicts } = await countAnalyzed(tx, job.id)
  const { invalid, unknown } = verdicts
  const duplicates = job.done - total
  const estimate = { billable, credits: billable, duplicates, invalid, unknown, role, disposable, free, typo }
  const found = { estimate, total, done: total - billable, ...verdicts }
  if (job.decision !== null) return decideAtOnce(transitions, tx, await updateJob(tx, job.id, found), job.decision)
  return updateJob(tx, job.id, {
    ...found,
    stage: 'awaiting_decision',
    decisionExpiresAt: new Date(Date.now() + decisionTime),
    leaseToken: null,
    leaseUntil: null,
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
  const { action, limit } = decision
  try {
    // In a savepoint, because the estimate stays whatever comes of it.
    return await tx.transaction((savepoint) =>
      beginVerifying(transitions, contract.error, savepoint, job, { action, exclude, limit }, job.operationId),
    )
  } catch (error) {
    if (!contract.is(error, 'INSUFFICIENT_CREDITS')) throw error
    return endJob(transitions, tx, job, { stage: 'failed', error: contract.encode(error) })
  }
}

interface Turns {
  next(host: string): number
}

/** Addresses of a host in a turn: what fills a session with it, since opening one takes longer than asking a few. */
const addressesPerTurn = 10
/** More hosts than this share their places. */
const places = 2 ** 16

/**
 * Numbers addresses in the order in which they will be asked about: some of the first host, some of the second and so
 * on, and then it is the first one's turn again. A hint: after a crash the numbers start again, and one host has two
 * turns a round.
 */
function createTurns(): Turns {
  const hosts = new Map<string, { readonly place: number; count: number }>()
  return {
    next: (name) => {
      const host = hosts.get(name) ?? { place: hosts.size % places, count: 0 }
      hosts.set(name, host)
      const round = Math.min(Math.floor(host.count++ / addressesPerTurn), 2 ** 15 - 1)
      return round * places + host.place
    },
  }
}
