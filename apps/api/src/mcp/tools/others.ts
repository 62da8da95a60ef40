import { maximumCredits } from '../decision.ts'
import type { ToolFace } from '../face.ts'

const decided = { maximumCredits }

/** What is asked about one address or person, and spends at once. */
const single: readonly ToolFace[] = [
  {
    name: 'verify_email',
    procedure: 'verification.verify',
    more: 'Spends at most one credit. For several addresses make a list and a verification job, whose price is told first.',
    input: (own) => own.safeExtend(decided),
    openWorld: true,
  },
  {
    name: 'find_email',
    procedure: 'enrichment.find',
    more: 'Spends at most one credit. For several people make a list and an enrichment job, whose price is told first.',
    input: (own) => own.safeExtend(decided),
    openWorld: true,
  },
]

export const otherTools: readonly ToolFace[] = [
  { name: 'whoami', procedure: 'me.get' },
  ...single,
  { name: 'list_reviews', procedure: 'reviews.list' },
  { name: 'decide_review', procedure: 'reviews.decide', idempotent: true },
  { name: 'get_credits', procedure: 'credits.get' },
  { name: 'list_credit_entries', procedure: 'credits.entries' },
  { name: 'get_credit_usage', procedure: 'credits.usage' },
]
