import { useMemo, useSyncExternalStore } from 'react'
import { useShownOrganization } from '../../lib/organization.ts'

/** Which news of jobs somebody has seen: all until a moment of the server's clock, and some of later. */
export interface Seen {
  readonly upTo: string
  /** Jobs, each with the stage that it was seen in. */
  readonly jobs: readonly string[]
}

/** As many as there are newest jobs, three times over. */
const mostJobs = 180

const keyOf = (organizationId: string): string => `jobs seen in ${organizationId}`
const listeners = new Set<() => void>()

export function writeSeen(organizationId: string, { upTo, jobs }: Seen): void {
  localStorage.setItem(keyOf(organizationId), JSON.stringify({ upTo, jobs: jobs.slice(-mostJobs) }))
  for (const notify of listeners) notify()
}

/** Other tabs write it, too. */
function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  window.addEventListener('storage', listener)
  return () => {
    listeners.delete(listener)
    window.removeEventListener('storage', listener)
  }
}

/** What has been seen in the organization that is shown; undefined where nobody has looked yet. */
export function useSeen(): { readonly organizationId: string; readonly seen: Seen | undefined } {
  const organizationId = useShownOrganization() ?? ''
  const stored = useSyncExternalStore(subscribe, () => localStorage.getItem(keyOf(organizationId)))
  return useMemo(() => ({ organizationId, seen: parse(stored) }), [organizationId, stored])
}

/** What somebody else wrote there counts for nothing. */
function parse(stored: string | null): Seen | undefined {
  if (stored === null) return undefined
  try {
    const { upTo, jobs } = JSON.parse(stored) as Partial<Record<keyof Seen, unknown>>
    const isSeen = typeof upTo === 'string' && Array.isArray(jobs)
    return isSeen ? { upTo, jobs: jobs.filter((job): job is string => typeof job === 'string') } : undefined
  } catch {
    return undefined
  }
}
