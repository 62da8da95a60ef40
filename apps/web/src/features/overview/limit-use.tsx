import { formatCount } from '../../lib/format.ts'
import { useRateLimit } from '../../lib/rate-limit.ts'
import { Bar } from '../../ui/bar.tsx'
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
          <span className="grid gap-1">
            <Bar share={used / state.limit} />
            of {formatCount(state.limit)} allowed
          </span>
        )
      }
    />
  )
}
