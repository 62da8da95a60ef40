import { randomUUID } from 'node:crypto'
import type { HostPermit, HostPermits, WantedSession } from '@leadwright/mail-verifier'
import type { Logger } from 'pino'
import type { Database } from '../db/client.ts'
import { keepRenewed } from '../db/renewal.ts'
import { permitTime, releaseOthers, releasePermits, renewPermits, takePermits, type Slot } from './store/permits.ts'

/** Between two tries to get what was not granted. Milliseconds. */
const retryTime = 200
/** Wishes for an address that are asked about at once, for each of its permits: not every name that is there has one left. */
const maxWishes = 4
/** How long after its connection was lost a statement may still take permits. Milliseconds. */
const lateTime = 2 * permitTime

interface Held extends Slot {
  heldUntil: number
  /** How long the host is to be left alone afterwards. Milliseconds. */
  rest: number
  /** Another process waits for it. */
  isWanted: boolean
}
/** Somebody who waits for a permit of each of some hosts at once: the name of a mail host, and its address. */
interface Waiter {
  readonly name: string
  readonly hosts: readonly string[]
  readonly urgent: boolean
  readonly granted: (slots: Held[] | undefined) => void
}

/**
 * Leave to have sessions with mail hosts or to read websites, by rows that all processes share: together they have no
 * more of them with one host than the limit says. Without the database there is no leave.
 */
export function createHostPermits({
  db,
  limit,
  process = randomUUID(),
  log,
}: {
  readonly db: Database
  /** Sessions with one host at a time. */
  readonly limit: number
  /**
   * What the database calls the sessions of this process, and of no other: while it has one, nobody takes over its
   * permits, though it may be stopped. Without it they lapse.
   */
  readonly process?: string | undefined
  readonly log: Logger
}): HostPermits & { close(): Promise<void> } {
  const holder = process
  const waiting = new Set<Waiter>()
  const held = new Set<Held>()
  let given: Held[] = []
  /** Hosts that somebody else is to have a chance of first, until then. */
  const resting = new Map<string, number>()
  let timer: NodeJS.Timeout | undefined
  let round: Promise<void> | undefined
  let isClosed = false
  /** Hosts of which something may have been taken without our hearing of it, and since when. */
  const doubtful = new Map<string, number>()

  /** Waits for a permit of each host; there is none once a signal aborts. */
  const wait = ({ name, hosts, urgent }: Omit<Waiter, 'granted'>, signal: AbortSignal): Promise<Held[] | undefined> =>
    new Promise((resolve) => {
      if (signal.aborted) return resolve(undefined)
      const end = (slots: Held[] | undefined): void => {
        waiting.delete(waiter)
        signal.removeEventListener('abort', leave)
        resolve(slots)
      }
      const leave = (): void => end(undefined)
      const waiter: Waiter = { name, hosts, urgent, granted: end }
      signal.addEventListener('abort', leave, { once: true })
      waiting.add(waiter)
      look()
    })
  const giveBack = (slots: readonly Held[], rest: number): void => {
    for (const slot of slots) {
      if (!held.delete(slot)) continue
      if (slot.isWanted) resting.set(slot.host, performance.now() + 2 * retryTime)
      slot.rest = rest
      given.push(slot)
    }
    look()
  }
  const inTurn = (): Waiter[] => [...waiting].sort((one, other) => Number(other.urgent) - Number(one.urgent))

  /** Those whose turn it is to be asked about, as many as there could be permits for. */
  const wishes = (): Waiter[] => {
    const counts = new Map<string, number>()
    return inTurn().filter(({ name, hosts, urgent }) => {
      if (!urgent && hosts.some((host) => resting.has(host))) return false
      if (hosts.some((host) => (counts.get(host) ?? 0) >= (host === name ? limit : maxWishes * limit))) return false
      for (const host of hosts) counts.set(host, (counts.get(host) ?? 0) + 1)
      return true
    })
  }
  /** Shares out what was taken. Somebody who hurries may have come since, and others may have left. */
  const grant = (taken: readonly Slot[], asked: number): void => {
    const free = Map.groupBy(
      taken.map(({ host, slot }): Held => ({ host, slot, heldUntil: asked + permitTime, rest: 0, isWanted: false })),
      ({ host }) => host,
    )
    for (const { hosts, granted } of inTurn()) {
      if (!hosts.every((host) => (free.get(host)?.length ?? 0) > 0)) continue
      const slots = hosts.flatMap((host) => free.get(host)?.pop() ?? [])
      for (const slot of slots) held.add(slot)
      granted(slots)
    }
    given.push(...[...free.values()].flat())
  }
  /** Somebody here waits for one of some hosts, under another name. */
  const isWantedHere = (name: string, slots: readonly Held[]): boolean =>
    waiting.values().some((waiter) => waiter.name !== name && slots.some(({ host }) => waiter.hosts.includes(host)))

  const exchange = async (): Promise<void> => {
    const returned = given
    given = []
    if (returned.length > 0) {
      await releasePermits(db, holder, limit, returned).catch((error: unknown) => {
        given.unshift(...returned)
        throw error
      })
    }
    const asked = performance.now()
    if (doubtful.size > 0) {
      await releaseOthers(db, holder, [...doubtful.keys()], [...held, ...given].map(nameOf))
      for (const [host, since] of doubtful) if (asked - since > lateTime) doubtful.delete(host)
    }
    for (const [host, until] of resting) if (until <= asked) resting.delete(host)
    const wanted = wishes()
    if (wanted.length === 0) return
    const taken = await takePermits(db, holder, limit, wanted).catch((error: unknown) => {
      for (const { hosts } of wanted) for (const host of hosts) doubtful.set(host, performance.now())
      throw error
    })
    grant(taken, asked)
  }
  const look = (): void => {
    if (round !== undefined || isClosed) return
    clearTimeout(timer)
    timer = undefined
    let hasFailed = false
    // After what is happening now, so that many wishes are one statement.
    round = Promise.resolve()
      .then(exchange)
      .catch((err: unknown) => {
        hasFailed = true
        log.warn({ err }, 'permits could not be exchanged; trying again soon')
      })
      .finally(() => {
        round = undefined
        if (isClosed) return
        if (given.length > 0 && !hasFailed) look()
        else if (given.length + waiting.size > 0) timer ??= setTimeout(look, retryTime)
      })
  }

  const renew = async (): Promise<void> => {
    if (doubtful.size > 0) look()
    if (held.size === 0) return
    const asked = performance.now()
    const mine = [...held]
    const kept = new Map((await renewPermits(db, holder, mine.map(nameOf))).map((slot) => [keyOf(slot), slot]))
    for (const permit of mine) {
      const still = kept.get(keyOf(permit))
      permit.heldUntil = still ? asked + permitTime : 0
      permit.isWanted = still?.isWanted === true
    }
  }
  const renewal = keepRenewed({
    time: permitTime,
    renew,
    failed: (err) => log.warn({ err }, 'permits could not be renewed; trying again soon'),
  })

  const permitFor = ({ host: name, urgent, signal }: WantedSession, got: readonly Held[]): HostPermit => {
    let slots = got
    const isHeld = (): boolean => slots.every(({ heldUntil }) => performance.now() < heldUntil)
    return {
      isHeld,
      isWanted: () => slots.some(({ isWanted }) => isWanted) || isWantedHere(name, slots),
      moveTo: async (address, within) => {
        const host = keyOfAddress(address)
        if (!slots.some((slot) => slot.host === host)) {
          giveBack(
            slots.filter((slot) => slot.host !== name),
            0,
          )
          slots = slots.filter((slot) => slot.host === name)
          const more = await wait(
            { name, hosts: [host], urgent },
            AbortSignal.any([signal, AbortSignal.timeout(within)]),
          )
          if (!more) return false
          slots = [...slots, ...more]
        }
        return isHeld()
      },
      release: (rest = 0) => giveBack(slots, rest),
    }
  }

  return {
    take: async (wanted) => {
      const { host, address, urgent, signal } = wanted
      const hosts = address === undefined ? [host] : [host, keyOfAddress(address)]
      const slots = await wait({ name: host, hosts, urgent }, signal)
      return slots && permitFor(wanted, slots)
    },
    close: async () => {
      renewal.stop()
      clearTimeout(timer)
      isClosed = true
      await round
      given.push(...held)
      held.clear()
      if (given.length > 0) await releasePermits(db, holder, limit, given).catch(() => {}) // they lapse
    },
  }
}

// A colon is in no name of a mail host.
const keyOfAddress = (address: string): string => `ip:${address}`
const nameOf = ({ host, slot }: Slot): Slot => ({ host, slot })
const keyOf = ({ host, slot }: Slot): string => `${slot} ${host}`
