import type { PendingAddress } from '../store/addresses.ts'

/** Addresses of one mail host under way at once: more would only wait in line there, in the place of others. */
const maxPerHost = 100
/** Addresses that may wait aside until their host has room; a bound for memory, about a kilobyte each at most. */
const maxParked = 5000
const pageSize = 500

/** Hands out the addresses of a job such that a slow mail host does not hold up the others. */
export interface Feed {
  /** Up to `room` addresses to ask about now. */
  take(room: number): Promise<PendingAddress[]>
  /** Takes one that came from elsewhere into account. */
  admit(address: PendingAddress): void
  /** An address is no longer under way. */
  done(address: PendingAddress): void
  /** Nothing is left to hand out. */
  readonly isEmpty: boolean
}

/** @param read reads addresses in the order of their turns, after one of them */
export function createFeed(
  read: (after: PendingAddress | undefined, limit: number) => Promise<PendingAddress[]>,
): Feed {
  const underWay = new Map<string, number>()
  const parked = new Map<string, PendingAddress[]>()
  let parkedCount = 0
  /** Were parked, and have room now. */
  const freed: PendingAddress[] = []
  let page: PendingAddress[] = []
  let last: PendingAddress | undefined
  let isEnd = false

  const admit = ({ host }: PendingAddress): void => {
    underWay.set(host, (underWay.get(host) ?? 0) + 1)
  }
  const park = (address: PendingAddress): void => {
    const others = parked.get(address.host)
    if (others) others.push(address)
    else parked.set(address.host, [address])
    parkedCount++
  }
  const nextOfPage = async (): Promise<PendingAddress | undefined> => {
    if (page.length === 0 && !isEnd) {
      const next = await read(last, pageSize)
      last = next.at(-1) ?? last
      isEnd = next.length < pageSize
      page = next.toReversed() // so that the first is the cheapest to take
    }
    return page.pop()
  }

  return {
    take: async (room) => {
      const taken = freed.splice(0, room)
      for (;;) {
        if (taken.length >= room || parkedCount >= maxParked) return taken
        const address = await nextOfPage()
        if (address === undefined) return taken
        if ((underWay.get(address.host) ?? 0) >= maxPerHost) {
          park(address)
          continue
        }
        admit(address)
        taken.push(address)
      }
    },
    admit,
    done: ({ host }) => {
      const others = parked.get(host)
      const next = others?.shift()
      if (next !== undefined) {
        // Takes the place that became free.
        parkedCount--
        freed.push(next)
        if (others?.length === 0) parked.delete(host)
        return
      }
      const count = (underWay.get(host) ?? 1) - 1
      if (count > 0) underWay.set(host, count)
      else underWay.delete(host)
    },
    get isEmpty() {
      return isEnd && page.length === 0 && parkedCount === 0 && freed.length === 0
    },
  }
}
