import type { Writable } from 'node:stream'
import { setImmediate } from 'node:timers/promises'
import type { TransactionSql } from 'postgres'

/** Rows on their way into a table, by `COPY … FROM STDIN`. */
export interface Copy {
  /**
   * Sends some lines of COPY text. Comes back when the lines before are on their way, so that the next ones can be
   * prepared while the database stores these, and only one batch waits.
   */
  write(lines: string): Promise<void>
  /** Comes back when all rows are stored. */
  end(): Promise<void>
  /** Gives it up; the transaction can then only be rolled back. */
  abort(): void
}

/** Starts a COPY; nothing else can run in the transaction until it ends. */
export async function startCopy(tx: TransactionSql, statement: string): Promise<Copy> {
  const stream: Writable = await tx.unsafe(statement).writable()
  let failure: Error | undefined
  stream.on('error', (error) => (failure = error))
  let sent = Promise.resolve()
  // Whatever is written to a stream that broke fails because it is broken; why it broke is what it said then.
  const fail = (error: unknown): never => {
    throw failure ?? error
  }
  return {
    async write(lines) {
      await sent.catch(fail)
      sent = new Promise((resolve, reject) => {
        stream.write(lines, (error) => (error ? reject(error) : resolve()))
      })
      sent.catch(() => {}) // comes up with the next call
    },
    async end() {
      await sent.catch(fail)
      stream.end()
      // When the database refuses rows only after it has got the last of them, the driver never finishes the stream
      // (porsager/postgres#1173). A statement behind it does come back, and fails if the COPY did.
      await setImmediate()
      await tx`select`.catch(fail)
    },
    abort: () => void stream.destroy(new Error('The import was given up')),
  }
}
