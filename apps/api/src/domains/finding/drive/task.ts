import { noteUnforeseen } from '../../../jobs/unforeseen.ts'
import type { DomainWork, FindingKind, SettledQuery } from '../kind.ts'
import type { FindingOptions } from '../options.ts'
import { lockAnyJob, type JobForWork } from '../store/jobs.ts'
import { holdTask, leaseTime, releaseTask, type TaskRow } from '../store/leases.ts'
import { ownersOf } from '../store/charges.ts'
import { rowsOfTask } from '../store/rows.ts'
import { endJob } from '../transitions.ts'
import { commitRows } from './commit.ts'
import { keepLease, LeaseLost } from '../../../jobs/lease.ts'

/** Rows that are looked into together: what they teach serves those after them. */
const blockSize = 16

/** Works on a task as far as it gets: to its end, or until a server wants to be asked again later. Never rejects. */
export async function driveTask(
  options: FindingOptions,
  job: JobForWork,
  task: TaskRow,
  token: string,
  stopping: AbortSignal,
): Promise<void> {
  const { db, log, retryDelays } = options
  const lease = keepLease({
    what: `${task.jobId} ${task.key}`,
    time: leaseTime,
    stopping,
    renew: () => holdTask(db, task, token),
  })
  const { signal } = lease
  try {
    const left = await workThrough(options, options.kinds[job.workflow], job, task, token, signal)
    const wait = retryDelays[task.attempts]
    await release(options, task, token, left > 0 ? { wait: wait ?? 0, attempts: task.attempts + 1 } : { isDone: true })
  } catch (cause) {
    if (cause instanceof LeaseLost || signal.reason instanceof LeaseLost) return
    try {
      if (signal.aborted) await release(options, task, token, {})
      else await noteFailure(options, task, token, cause)
    } catch (error) {
      // The lease lapses, and whoever takes over tries again.
      if (!(error instanceof LeaseLost)) log.error({ err: error, jobId: job.id }, 'a task could not be handed back')
    }
  } finally {
    lease.close()
  }
}

/** @returns how many rows are left for later */
async function workThrough(
  options: FindingOptions,
  kind: FindingKind,
  job: JobForWork,
  task: TaskRow,
  token: string,
  signal: AbortSignal,
): Promise<number> {
  const { db, retryDelays } = options
  const round = { tries: task.attempts, isLast: task.attempts >= retryDelays.length }
  const include = job.decision?.include ?? []
  const earlier: SettledQuery[] = []
  let work: DomainWork | undefined
  let left = 0
  for (let after = -1; ;) {
    signal.throwIfAborted()
    // The same blocks whenever the task is taken up: what is settled of one is part of it, and teaches only later ones.
    const block = await rowsOfTask(db, task.jobId, task.key, after, blockSize)
    const last = block.at(-1)
    if (last === undefined) return left
    after = last.position
    const open = block.filter(({ outcome }) => outcome === null)
    const taught: SettledQuery[] = block.filter(({ outcome }) => outcome !== null)
    if (open.length > 0) {
      work ??= await kind.open({
        domain: task.key,
        include,
        perRow: job.perRow,
        ownersOf: (keys) => ownersOf(db, job.organizationId, kind.workflow, keys),
        signal,
      })
      const settlements = await work.settle(open, earlier, round)
      signal.throwIfAborted()
      const byPosition = new Map(open.map((row) => [row.position, row]))
      const outcomes = settlements.flatMap((settled) => {
        const row = byPosition.get(settled.position)
        return row && !('retry' in settled) ? { row, settled } : []
      })
      left += open.length - outcomes.length
      await commitRows(options, kind, task, token, outcomes)
      for (const { row, settled } of outcomes) {
        taught.push({ query: row.query, findings: settled.findings, refused: settled.refused ?? [] })
      }
    }
    earlier.push(...taught.filter(({ findings, refused }) => findings.length > 0 || refused.length > 0))
  }
}

/** Gives a task up, unless it is somebody else's by now. */
async function release(
  { db }: FindingOptions,
  task: TaskRow,
  token: string,
  end: Parameters<typeof releaseTask>[2],
): Promise<void> {
  await db.transaction(async (tx) => {
    if (await holdTask(tx, task, token)) await releaseTask(tx, task, end)
  })
}

/** After something unforeseen: tries again later, a few times, and then gives the job up with what a caller would see. */
async function noteFailure(options: FindingOptions, task: TaskRow, token: string, cause: unknown): Promise<void> {
  const verdict = noteUnforeseen(options.log, 'a task', task.jobId, task.failures, cause)
  if ('wait' in verdict) return release(options, task, token, verdict)
  await options.db.transaction(async (tx) => {
    const job = await lockAnyJob(tx, task.jobId)
    if (!job || !(await holdTask(tx, task, token))) return
    await releaseTask(tx, task, { failures: verdict.failures })
    await endJob(options, tx, job, { stage: 'failed', error: verdict.error })
  })
}
