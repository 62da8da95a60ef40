import { setTimeout as sleep } from 'node:timers/promises'
import { sweepRemovals } from '../db/removals.ts'
import { refreshStatistics } from '../db/statistics.ts'
import { hearOfWork } from './bell.ts'
import { createAnalyses } from './drive/analyses.ts'
import { createTasks } from './drive/tasks.ts'
import type { JobKind } from './kind.ts'
import type { JobOptions } from './options.ts'
import { createRounds } from './rounds.ts'
import { lockAnyJob, overdueJobs } from './store/jobs.ts'
import { lookForWork } from './store/tasks.ts'
import { workerTransaction } from '../db/worker-transaction.ts'
import { endJob } from './transitions.ts'

/** How long a worker lets others go first that have nothing, when it has all that it may have. Milliseconds. */
const longestPause = 60

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
  const pause = (): number => longestPause * Math.max(tasks.load(), analyses.load())
  const analyses = createAnalyses(options, kinds, stopping.signal, ended)
  const tasks = createTasks(options, kinds, stopping.signal, { pause, ended })

  const take = async (): Promise<void> => {
    // Who has little takes first.
    await sleep(pause())
    const work = await lookForWork(db)
    if (work.overdue) await expireJobs(options)
    const waiting = kinds.filter(({ name }) => work.kinds.includes(name))
    await Promise.all([work.analysis && analyses.take(), ...waiting.map((kind) => tasks.take(kind))])
  }
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
