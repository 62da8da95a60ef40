import { formatCount } from '../../lib/format.ts'
import { useRateLimit } from '../../lib/rate-limit.ts'
import { Figure } from '../../ui/page.tsx'

/** How much of the organization's request limit is used in the window that runs. */
export function LimitUse() {
  const state = useRateLimit()
  const used = state === undefined ? 0 : state.limit - state.remaining
  return (
    <Figure
      label="Requests in this minute"
      value={formatCount(used)}
      note={
        state === undefined ? undefined : (
          <meter
            min={0}
            max={state.limit}
            high={state.limit * 0.9}
            value={used}
            aria-label="Use of the request limit"
            className="h-2 w-full"
          >
            {used} of {state.limit}
          </meter>
        )
      }
    />
  )
}
