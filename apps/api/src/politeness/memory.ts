import type { Memory } from '@leadwright/mail-verifier'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import { readNotes, writeNotes } from './store/notes.ts'

/** How long notes wait to be written together. Milliseconds. */
const gatherTime = 500
/** Notes that wait, and names in a statement. What is beyond it is forgotten: it can be learned again. */
const most = 5000

/** Names that are asked for together, with whoever waits for each. */
type Asks<T> = Map<string, PromiseWithResolvers<T | undefined>>

/**
 * What processes learn of others, kept in the database for as long as it is believed. However many names are asked for
 * or noted, a process asks one question at a time, and writes twice a second at most.
 */
export function createMemory<T extends object>({
  db,
  topic,
  lifetime,
  log,
}: {
  readonly db: Database
  readonly topic: string
  /** How long a note is believed. Milliseconds. */
  readonly lifetime: number
  readonly log: Logger
}): Memory<T> & { close(): Promise<void> } {
  let asks: Asks<T> = new Map()
  let asking: Promise<void> | undefined
  let noted = new Map<string, T>()
  let writing: Promise<void> = Promise.resolve()
  let timer: NodeJS.Timeout | undefined

  const answer = async (): Promise<void> => {
    while (asks.size > 0) {
      const some = asks
      asks = new Map()
      try {
        const notes = await readNotes<T>(db, topic, [...some.keys()])
        for (const [name, { resolve }] of some) resolve(notes.get(name))
      } catch (err) {
        log.warn({ err, topic }, 'what other processes have learned could not be read; it is learned again')
        for (const { resolve } of some.values()) resolve(undefined)
      }
    }
    asking = undefined
  }
  const write = (): void => {
    timer = undefined
    const some = noted
    noted = new Map()
    writing = writing
      .then(() => writeNotes(db, topic, some, lifetime))
      .catch((err: unknown) => log.warn({ err, topic }, 'what was learned could not be told to other processes'))
  }

  return {
    recall: (name) => {
      const known = noted.get(name)
      if (known) return Promise.resolve(known)
      const ask = asks.get(name) ?? Promise.withResolvers<T | undefined>()
      if (asks.size < most) asks.set(name, ask)
      else if (!asks.has(name)) ask.resolve(undefined)
      // After what is happening now, so that many names are one question.
      asking ??= Promise.resolve().then(answer)
      return ask.promise
    },
    note: (name, what) => {
      if (noted.size < most || noted.has(name)) noted.set(name, what)
      timer ??= setTimeout(write, gatherTime)
    },
    close: async () => {
      if (timer !== undefined) {
        clearTimeout(timer)
        write()
      }
      await Promise.all([asking, writing])
    },
  }
}
