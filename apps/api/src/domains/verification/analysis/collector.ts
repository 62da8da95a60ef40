/** What is waited for before a batch is written: so many items, or so many milliseconds. */
const maxItems = 2000
const maxWait = 250

/** Gathers items and writes them in batches, one after the other. */
export interface Collector<T> {
  add(item: T): void
  /** Looks again whether there is something to wait for. */
  nudge(): void
  /** Writes what is left, and nothing that comes later. Rejects if that fails. */
  close(): Promise<void>
}

export function createCollector<T>({
  write,
  failed,
  isAll,
}: {
  readonly write: (batch: readonly T[]) => Promise<void>
  /** Told once why a batch could not be written; nothing is written after that. */
  readonly failed: (error: unknown) => void
  /** Whether so many items are all that can come, so that waiting makes no sense. */
  readonly isAll: (waiting: number) => boolean
}): Collector<T> {
  let waiting: T[] = []
  let writing: Promise<void> | undefined
  let timer: NodeJS.Timeout | undefined
  let isOpen = true

  const flush = (): void => {
    clearTimeout(timer)
    timer = undefined
    if (writing !== undefined || waiting.length === 0) return
    const batch = waiting
    waiting = []
    writing = run(batch)
  }
  const flushInTime = (): void => {
    if (waiting.length >= maxItems || isAll(waiting.length)) flush()
    else if (waiting.length > 0) timer ??= setTimeout(flush, maxWait)
  }
  const run = async (batch: readonly T[]): Promise<void> => {
    try {
      await write(batch)
      writing = undefined
      if (isOpen) flushInTime()
    } catch (error) {
      isOpen = false
      waiting = []
      failed(error)
    }
  }

  return {
    add: (item) => {
      if (!isOpen) return
      waiting.push(item)
      flushInTime()
    },
    nudge: flushInTime,
    close: async () => {
      isOpen = false
      clearTimeout(timer)
      await writing
      if (waiting.length > 0) await write(waiting)
    },
  }
}
