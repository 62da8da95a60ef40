import { formatCount, formatTime } from '../../lib/format.ts'
import { useRateLimit } from '../../lib/rate-limit.ts'
import { Bar } from '../../ui/bar.tsx'
import { Figure } from '../../ui/page.tsx'

/** How much of this person's own request limit is used in the window that runs, as the latest answer told. */
export function LimitUse() {
  const state = useRateLimit()
  const used = state === undefined || state.reset * 1000 <= Date.now() ? 0 : state.limit - state.remaining
  return (
    <Figure
      label="Your request limit"
      value={formatCount(used)}
      note={
        state === undefined ? undefined : (
          <span className="grid gap-1">
            <Bar share={used / state.limit} />
            of {formatCount(state.limit)} used; begins anew at {formatTime(state.reset)}
          </span>
        )
      }
    />
  )
}
