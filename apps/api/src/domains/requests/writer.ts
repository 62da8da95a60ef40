/** Takes rows as they come and writes them in batches, so that nobody waits for a row of theirs. */
export interface BatchWriter<T> {
  /** Notes a row; drops it where too many wait already. */
  note(row: T): void
  /** Writes what waits. Never rejects. */
  flush(): Promise<void>
}

/** How often is written, in milliseconds, while there is something to write. */
const everyMs = 1000
/** How many rows wait at most: what a database that is slow or away costs in memory. */
const maxWaiting = 5000
/** How many rows make a statement: few enough that preparing them keeps no request waiting. */
const atATime = 500

/**
 * @param write stores some rows; those that it fails to store are lost
 * @param onLost told of rows that were dropped, or not stored because of an error
 */
export function createBatchWriter<T>(options: {
  readonly write: (rows: readonly T[]) => Promise<unknown>
  readonly onLost: (rows: number, error?: unknown) => void
}): BatchWriter<T> {
  let waiting: T[] = []
  let dropped = 0
  let timer: NodeJS.Timeout | undefined
  let written = Promise.resolve()

  const writeWaiting = async (): Promise<void> => {
    if (dropped > 0) options.onLost(dropped)
    dropped = 0
    const all = waiting
    waiting = []
    for (let start = 0; start < all.length; start += atATime) {
      const rows = all.slice(start, start + atATime)
      try {
        await options.write(rows)
      } catch (error) {
        options.onLost(rows.length, error)
      }
    }
  }

  const flush = (): Promise<void> => {
    clearTimeout(timer)
    timer = undefined
    return (written = written.then(writeWaiting)) // one batch at a time
  }

  return {
    note: (row) => {
      if (waiting.length >= maxWaiting) {
        dropped += 1
        return
      }
      waiting.push(row)
      timer ??= setTimeout(() => void flush(), everyMs)
    },
    flush,
  }
}
