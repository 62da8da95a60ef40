import type { Fail } from '@leadwright/errors'
import { bounds, limitReached } from '../bounds.ts'

/** The event streams that organizations have open at this process. */
export interface OpenStreams {
  /**
   * Takes a place for a stream.
   * @returns gives the place back
   * @throws LIMIT_REACHED
   */
  open(fail: Fail<'LIMIT_REACHED'>, organizationId: string): () => void
}

export function createOpenStreams(): OpenStreams {
  const counts = new Map<string, number>()
  return {
    open: (fail, organizationId) => {
      const before = counts.get(organizationId) ?? 0
      if (before >= bounds.open_streams) throw limitReached(fail, 'open_streams')
      counts.set(organizationId, before + 1)
      return () => {
        const left = (counts.get(organizationId) ?? 1) - 1
        if (left > 0) counts.set(organizationId, left)
        else counts.delete(organizationId)
      }
    },
  }
}
