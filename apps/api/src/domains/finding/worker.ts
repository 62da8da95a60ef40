import { contract } from '@leadwright/errors'
import { randomUUID } from 'node:crypto'
import { analyzeList } from './drive/analyze.ts'
import { keepLease, LeaseLost } from './drive/lease.ts'
import { driveTask } from './drive/task.ts'
import type { FindingOptions } from './options.ts'
import { lockAnyJob, overdueJobs, runningJobs, updateJob, type JobRow } from './store/jobs.ts'
import { claimAnalysis, claimTask, holdAnalysis } from './store/leases.ts'
import { findJobForWork } from './store/jobs.ts'
import { endJob } from './transitions.ts'

/** Domains that a worker works on at once, and lists that it analyzes. */
const maxTasks = 24
const maxAnalyses = 2
/** Jobs that are looked at for tasks, the oldest. */
const maxJobs = 200
const maxFailures = 5
const firstBackoff = 500
/** Milliseconds between looks for work that nobody rang for, and for what is to be swept. */
const interval = 1000

export interface FindingWorker {
  /** Starts to work: on what it is rung for, and on what a dead process left behind. */
  start(): Promise<void>
  /** Ends what is under way, writes what is settled, and leaves the rest to the next worker at once. */
  stop(): Promise<void>
}

export function createFindingWorker(options: FindingOptions): FindingWorker {
  const { db, queue, log } = options
  const stopping = new AbortController()
  const analyses = new Set<Promise<void>>()
  const tasks = new Map<Promise<void>, { readonly jobId: string; readonly organizationId: string }>()
  let timer: NodeJS.Timeout | undefined
  let sweeping: Promise<void> = Promise.resolve()
  let claiming: Promise<void> | undefined
  let claimAgain = false

  const beginAnalysis = (job: JobRow, token: string): void => {
    const analysis = analyze(options, job, token, stopping.signal).finally(() => {
      analyses.delete(analysis)
      claim()
    })
    analyses.add(analysis)
  }

  /** Takes a task: of the organization that has the fewest here, the oldest job's that has one. */
  const beginTask = async (): Promise<boolean> => {
    const count = (id: string): number => [...tasks.values()].filter((task) => task.organizationId === id).length
    const jobs = await runningJobs(db, maxJobs)
    jobs.sort((a, b) => count(a.organizationId) - count(b.organizationId))
    for (const { id, organizationId } of jobs) {
      const token = randomUUID()
      const task = await claimTask(db, id, token)
      const job = task && (await findJobForWork(db, id))
      if (!task || !job) continue
      const work = driveTask(options, job, task, token, stopping.signal).finally(() => {
        tasks.delete(work)
        claim()
      })
      tasks.set(work, { jobId: id, organizationId })
      return true
    }
    return false
  }

  const claimAll = async (): Promise<void> => {
    while (analyses.size < maxAnalyses && !stopping.signal.aborted) {
      const token = randomUUID()
      const job = await claimAnalysis(db, token)
      if (!job) break
      beginAnalysis(job, token)
    }
    while (tasks.size < maxTasks && !stopping.signal.aborted && (await beginTask())) {
      // One after the other, so that organizations take turns.
    }
  }

  /** Takes what there is to do, as far as there is room; one round at a time, so that a bell is never lost between two. */
  const claim = (): void => {
    if (stopping.signal.aborted) return
    if (claiming !== undefined) {
      claimAgain = true
      return
    }
    claimAgain = false
    claiming = claimAll()
      .catch((err: unknown) => log.warn({ err }, 'no work could be taken; trying again soon'))
      .finally(() => {
        claiming = undefined
        if (claimAgain) claim()
      })
  }

  const round = async (): Promise<void> => {
    claim()
    try {
      await expireJobs(options)
    } catch (err) {
      log.warn({ err }, 'a sweep failed; trying again soon')
    }
    if (stopping.signal.aborted) return
    timer = setTimeout(() => {
      sweeping = round()
    }, interval)
  }

  return {
    start: async () => {
      await queue.listen('finding', claim)
      sweeping = round()
    },
    stop: async () => {
      stopping.abort()
      clearTimeout(timer)
      await Promise.all([sweeping, claiming])
      await Promise.all([...analyses, ...tasks.keys()])
    },
  }
}

/** Analyzes a job under its lease. Never rejects. */
async function analyze(options: FindingOptions, job: JobRow, token: string, stopping: AbortSignal): Promise<void> {
  const { db, queue, log } = options
  const lease = keepLease(job.id, stopping, async () => (await holdAnalysis(db, job.id, token)) !== undefined)
  try {
    await analyzeList(options, job, token, lease.signal)
    await db.transaction((tx) => queue.ring(tx, 'finding', job.id))
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
    const noLease = { leaseToken: null, leaseUntil: null }
    if (cause === undefined) return updateJob(tx, id, noLease)
    const failures = job.failures + 1
    if (failures < maxFailures) {
      const wait = firstBackoff * 2 ** (failures - 1)
      log.warn({ err: cause, jobId: id, failures, wait }, 'a job failed unforeseen and will be tried again')
      return updateJob(tx, id, { ...noLease, failures, wakeAt: new Date(Date.now() + wait) })
    }
    const requestId = randomUUID()
    log.error({ err: cause, jobId: id, requestId }, 'a job failed for good')
    const error = contract.encode(contract.error('INTERNAL_ERROR', { requestId }))
    return endJob(options, tx, job, { stage: 'failed', error })
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
