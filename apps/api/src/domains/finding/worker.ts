import { randomUUID } from 'node:crypto'
import { noLease } from '../../jobs/ending.ts'
import { keepLease, LeaseLost } from '../../jobs/lease.ts'
import { createRounds } from '../../jobs/rounds.ts'
import { noteUnforeseen } from '../../jobs/unforeseen.ts'
import { analyzeList } from './drive/analyze.ts'
import { driveTask } from './drive/task.ts'
import type { FindingOptions } from './options.ts'
import { jobsForWork, lockAnyJob, overdueJobs, updateJob, type JobForWork, type JobRow } from './store/jobs.ts'
import { claimAnalysis, claimTasks, holdAnalysis, leaseTime, type TaskRow } from './store/leases.ts'
import { endJob } from './transitions.ts'

/**
 * Domains that a worker works on at once, most of them waiting: enough to keep both the website reader (20 sites) and the
 * mail verifier (50 sessions) busy, which are polite by themselves.
 */
const maxTasks = 72
/** Tasks that it takes at a time. */
const batch = 24
/** Lists that it analyzes at once, and those of one organization: there is always a place for another one. */
const maxAnalyses = 4
const maxAnalysesOfOne = 2

export interface FindingWorker {
  /** Starts to work: on what it is rung for, and on what a dead process left behind. */
  start(): Promise<void>
  /** Ends what is under way, writes what is settled, and leaves the rest to the next worker at once. */
  stop(): Promise<void>
}

export function createFindingWorker(options: FindingOptions): FindingWorker {
  const { db, queue, log } = options
  const stopping = new AbortController()
  /** What is under way, with the organization that it is for. */
  const analyses = new Map<Promise<void>, string>()
  const tasks = new Set<Promise<void>>()

  const beginAnalysis = (job: JobRow, token: string): void => {
    const analysis = analyze(options, job, token, stopping.signal).finally(() => {
      analyses.delete(analysis)
      claim()
    })
    analyses.set(analysis, job.organizationId)
  }
  /** Organizations that have as many analyses here as one may. */
  const busy = (): string[] => {
    const all = [...analyses.values()]
    return [...new Set(all)].filter((id) => all.filter((other) => other === id).length >= maxAnalysesOfOne)
  }

  const beginTask = (job: JobForWork, task: TaskRow, token: string): void => {
    const work = driveTask(options, job, task, token, stopping.signal).finally(() => {
      tasks.delete(work)
      claim()
    })
    tasks.add(work)
  }

  const claimAll = async (): Promise<void> => {
    while (analyses.size < maxAnalyses && !stopping.signal.aborted) {
      const token = randomUUID()
      const job = await claimAnalysis(db, token, busy())
      if (!job) break
      beginAnalysis(job, token)
    }
    while (tasks.size < maxTasks && !stopping.signal.aborted) {
      const token = randomUUID()
      const limit = Math.min(batch, maxTasks - tasks.size)
      const claimed = await claimTasks(db, token, limit)
      if (claimed.length === 0) return
      const jobs = await jobsForWork(db, [...new Set(claimed.map(({ jobId }) => jobId))])
      for (const task of claimed) {
        const job = jobs.get(task.jobId)
        if (job) beginTask(job, task, token)
      }
      if (claimed.length < limit) return
    }
  }

  const rounds = createRounds({ take: claimAll, sweep: () => expireJobs(options), log })
  const claim = rounds.look

  return {
    start: async () => {
      await queue.listen('finding', claim)
      rounds.start()
    },
    stop: async () => {
      stopping.abort()
      await rounds.stop()
      await Promise.all([...analyses.keys(), ...tasks])
    },
  }
}

/** Analyzes a job under its lease. Never rejects. */
async function analyze(options: FindingOptions, job: JobRow, token: string, stopping: AbortSignal): Promise<void> {
  const { db, queue, log } = options
  const lease = keepLease({
    what: job.id,
    time: leaseTime,
    stopping,
    renew: async () => (await holdAnalysis(db, job.id, token)) !== undefined,
  })
  try {
    if (await analyzeList(options, job, token, lease.signal)) {
      await db.transaction((tx) => queue.ring(tx, 'finding', job.id))
    } else {
      await handBack(options, job, token, undefined)
    }
  } catch (cause) {
    if (cause instanceof LeaseLost || lease.signal.reason instanceof LeaseLost) return
    await handBack(options, job, token, lease.signal.aborted ? undefined : cause).catch((err: unknown) =>
      log.error({ err, jobId: job.id }, 'a job could not be handed back'),
    )
  } finally {
    lease.close()
  }
}

/** Gives an analysis up: to the next worker, and after something unforeseen a few times later, then for good. */
async function handBack(options: FindingOptions, { id }: JobRow, token: string, cause: unknown): Promise<void> {
  const { db, log } = options
  await db.transaction(async (tx) => {
    const job = await holdAnalysis(tx, id, token)
    if (!job) return
    if (cause === undefined) {
      await updateJob(tx, id, noLease)
      return
    }
    const verdict = noteUnforeseen(log, 'a job', id, job.failures, cause)
    if ('error' in verdict) await endJob(options, tx, job, { stage: 'failed', error: verdict.error })
    else {
      const wakeAt = new Date(Date.now() + verdict.wait)
      await updateJob(tx, id, { ...noLease, failures: verdict.failures, wakeAt })
    }
  })
}

/** Ends jobs whose decision did not come in time. */
async function expireJobs(options: FindingOptions): Promise<void> {
  for (const { id } of await overdueJobs(options.db, 100)) {
    await options.db.transaction(async (tx) => {
      const job = await lockAnyJob(tx, id)
      if (job?.stage === 'awaiting_decision') await endJob(options, tx, job, { stage: 'expired' })
    })
  }
}
