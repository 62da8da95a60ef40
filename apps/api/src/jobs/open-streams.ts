import type { Fail } from '@leadwright/errors'
import { bounds, limitReached } from '../bounds.ts'

/** The event streams that organizations have open at this process. */
export interface OpenStreams {
  /**
   * Takes a place for a stream.
   * @returns gives the place back
   * @throws LIMIT_REACHED
   */
  readonly open: (fail: Fail<'LIMIT_REACHED'>, organizationId: string) => () => void
  /** Aborts when this process stops: streams end then, and those who watch go on at another. */
  readonly closing: AbortSignal
}

export function createOpenStreams(closing: AbortSignal): OpenStreams {
  const counts = new Map<string, number>()
  return {
    closing,
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
