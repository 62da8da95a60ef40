import { clsx } from 'clsx'
import { CircleCheck, CircleHelp, CircleX, Inbox, TriangleAlert, Clock } from 'lucide-react'
import type { LucideIcon } from 'lucide-react'

export type VerdictStatus = 'valid' | 'invalid' | 'catch_all' | 'risky' | 'unknown' | 'unverified'

/** A verdict's colour, icon and word: the same three on every screen, and never colour alone. */
export const verdicts: Record<VerdictStatus, { word: string; ink: string; fill: string; icon: LucideIcon }> = {
  valid: { word: 'Valid', ink: 'text-positive', fill: 'fill-positive bg-positive', icon: CircleCheck },
  invalid: { word: 'Invalid', ink: 'text-failure', fill: 'fill-failure bg-failure', icon: CircleX },
  catch_all: { word: 'Catch-all', ink: 'text-catchall', fill: 'fill-catchall bg-catchall', icon: Inbox },
  risky: { word: 'Risky', ink: 'text-caution', fill: 'fill-caution bg-caution', icon: TriangleAlert },
  unknown: { word: 'Unknown', ink: 'text-unknown', fill: 'fill-unknown bg-unknown', icon: CircleHelp },
  unverified: { word: 'Not verified', ink: 'text-muted', fill: 'fill-line bg-line', icon: Clock },
}

export function Verdict({ status }: { status: VerdictStatus }) {
  const { word, ink, icon: Icon } = verdicts[status]
  return (
    <span className={clsx('inline-flex items-center gap-1 font-semibold whitespace-nowrap', ink)}>
      <Icon aria-hidden className="size-4" />
      {word}
    </span>
  )
}
