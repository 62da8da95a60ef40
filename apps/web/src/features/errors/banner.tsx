import { Hourglass } from 'lucide-react'
import { useEffect, useState } from 'react'
import { waitOf, type Failure } from '../../lib/failure.ts'
import { formatDuration } from '../../lib/format.ts'
import { describe, type Described } from './describe.ts'
import { FailureReference } from './reference.tsx'

interface BannerProps {
  readonly failure: Failure
  readonly retry: () => void
  /** Whether it says what happened; not where a title above has said so. */
  readonly titled?: boolean
}

/** A limit that passes: counts down, then tries again by itself. */
export function WaitBanner({ failure, retry, titled = true }: BannerProps) {
  const seconds = waitOf(failure) ?? 1
  const [left, setLeft] = useState(seconds)
  useEffect(() => {
    const until = Date.now() + seconds * 1000
    const timer = setInterval(() => {
      const next = Math.ceil((until - Date.now()) / 1000)
      setLeft(Math.max(0, next))
      if (next > 0) return
      clearInterval(timer)
      retry()
    }, 250)
    return () => clearInterval(timer)
    // oxlint-disable-next-line react-hooks/exhaustive-deps -- a new refusal begins a new wait, and nothing else does
  }, [failure])
  const described: Described = describe(failure)
  return (
    <div
      role="status"
      data-failure={described.code}
      className="grid gap-1 rounded border border-caution/40 bg-caution-soft p-3"
    >
      <p className="flex items-center gap-2">
        <Hourglass aria-hidden className="size-4 text-caution" />
        {titled && <span className="font-semibold">{described.title}.</span>}
        <span>
          Goes on by itself in <span className="tabular-nums">{formatDuration(left)}</span>.
        </span>
      </p>
      <FailureReference described={described} />
    </div>
  )
}
