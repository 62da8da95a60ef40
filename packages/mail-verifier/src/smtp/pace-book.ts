import { LRUCache } from 'lru-cache'
import { createHostPace } from './host-pace.ts'
import type { HostPace, RememberedPace } from './host-pace.ts'

/** Where what was learned of mail hosts is kept, so that other processes and later ones need not learn it again. */
export interface HostMemory {
  /** What was noted of a host; undefined where that is nothing. A rejection counts as nothing. */
  recall(host: string): Promise<RememberedPace | undefined>
  /** Called when something new was learned. Must not throw. */
  note(host: string, pace: RememberedPace): void
}

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

interface Entry {
  pace: HostPace
  recalled: Promise<void>
  noted: string
}

export function createPaceBook(memory: HostMemory | undefined): PaceBook {
  const entries = new LRUCache<string, Entry>({ max: maxHosts, ttl: lifetime })

  function entryOf(host: string): Entry {
    const known = entries.get(host)
    if (known) return known
    const pace = createHostPace()
    const entry: Entry = { pace, recalled: Promise.resolve(), noted: gistOf(pace) }
    if (memory) entry.recalled = recall(memory, host, entry)
    entries.set(host, entry)
    return entry
  }

  return {
    of: (host) => entryOf(host).pace,
    recalled: (host) => entryOf(host).recalled,
    note(host) {
      const entry = entryOf(host)
      const gist = gistOf(entry.pace)
      if (gist === entry.noted) return
      entry.noted = gist
      memory?.note(host, entry.pace.remembered())
    },
  }
}

async function recall(memory: HostMemory, host: string, entry: Entry): Promise<void> {
  try {
    const past = await memory.recall(host)
    if (!past) return
    entry.pace.recall(past)
    entry.noted = gistOf(entry.pace)
  } catch {
    // Then it is learned again.
  }
}

/** What is worth noting: the pauses change all the time. */
function gistOf(pace: HostPace): string {
  const { kind, recipients, refused } = pace.remembered()
  return `${kind} ${recipients} ${refused}`
}
