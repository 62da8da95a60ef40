import { ArrowRight } from 'lucide-react'
import type { Suggestion } from './query.ts'

/** An address, and what was probably meant. */
export const Correction = ({ email, suggestion }: Pick<Suggestion, 'email' | 'suggestion'>) => (
  <span className="wrap-anywhere">
    <span className="text-muted">{email}</span>
    <ArrowRight aria-hidden className="mx-1.5 mb-0.5 inline size-3.5 text-muted" />
    <span className="sr-only"> becomes </span>
    <span className="font-semibold text-ink">{suggestion}</span>
  </span>
)
