import { useSyncExternalStore } from 'react'

/** Where this session stands in its rate-limit window, as the latest answer told. */
export interface RateLimitState {
  readonly limit: number
  readonly remaining: number
  /** When the window ends, in Unix seconds. */
  readonly reset: number
}

let state: RateLimitState | undefined
const listeners = new Set<() => void>()

export function noteRateLimit(headers: Headers): void {
  const [limit, remaining, reset] = ['limit', 'remaining', 'reset'].map((name) => headers.get(`x-ratelimit-${name}`))
  if (limit == null || remaining == null || reset == null) return
  state = { limit: Number(limit), remaining: Number(remaining), reset: Number(reset) }
  for (const notify of listeners) notify()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useRateLimit = (): RateLimitState | undefined => useSyncExternalStore(subscribe, () => state)
