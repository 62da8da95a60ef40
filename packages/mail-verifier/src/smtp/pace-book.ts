import { LRUCache } from 'lru-cache'
import type { Memory } from '../memory.ts'
import { createHostPace } from './host-pace.ts'
import type { HostPace, RememberedPace } from './host-pace.ts'

/** The paces of hosts. */
export interface PaceBook {
  /** The one of a host; whatever was noted of it by others is in it once the promise of `recalled` has settled. */
  of(host: string): HostPace
  recalled(host: string): Promise<void>
  /** A session with the host has ended. */
  note(host: string): void
}

const maxHosts = 20_000
/** Milliseconds, after which a host is met anew: they are given new settings now and then. */
const lifetime = 6 * 60 * 60_000
/** How long nobody looks again for what others have learned meanwhile. Milliseconds. */
const freshness = 30_000

interface Entry {
  readonly pace: HostPace
  recalled: Promise<void>
  recalledAt: number
  /** What others know of it from here, or this engine from them. */
  shared: string
}

export function createPaceBook(memory: Memory<RememberedPace> | undefined): PaceBook {
  const entries = new LRUCache<string, Entry>({ max: maxHosts, ttl: lifetime })

  function entryOf(host: string): Entry {
    const known = entries.get(host)
    if (known) return known
    const pace = createHostPace()
    const shared = gistOf(pace.remembered())
    const entry: Entry = { pace, recalled: Promise.resolve(), recalledAt: Number.NEGATIVE_INFINITY, shared }
    entries.set(host, entry)
    return entry
  }

  return {
    of: (host) => entryOf(host).pace,
    recalled(host) {
      const entry = entryOf(host)
      if (memory && Date.now() - entry.recalledAt >= freshness) {
        entry.recalledAt = Date.now()
        entry.recalled = recall(memory, host, entry)
      }
      return entry.recalled
    },
    note(host) {
      const entry = entryOf(host)
      const pace = entry.pace.remembered()
      const gist = gistOf(pace)
      if (gist === entry.shared) return
      entry.shared = gist
      memory?.note(host, pace)
    },
  }
}

async function recall(memory: Memory<RememberedPace>, host: string, entry: Entry): Promise<void> {
  try {
    const past = await memory.recall(host)
    // What was learned here meanwhile is newer, and will be noted.
    const isNews = past && gistOf(past) !== entry.shared && gistOf(entry.pace.remembered()) === entry.shared
    if (!isNews) return
    entry.pace.recall(past)
    entry.shared = gistOf(past)
  } catch {
    // Then it is learned again.
  }
}

/** What is worth noting: the pauses change all the time. */
const gistOf = ({ kind, recipients, refused }: RememberedPace): string => `${kind} ${recipients} ${refused}`
