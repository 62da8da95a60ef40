import { setTimeout as sleep } from 'node:timers/promises'
import type { SitePermit, SitePermits } from '../types.ts'
import { unlessAborted } from './unless-aborted.ts'

/** Lets one request at a time go to a site, with a pause between two. */
export interface Politeness {
  /**
   * Runs the task when it is the site's turn. Rejects when aborted while it waits.
   * @param pauseMs Milliseconds before the next one.
   */
  run<T>(site: string, pauseMs: () => number, signal: AbortSignal, task: () => Promise<T>): Promise<T>
  /** Gives back what is held for sites. */
  close(): void
}

interface Site {
  /** Resolves when those before are done. */
  tail: Promise<void>
  waiting: number
  openAt: number
  permit?: SitePermit | undefined
  leaving?: NodeJS.Timeout
}

/** How long a permit is kept beyond the pause, for the next page of the same site. Milliseconds. */
const linger = 50

/** @param permits leave of other processes; without them, there are none */
export function createPoliteness(permits?: SitePermits): Politeness {
  const sites = new Map<string, Site>()

  return {
    async run(name, pauseMs, signal, task) {
      const site = sites.get(name) ?? { tail: Promise.resolve(), waiting: 0, openAt: 0 }
      sites.set(name, site)
      const before = site.tail
      const { promise: done, resolve: leave } = Promise.withResolvers<void>()
      site.tail = before.then(() => done)
      site.waiting++
      try {
        await unlessAborted(before, signal)
        await unlessAborted(sleep(Math.max(0, site.openAt - performance.now()), undefined, { signal }), signal)
        if (permits) await allow(permits, name, site, signal)
        try {
          return await task()
        } finally {
          site.openAt = performance.now() + pauseMs()
        }
      } finally {
        leave()
        site.waiting--
        if (site.waiting === 0) part(site)
        forget(name, site)
      }
    },
    close() {
      for (const site of sites.values()) giveBack(site)
    },
  }

  /** Has leave to ask the site, and keeps it while there is more to ask. */
  async function allow(from: SitePermits, name: string, site: Site, signal: AbortSignal): Promise<void> {
    clearTimeout(site.leaving)
    if (site.permit?.isHeld() === true) return
    giveBack(site)
    site.permit = await from.take(name, signal)
    signal.throwIfAborted()
  }

  /** Gives leave back once the site has had its pause. */
  function part(site: Site): void {
    clearTimeout(site.leaving)
    if (!site.permit) return
    const idle = Math.max(0, site.openAt - performance.now() + linger)
    site.leaving = setTimeout(() => site.waiting === 0 && giveBack(site), idle)
  }

  function giveBack(site: Site): void {
    clearTimeout(site.leaving)
    site.permit?.release()
    site.permit = undefined
  }

  /** Sites that nobody waits for are kept only while they have to be left alone. */
  function forget(site: string, own: Site): void {
    if (own.waiting > 0) return
    for (const [name, other] of sites) {
      if (other.waiting === 0 && !other.permit && other.openAt <= performance.now()) sites.delete(name)
      // The oldest come first; the rest can wait for the next time.
      else if (name !== site) break
    }
  }
}
