import type { Verdict } from '@leadwright/mail-verifier'
import { defect } from '../../../defect.ts'
import {
  countBillable,
  deferAddresses,
  dueAddresses,
  freshAddresses,
  untilNextAttempt,
  writeAnswers,
  type Answer,
  type PendingAddress,
} from '../store/addresses.ts'
import { updateJob, type JobRow } from '../store/jobs.ts'
import { endJob } from '../transitions.ts'
import { createCollector } from './collector.ts'
import type { DriveContext } from './drive.ts'
import { createFeed } from './feed.ts'
import { createRoom } from './room.ts'
import { tally } from './tally.ts'

/** With nothing else to do, a driver waits for deferred addresses this long; beyond, it gives the job back. */
const patience = 10_000

/** Between two looks for what is due, while there is no room for it. Milliseconds. */
const shortest = 50

/** What came of asking about an address. */
interface Outcome {
  readonly address: PendingAddress
  readonly verdict: Verdict
  /** Milliseconds until it is asked about again; absent where the verdict stands. */
  readonly delay?: number
}

/**
 * Asks mail servers about all addresses without a verdict.
 *
 * An address is under way until its verdict is committed, and no more than the job's share is under way: that is also
 * how many may be asked about twice after a crash, and the memory that a job of any size takes.
 *
 * @returns how long there is nothing to do for, in milliseconds; undefined if the job is completed
 */
export async function verifyAddresses(context: DriveContext, job: JobRow): Promise<number | undefined> {
  const { db, lease, mail, retryDelays, share } = context
  const ending = new AbortController()
  const signal = AbortSignal.any([lease.signal, ending.signal])
  const room = createRoom()
  /** Those under way that were deferred before: the only ones that a look-up of what is due could find again. */
  const retried = new Set<string>()
  signal.addEventListener('abort', () => room.fail(signal.reason), { once: true })
  const feed = createFeed((after, limit) => freshAddresses(db, job.id, after, limit))
  /** When deferred addresses may be due; the database knows better, so this may be too early. */
  let dueAt = Date.now()

  const write = async (outcomes: readonly Outcome[]): Promise<void> => {
    await commit(context, outcomes)
    for (const { address, delay } of outcomes) {
      retried.delete(address.key)
      feed.done(address)
      if (delay !== undefined) dueAt = Math.min(dueAt, Date.now() + delay)
    }
    room.give(outcomes.length)
  }
  const isAll = (waiting: number): boolean => feed.isEmpty && waiting === room.taken
  const collector = createCollector<Outcome>({ write, failed: room.fail, isAll })

  const ask = async (address: PendingAddress): Promise<void> => {
    if (address.attempts > 0) retried.add(address.key)
    room.take()
    try {
      const verdict = await mail.verify(address.email, { signal })
      const delay = verdict.deferred === true ? retryDelays[address.attempts] : undefined
      collector.add(delay === undefined ? { address, verdict } : { address, verdict, delay })
    } catch (error) {
      room.fail(error)
    }
  }

  const askDue = async (places: number): Promise<void> => {
    dueAt = Number.POSITIVE_INFINITY // before the look-ups, because a batch that is committed meanwhile may lower it
    const due = await dueAddresses(db, job.id, [...retried], places)
    const next = await untilNextAttempt(db, job.id, [...retried, ...due.map(({ key }) => key)])
    if (next !== undefined) dueAt = Math.min(dueAt, Date.now() + next)
    for (const address of due) {
      feed.admit(address)
      void ask(address)
    }
  }
  const askFresh = async (places: number): Promise<void> => {
    for (const address of await feed.take(places)) void ask(address)
  }

  try {
    for (;;) {
      signal.throwIfAborted()
      const { version } = room
      const places = (): number => share() - room.taken
      if (places() > 0 && Date.now() >= dueAt) await askDue(places())
      if (places() > 0) await askFresh(places())
      if (room.taken === 0 && feed.isEmpty) {
        const wait = dueAt - Date.now()
        if (wait === Number.POSITIVE_INFINITY) return await complete(context)
        if (wait > patience) return wait
      }
      await changeOrDue(room.change(version), dueAt)
    }
  } finally {
    // What was answered until here counts, whatever ended the loop; what was not, is asked again by the next driver.
    ending.abort()
    await collector.close()
  }
}

/** Waits for a change, or until addresses are due. */
async function changeOrDue(change: Promise<void>, dueAt: number): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const wait = dueAt - Date.now()
  const timer = wait <= patience ? setTimeout(resolve, Math.max(wait, shortest)) : undefined
  try {
    await Promise.race([change, promise])
  } finally {
    clearTimeout(timer)
  }
}

/** Verdicts, what they cost, deferrals and progress: all of it or nothing. */
async function commit({ lease, transitions }: DriveContext, outcomes: readonly Outcome[]): Promise<void> {
  const isFinal = ({ delay }: Outcome): boolean => delay === undefined
  await lease.transaction(async (tx, job) => {
    const answers = outcomes.filter(isFinal).map(({ address: { key }, verdict }) => toAnswer(key, verdict))
    const deferrals = outcomes.flatMap(({ address: { key }, delay }) => (delay === undefined ? [] : { key, delay }))
    const written = await writeAnswers(tx, job.id, answers)
    await deferAddresses(tx, job.id, deferrals)
    const done = job.done + written.length
    const amount = written.filter((status) => status !== 'unknown').length
    if (amount > 0) {
      // `done` only ever grows, so that it names the batch.
      const reference = `${job.id}:settle:${done}`
      await transitions.credits.settle(tx, { reservationId: reservationOf(job), amount, reference })
    }
    await updateJob(tx, job.id, { done, settled: job.settled + amount, failures: 0, ...tally(job, written) })
  })
}

async function complete({ lease, transitions }: DriveContext): Promise<undefined> {
  await lease.transaction(async (tx, job) => {
    const left = await countBillable(tx, job.id, [])
    if (left > 0) throw defect(`${left} addresses of ${job.id} have no verdict`)
    await endJob(transitions, tx, job, { stage: 'completed' })
  })
}

function toAnswer(key: string, { status, reason, flags, suggestion, mx, reply }: Verdict): Answer {
  // PostgreSQL's text has neither NUL nor lone surrogates; the reply is a stranger's.
  return { key, status, reason, flags, suggestion, mx, reply: reply?.replaceAll('\0', '').toWellFormed() }
}

function reservationOf({ id, reservationId }: JobRow): string {
  if (reservationId === null) throw defect(`The job ${id} verifies without a reservation`)
  return reservationId
}
