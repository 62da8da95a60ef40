import { randomUUID } from 'node:crypto'
import type { HostPermit, HostPermits } from '@leadwright/mail-verifier'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import { permitTime, releasePermits, renewPermits, takePermits, type Slot } from './store/permits.ts'

/** Between two tries to get what was not granted. Milliseconds. */
const retryTime = 200

interface Held extends Slot {
  heldUntil: number
  /** How long the host is to be left alone afterwards. Milliseconds. */
  rest: number
  isWanted: boolean
}
interface Waiter {
  readonly urgent: boolean
  readonly granted: (permit: HostPermit | undefined) => void
}

/**
 * Leave to have sessions with mail hosts or to read websites, by rows that all processes share: together they have no
 * more of them with one host than the limit says. Without the database there is no leave.
 */
export function createHostPermits({
  db,
  limit,
  log,
}: {
  readonly db: Database
  /** Sessions with one host at a time. */
  readonly limit: number
  readonly log: Logger
}): HostPermits & { close(): Promise<void> } {
  const holder = randomUUID()
  const waiting = new Map<string, Set<Waiter>>()
  const held = new Set<Held>()
  let given: Held[] = []
  /** Hosts that somebody else is to have a chance of first, until then. */
  const resting = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> | undefined
  let isClosed = false

  const grant = (slot: Slot, asked: number): void => {
    const permit: Held = { host: slot.host, slot: slot.slot, heldUntil: asked + permitTime, rest: 0, isWanted: false }
    held.add(permit)
    const release = (rest = 0): void => {
      if (!held.delete(permit)) return
      if (permit.isWanted) resting.set(permit.host, Date.now() + 2 * retryTime)
      permit.rest = rest
      given.push(permit)
      look()
    }
    const waiters = [...(waiting.get(slot.host) ?? [])]
    const waiter = waiters.find(({ urgent }) => urgent) ?? waiters[0]
    if (!waiter) return release()
    forget(slot.host, waiter)
    waiter.granted({ isHeld: () => Date.now() < permit.heldUntil, isWanted: () => permit.isWanted, release })
  }
  const forget = (host: string, waiter: Waiter): void => {
    const waiters = waiting.get(host)
    waiters?.delete(waiter)
    if (waiters?.size === 0) waiting.delete(host)
  }

  const exchange = async (): Promise<void> => {
    const returned = given
    given = []
    if (returned.length > 0) await releasePermits(db, holder, limit, returned)
    const asked = Date.now()
    for (const [host, until] of resting) if (until <= asked) resting.delete(host)
    const wanted = [...waiting]
      .filter(([host, waiters]) => !resting.has(host) || [...waiters].some(({ urgent }) => urgent))
      .map(([host, waiters]) => ({ host, count: Math.min(limit, waiters.size) }))
    if (wanted.length === 0) return
    for (const slot of await takePermits(db, holder, limit, wanted)) grant(slot, asked)
  }
  const look = (): void => {
    if (round !== undefined || isClosed) return
    clearTimeout(timer)
    timer = undefined
    // After what is happening now, so that many wishes are one statement.
    round = Promise.resolve()
      .then(exchange)
      .catch((err: unknown) => log.warn({ err }, 'permits could not be exchanged; trying again soon'))
      .finally(() => {
        round = undefined
        if (isClosed) return
        if (given.length > 0) look()
        else if (waiting.size > 0) timer ??= setTimeout(look, retryTime)
      })
  }

  const renew = async (): Promise<void> => {
    if (held.size === 0) return
    const asked = Date.now()
    const mine = [...held]
    const kept = new Map((await renewPermits(db, holder, mine.map(nameOf))).map((slot) => [keyOf(slot), slot]))
    for (const permit of mine) {
      const still = kept.get(keyOf(permit))
      permit.heldUntil = still ? asked + permitTime : 0
      permit.isWanted = still?.isWanted === true
    }
  }
  const renewing = setInterval(() => {
    renew().catch((err: unknown) => log.warn({ err }, 'permits could not be renewed; trying again soon'))
  }, permitTime / 3)

  return {
    take: (host, { urgent, signal }) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve(undefined)
        const leave = (): void => {
          forget(host, waiter)
          resolve(undefined)
        }
        const waiter: Waiter = {
          urgent,
          granted: (permit) => {
            signal.removeEventListener('abort', leave)
            resolve(permit)
          },
        }
        signal.addEventListener('abort', leave, { once: true })
        waiting.set(host, (waiting.get(host) ?? new Set()).add(waiter))
        look()
      }),
    close: async () => {
      clearInterval(renewing)
      clearTimeout(timer)
      isClosed = true
      await round
      given.push(...held)
      held.clear()
      if (given.length > 0) await releasePermits(db, holder, limit, given).catch(() => {}) // they lapse
    },
  }
}

const nameOf = ({ host, slot }: Slot): Slot => ({ host, slot })
const keyOf = ({ host, slot }: Slot): string => `${slot} ${host}`
