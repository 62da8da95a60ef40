import type { MailVerifier, Verdict } from '@leadwright/mail-verifier'
import type { Transaction } from '../../db/client.ts'
import type { JobKind, TaskEnd } from '../../jobs/kind.ts'
import type { JobOptions } from '../../jobs/options.ts'
import type { JobRow } from '../../jobs/store/jobs.ts'
import { analyzeList } from './analysis/analyze.ts'
import { mapBounded } from './bounded.ts'
import { jobOperation } from './decision.ts'
import { reuseOf } from './reuse.ts'
import {
  countAnalyzed,
  countBillable,
  excludeAddresses,
  excludeBeyond,
  writeAnswers,
  type Answer,
} from './store/addresses.ts'
import { addAnalyzed, addAnswers, copyVerdicts } from './store/own-verdicts.ts'
import { dropEmptyTasks, makeTasks, pendingAddresses, type PendingAddress } from './store/tasks.ts'
import { categories } from './views.ts'

export interface VerificationOptions extends JobOptions {
  readonly mail: Pick<MailVerifier, 'analyze' | 'verify'>
  /** Sessions with mail hosts that a process has at once. */
  readonly sessions: number
  /** How long to wait before each further attempt, where a mail server asks to come back later. Milliseconds. */
  readonly retryDelays: readonly number[]
}

/**
 * Addresses of a task under way at once: what keeps two sessions busy. With more, another job's would stand behind them
 * in the line of the mail host.
 */
const atOnce = 30

/**
 * How long a worker that stops, or has lost a task, waits for what it has asked already: it would be asked again. As many
 * recipients as a server is sent at once take about as long where each takes half a second. Milliseconds.
 */
const lingerMs = 5000

/** Whether mail to the addresses of a list would arrive. A task is a part of the addresses of a mail host. */
export function createVerificationKind(options: VerificationOptions): JobKind<Answer> {
  const { db, leads, mail, sessions, retryDelays } = options

  /** Has the list show what was found out for nothing: before anything is paid, and whatever is decided. */
  const showAnalyzed = async (tx: Transaction, { id, listId, part, analysis }: JobRow): Promise<void> => {
    if (part === null) return leads.setFirstVerdictsJob(tx, listId, id)
    const isTheRest = 'only' in part && part.only === 'unverified'
    const reached = isTheRest ? (analysis?.lead ?? 0) : 0
    const own = await leads.ownVerdicts(tx, listId, id, { isDecided: false, reached })
    if (own === undefined) return
    if (own.from !== null) await copyVerdicts(tx, own.from, own.id)
    await addAnalyzed(tx, id, own.id)
  }

  return {
    name: 'verification',
    running: 'verifying',
    operation: jobOperation,
    // Each keeps two sessions busy where its host takes two; the rest of them wait for hosts that are slow.
    maxTasks: Math.ceil(sessions * 0.75),
    maxTasksOfPlace: 2,
    retryDelays,
    gatherTime: 150,
    analyze: async (turn) => analyzeList({ leads, mail, reuse: await reuseOf(leads, turn.job) }, turn),

    sumUp: async (tx, job) => {
      await showAnalyzed(tx, job)
      const analyzed = await countAnalyzed(tx, job.id)
      const { total, billable, reused, reusedInvalid, role, disposable, free, typo, ...counts } = analyzed
      await makeTasks(tx, job.id)
      const { unknown } = counts
      const invalid = counts.invalid - reusedInvalid
      const duplicates = job.done - total
      const flags = { role, disposable, free, typo }
      const estimate = { billable, credits: billable, duplicates, reused, invalid, unknown, ...flags }
      return { estimate, total, done: total - billable, counts }
    },

    begin: async (tx, job, decision) => {
      const exclude = categories.filter((category) => decision.exclude?.includes(category))
      const { limit = Infinity } = decision
      // First, because whoever needs the list's row takes it before verdicts are written.
      if (job.part === null) await leads.setVerdictsJob(tx, job.listId, job.id)
      else await leads.ownVerdicts(tx, job.listId, job.id, { isDecided: true, reached: 0 })
      const billable = await countBillable(tx, job.id, exclude)
      const unwanted = await excludeAddresses(tx, job.id, exclude)
      const excluded = unwanted + (billable > limit ? await excludeBeyond(tx, job.id, limit) : 0)
      if (excluded > 0) await dropEmptyTasks(tx, job.id)
      const counts = { ...job.counts, unknown: (job.counts['unknown'] ?? 0) + excluded }
      return { amount: Math.min(billable, limit), changes: { counts, done: job.done + excluded } }
    },

    work: async ({ task, signal, isLast, isOver, write }): Promise<TaskEnd> => {
      const ending = new AbortController()
      const given = { signal: AbortSignal.any([signal, ending.signal]), lingerMs }
      const pending = await pendingAddresses(db, task)
      let [begun, deferred] = [0, 0]
      const verify = async ({ key, email }: PendingAddress): Promise<void> => {
        begun++
        const verdict = await mail.verify(email, given)
        if (verdict.deferred === true && !isLast) deferred++
        else writes.push(write([toAnswer(key, verdict)]))
      }
      const writes: Promise<void>[] = []
      try {
        // A host that is slow is not kept from others for a whole task. One that defers is left to them anyway.
        await mapBounded(pending, atOnce, verify, () => deferred === 0 && isOver())
        await Promise.all(writes)
      } finally {
        ending.abort()
      }
      if (deferred > 0) return 'later'
      return begun < pending.length ? 'more' : 'done'
    },

    write: async (tx, job, answers) => {
      const written = await writeAnswers(tx, job.id, answers)
      const own = job.part === null ? undefined : await leads.findOwnVerdicts(tx, job.listId)
      if (own !== undefined) await addAnswers(tx, job.id, own, answers)
      const counts = { ...job.counts }
      for (const status of written) counts[status] = (counts[status] ?? 0) + 1
      const amount = written.filter((status) => status !== 'unknown').length
      return { done: written.length, amount, changes: { counts } }
    },
  }
}

function toAnswer(key: string, { status, reason, flags, suggestion, mx, reply }: Verdict): Answer {
  // PostgreSQL's text has neither NUL nor lone surrogates; the reply is a stranger's.
  return { key, status, reason, flags, suggestion, mx, reply: reply?.replaceAll('\0', '').toWellFormed() }
}
