import { LeaseLost } from '../lease.ts'

/** Outcomes in a transaction. */
const maxOutcomes = 500

/** Outcomes of one task that are to be written. */
export interface Entry<Outcome> {
  readonly key: string
  readonly outcomes: readonly Outcome[]
}

/** Gathers what comes of a job's tasks in this worker, and writes it in batches, one after the other. */
export interface JobWriter<Outcome> {
  /** Resolves when it is committed. @throws LeaseLost where the task is somebody else's by now */
  write(key: string, outcomes: readonly Outcome[]): Promise<void>
}

/**
 * @param gatherTime how long a batch waits for more, in milliseconds
 * @param commit writes a batch; gives the keys of tasks that were lost, and of which nothing is written
 */
export function createJobWriter<Outcome>(
  gatherTime: number,
  commit: (entries: readonly Entry<Outcome>[]) => Promise<ReadonlySet<string>>,
): JobWriter<Outcome> {
  interface Waiting extends Entry<Outcome> {
    readonly written: () => void
    readonly failed: (reason: unknown) => void
  }
  let waiting: Waiting[] = []
  let size = 0
  let isWriting = false
  let timer: NodeJS.Timeout | undefined

  const write = async (batch: readonly Waiting[]): Promise<void> => {
    try {
      const lost = await commit(batch)
      for (const { key, written, failed } of batch) {
        if (lost.has(key)) failed(new LeaseLost(key))
        else written()
      }
    } catch (error) {
      for (const { failed } of batch) failed(error)
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
    if (size >= maxOutcomes) flush()
    else if (waiting.length > 0) timer ??= setTimeout(flush, gatherTime)
  }

  return {
    write: (key, outcomes) =>
      new Promise((written, failed) => {
        waiting.push({ key, outcomes, written, failed })
        size += outcomes.length
        flushInTime()
      }),
  }
}
