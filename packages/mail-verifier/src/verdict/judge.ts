import { quoteReply } from '../smtp/reply.ts'
import type { Outcome } from '../smtp/task.ts'
import { statusOf } from './reasons.ts'
import type { Reason } from './reasons.ts'
import type { Analysis, Verdict } from './types.ts'

/** Makes the verdict of what was known before and what the mail host came to. */
export function judge(analysis: Analysis, outcome: Outcome): Verdict {
  const { email, flags, suggestion } = analysis
  const reason = reasonFor(analysis, outcome.reason)
  const mx = outcome.mx ?? analysis.mx
  return {
    email,
    status: statusOf(reason),
    reason,
    flags,
    ...(suggestion === undefined ? {} : { suggestion }),
    ...(mx === undefined ? {} : { mx }),
    ...(outcome.reply ? { reply: quoteReply(outcome.reply) } : {}),
    ...(outcome.message === undefined ? {} : { message: outcome.message }),
    ...(outcome.deferred ? { deferred: true } : {}),
  }
}

/** A mailbox that exists may still not be one to write to. Catch-all comes first: there it is not known to exist. */
function reasonFor({ flags }: Analysis, reason: Reason): Reason {
  if (reason !== 'accepted') return reason
  if (flags.includes('disposable')) return 'disposable_domain'
  return flags.includes('role') ? 'role_account' : reason
}
