import { setTimeout as sleep } from 'node:timers/promises'
import { isConnectionLost, isOutage } from '../../db/lost.ts'
import { LeaseLost } from '../lease.ts'
import type { TaskRow } from '../store/tasks.ts'

/** Outcomes in a transaction. */
const maxOutcomes = 500
/** The wait before a batch is written again that found no way to the database, the first and the longest. Milliseconds. */
const backoff = { first: 50, longest: 200 }

/** Outcomes of one task that are to be written, or its end. */
export interface Entry<Outcome> {
  readonly key: string
  readonly outcomes: readonly Outcome[]
  /** The task, where nothing of it is left. */
  readonly ended?: TaskRow
}

/**
 * Gathers what comes of a job's tasks in this worker, and writes it in batches, one after the other. What cannot be
 * written fails the task that it is of, and no other. Where there is no way to the database, it is written again: it was
 * asked of strangers, who are not asked again for our sake.
 */
export interface JobWriter<Outcome> {
  /** Resolves when it is committed. @throws LeaseLost where the task is somebody else's by now */
  write(key: string, outcomes: readonly Outcome[]): Promise<void>
  /** Whether something waits for the way to the database: it is written before anything else is begun. */
  readonly isBehind: boolean
  /** Gives up a task of which nothing is left, together with what others write. @throws LeaseLost as `write` does */
  end(task: TaskRow): Promise<void>
}

/**
 * @param gatherTime how long a batch waits for more, in milliseconds
 * @param commit writes a batch, or finds it written; gives the keys of tasks that were lost, and of which nothing is written
 * @param stopping aborts when the worker stops: then nothing is written again
 */
export function createJobWriter<Outcome>(
  gatherTime: number,
  commit: (entries: readonly Entry<Outcome>[]) => Promise<ReadonlySet<string>>,
  stopping: AbortSignal,
): JobWriter<Outcome> {
  interface Waiting extends Entry<Outcome> {
    readonly written: () => void
    readonly failed: (reason: unknown) => void
  }
  let waiting: Waiting[] = []
  let size = 0
  let isWriting = false
  let timer: NodeJS.Timeout | undefined

  let isBehind = false
  const commitInTime = async (batch: readonly Waiting[]): Promise<ReadonlySet<string>> => {
    for (let wait = backoff.first; ; wait = Math.min(2 * wait, backoff.longest)) {
      try {
        const lost = await commit(batch)
        isBehind = false
        return lost
      } catch (error) {
        isBehind = isConnectionLost(error)
        if (stopping.aborted || !isOutage(error)) throw error
        await sleep(wait, undefined, { signal: stopping, ref: false }).catch(() => {})
      }
    }
  }
  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const lost = await commitInTime(batch)
      for (const { key, written, failed } of batch) {
        if (lost.has(key)) failed(new LeaseLost(key))
        else written()
      }
    } catch (error) {
      const tasks = [...Map.groupBy(batch, ({ key }) => key).values()]
      // It may be about what one task has to write, which the others are not to suffer for.
      if (tasks.length > 1 && !isOutage(error)) for (const own of tasks) await write(own)
      else for (const { failed } of batch) failed(error)
    }
  }
  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (isWriting || waiting.length === 0) return
    const batch = waiting
    waiting = []
    size = 0
    isWriting = true
    void write(batch).finally(() => {
      isWriting = false
      flushInTime()
    })
  }
  const flushInTime = (): void => {
    // The place of a task that is over is for another one, at once.
    if (size >= maxOutcomes || waiting.some(({ ended }) => ended)) flush()
    else if (waiting.length > 0) timer ??= setTimeout(flush, gatherTime)
  }

  const add = (entry: Entry<Outcome>): Promise<void> =>
    new Promise((written, failed) => {
      waiting.push({ ...entry, written, failed })
      size += entry.outcomes.length
      flushInTime()
    })

  return {
    get isBehind() {
      return isBehind
    },
    write: (key, outcomes) => add({ key, outcomes }),
    end: (task) => add({ key: task.key, outcomes: [], ended: task }),
  }
}
