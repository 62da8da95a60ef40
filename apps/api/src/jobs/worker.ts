import { setTimeout as sleep } from 'node:timers/promises'
import { isConnectionLost } from '../db/lost.ts'
import { sweepRemovals } from '../db/removals.ts'
import { refreshStatistics } from '../db/statistics.ts'
import { hearOfWork } from './bell.ts'
import { createAnalyses } from './drive/analyses.ts'
import { createTasks } from './drive/tasks.ts'
import type { JobKind } from './kind.ts'
import type { JobOptions } from './options.ts'
import { pauseAt } from './pause.ts'
import { createRounds } from './rounds.ts'
import { lockAnyJob, overdueJobs } from './store/jobs.ts'
import { leaseTime } from './store/lease-time.ts'
import { lookForWork } from './store/tasks.ts'
import { workerTransaction } from '../db/worker-transaction.ts'
import { oneAtATime } from '../waits/one-at-a-time.ts'
import { endJob } from './transitions.ts'

/**
 * After the database was away, leases have lapsed whose workers are there, and have answers to write. So long nobody takes
 * their tasks, or all that was asked meanwhile would be asked again. Milliseconds.
 */
const returnTime = 5000

/** Works on jobs: on what it is rung for, and on what a dead process left behind. */
export interface JobWorker {
  start(): Promise<void>
  /** Ends what is under way, writes what is settled, and leaves the rest to the next worker at once. */
  stop(): Promise<void>
}

export function createJobWorker(options: JobOptions, kinds: readonly JobKind[]): JobWorker {
  const { db, sql, credits, leads, log } = options
  const stopping = new AbortController()
  const ended = (): void => rounds.look()
  const analyses = createAnalyses(options, kinds, stopping.signal, ended)
  const tasks = createTasks(options, kinds, stopping.signal, ended)

  let away = -Infinity
  const wasAway = (within: number): boolean => performance.now() - away < within
  const noteAway = (error: unknown): void => {
    if (isConnectionLost(error)) away = performance.now()
  }
  // What was left lying is for all workers, who come back one after the other.
  const taking = { abandoned: () => !wasAway(returnTime), shares: () => wasAway(2 * returnTime) }
  /** Waits for an answer, and notes when the database was away: unreachable, or silent for longer than a renewed lease lasts. */
  const reached = async <T>(answer: Promise<T>): Promise<T> => {
    const asked = performance.now()
    try {
      return await answer
    } catch (error) {
      noteAway(error)
      throw error
    } finally {
      if (performance.now() - asked > (2 * leaseTime) / 3) away = performance.now()
    }
  }

  const take = async (): Promise<void> => {
    await sleep(pauseAt(analyses.load()))
    const work = await reached(lookForWork(db))
    if (work.overdue) await expireJobs(options)
    // Beside the next look: who waits for an analysis does not wait until tasks are taken.
    for (const { name } of kinds) if (work.kinds.includes(name)) takers.get(name)?.ask()
    if (work.analysis) await analyses.take()
  }
  const takers = new Map(
    kinds.map((kind) => [
      kind.name,
      oneAtATime(() =>
        tasks.take(kind, taking).catch((err: unknown) => {
          noteAway(err)
          log.warn({ err }, 'no tasks could be taken; trying again soon')
        }),
      ),
    ]),
  )
  const sweep = async (): Promise<void> => {
    await credits.releaseAbandonedAsks()
    await refreshStatistics(db)
    await sweepRemovals(db, stopping.signal)
    await leads.makeFilters(stopping.signal)
  }
  const rounds = createRounds({ take, sweep, log })
  let listening: Promise<() => Promise<void>> | undefined

  return {
    start: async () => {
      listening = hearOfWork(sql, rounds.look)
      await listening
      rounds.start()
    },
    stop: async () => {
      stopping.abort()
      await rounds.stop()
      await Promise.all([...takers.values()].map((taker) => taker.stop()))
      await Promise.all([analyses.over(), tasks.over()])
      const deafen = await listening
      await deafen?.()
    },
  }
}

/** Ends jobs whose decision did not come in time. */
async function expireJobs({ db, credits }: JobOptions): Promise<void> {
  for (const { id } of await overdueJobs(db, 100)) {
    await workerTransaction(db, async (tx) => {
      const job = await lockAnyJob(tx, id)
      if (job?.stage === 'awaiting_decision') await endJob(credits, tx, job, { stage: 'expired' })
    })
  }
}
