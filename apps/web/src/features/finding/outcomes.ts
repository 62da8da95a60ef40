import {
  CircleCheck,
  CircleEllipsis,
  CircleHelp,
  CircleMinus,
  Copy,
  SkipForward,
  TriangleAlert,
  type LucideIcon,
} from 'lucide-react'
import type { FoundRow } from '../../lib/types.ts'

export type RowOutcome = FoundRow['outcome']
/** What a row can have come to; `pending` ones have come to nothing yet. */
export type SettledOutcome = Exclude<RowOutcome, 'pending'>

interface OutcomeLook {
  readonly word: string
  readonly ink: string
  readonly fill: string
  readonly icon: LucideIcon
}

/** What became of a row, in a word, a colour and an icon: the same three wherever it is told. */
export const outcomes: Record<RowOutcome, OutcomeLook> = {
  matched: { word: 'Found', ink: 'text-positive', fill: 'fill-positive', icon: CircleCheck },
  review: { word: 'To look at', ink: 'text-caution', fill: 'fill-caution', icon: CircleHelp },
  none: { word: 'Nothing found', ink: 'text-unknown', fill: 'fill-unknown', icon: CircleMinus },
  invalid: { word: 'Says too little', ink: 'text-failure', fill: 'fill-failure', icon: TriangleAlert },
  duplicate: { word: 'Duplicate', ink: 'text-muted', fill: 'fill-line', icon: Copy },
  skipped: { word: 'Had it already', ink: 'text-muted', fill: 'fill-line', icon: SkipForward },
  pending: { word: 'Pending', ink: 'text-muted', fill: 'fill-line', icon: CircleEllipsis },
}

export const settledOutcomes = (Object.keys(outcomes) as RowOutcome[]).filter((each) => each !== 'pending')
