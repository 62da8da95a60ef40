import { readEnhanced } from '../enhanced.ts'
import type { Reason } from '../reasons.ts'
import { nestedReply } from './nested.ts'
import type { Nested } from './nested.ts'
import { speaksOf } from './topics.ts'

/** Whom a reply is about. */
export type Subject = 'recipient' | 'sender' | 'us' | 'host' | 'next_hop' | 'limit' | 'nobody'

/** What a reply means, and how sure that is. */
export interface Interpretation {
  reason: Reason
  deferred?: true
  /** Whom it is about. `nobody`: a bare code. */
  about: Subject
  /** It says in words, or by an unambiguous enhanced code, that there is no such mailbox; with a 4xx, not for good. */
  explicit?: true
}

export interface Statement {
  code: number
  enhanced?: string | undefined
  /** Folded and marked. */
  text: string
}

/**
 * Weighs what a refusal says. A statement about us outweighs everything: an address must not be called dead for our
 * reputation's sake, and servers that block a sender often say `550 5.1.1`. Then an unambiguous statement about the
 * recipient, which outweighs a vague family of codes (5.7.x, 5.3.0). Then the enhanced code (RFC 3463), vague words and
 * the basic code (RFC 5321 4.2.3). No 4xx of the host's own makes an address invalid.
 */
export function weigh(statement: Statement): Interpretation {
  const { code, text } = statement
  const isPermanent = code >= 500
  const nested = nestedReply(text)
  if (nested) return fromNextHop(nested, isPermanent)
  return aboutOthers(statement) ?? (isPermanent ? permanent(statement) : transient(statement))
}

/** Limits, our sender, ourselves, and domains that the host is not for. */
function aboutOthers({ code, enhanced = '', text }: Statement): Interpretation | undefined {
  const later = code < 500
  // RFC 4954: about who is logged in, so that "no such user" is us.
  if (code === 534 || code === 535 || code === 538) return { reason: 'blocked_by_policy', about: 'us' }
  if (speaksOf('busy', text)) return { reason: 'temporary_failure', deferred: true, about: 'recipient' }
  // RFC 5321 4.5.3.1.10 and RFC 3463 X.5.3: too many recipients.
  if (/^[45]\.5\.3$/.test(enhanced) || speaksOf('limit', text)) {
    return { reason: 'temporary_failure', deferred: true, about: 'limit' }
  }
  if (later && speaksOf('greylisted', text)) return { reason: 'greylisted', deferred: true, about: 'nobody' }
  // X.1.7 and X.1.8: the sender's mailbox or system address.
  if (/^[45]\.1\.[78]$/.test(enhanced) || speaksOf('sender', text) || deniesSender(text))
    return maybeLater('sender_rejected', later, 'sender')
  if (speaksOf('us', text)) return maybeLater('blocked_by_policy', later, 'us')
  if (speaksOf('nullMx', text)) return { reason: 'null_mx', about: 'host' }
  // Final even as Debian's Postfix says it (454): what the host is for does not change while we wait.
  if (speaksOf('relay', text)) return { reason: 'relay_denied', about: 'host' }
  return undefined
}

/** It quotes our sender, nobody else, and says in the same clause that there is no such mailbox: in any language. */
function deniesSender(text: string): boolean {
  if (!text.includes('{sender}') || text.includes('{rcpt}')) return false
  return text.split(/[.;(]/).some((clause) => clause.includes('{sender}') && speaksOf('unknown', clause))
}

function permanent({ code, enhanced, text }: Statement): Interpretation {
  if (speaksOf('notNow', text)) return { reason: 'temporary_failure', deferred: true, about: 'recipient' }
  if (speaksOf('size', text)) return { reason: 'rejected', about: 'nobody' }
  if (speaksOf('full', text)) return { reason: 'mailbox_full', about: 'recipient' }
  if (speaksOf('moved', text)) return { reason: 'mailbox_moved', about: 'recipient' }
  if (speaksOf('disabled', text)) return { reason: 'mailbox_disabled', about: 'recipient' }
  if (speaksOf('unknown', text)) return { reason: 'mailbox_not_found', about: 'recipient', explicit: true }
  // Exchange Online with directory-based edge blocking: "550 5.4.1 Recipient address rejected: Access denied".
  if (enhanced === '5.4.1' && /recipient address rejected/.test(text)) {
    return { reason: 'mailbox_not_found', about: 'recipient', explicit: true }
  }
  const coded = enhanced === undefined ? undefined : readEnhanced(enhanced)
  // "550 5.1.1 Refused due to recipient preferences": the code alone is no word for it that there is no such mailbox.
  const isRule = speaksOf('policy', text)
  if (coded && !(isRule && coded.reason === 'mailbox_not_found')) return { ...coded, ...aboutCode(coded.reason) }
  if (isRule) return { reason: 'blocked_by_policy', about: 'us' }
  if (speaksOf('trouble', text)) return { reason: 'server_error', about: 'host' }
  // RFC 5321's own words for 550 are "mailbox unavailable".
  if (speaksOf('unavailable', text)) return { reason: 'mailbox_not_found', about: 'recipient', explicit: true }
  return basic(code)
}

function transient({ code, enhanced, text }: Statement): Interpretation {
  if (speaksOf('full', text)) return { reason: 'mailbox_full', about: 'recipient' }
  if (speaksOf('trouble', text)) return { reason: 'server_error', deferred: true, about: 'host' }
  const coded = enhanced === undefined ? undefined : readEnhanced(enhanced)
  if (coded?.reason === 'mailbox_full' || coded?.reason === 'server_error') return { ...coded, about: 'host' }
  const notNow: Interpretation = { reason: 'temporary_failure', deferred: true, about: 'recipient' }
  if (speaksOf('unknown', text)) return { ...notNow, explicit: true }
  if (speaksOf('disabled', text)) return notNow
  if (speaksOf('later', text)) return { reason: 'greylisted', deferred: true, about: 'nobody' }
  if (coded) return { ...coded, ...aboutCode(coded.reason) }
  return basic(code)
}

/**
 * Reads what the host behind the gateway said. A permanent "no such user" of the host that has the mailboxes is as good
 * as the gateway's own, even where the gateway itself says 450, for ever, which is Postfix's default
 * (unverified_recipient_reject_code). The next hop's word about its client is about the gateway, not about us.
 */
function fromNextHop({ code, enhanced, text }: Nested, isPermanent: boolean): Interpretation {
  const later: Interpretation = { reason: 'temporary_failure', deferred: true, about: 'next_hop' }
  if (code !== undefined && code < 500 && !speaksOf('full', text)) return later
  const inner = weigh({ code: code ?? 550, enhanced, text })
  if (inner.about === 'recipient' && (code !== undefined || inner.reason !== 'temporary_failure')) return inner
  if (!isPermanent) return later
  return inner.about === 'nobody'
    ? { reason: 'rejected', about: 'nobody' }
    : { reason: 'server_error', about: 'next_hop' }
}

function basic(code: number): Interpretation {
  switch (code) {
    // Greylisting that gives no reason: the commonest use of it at RCPT.
    case 450:
      return { reason: 'greylisted', deferred: true, about: 'nobody' }
    case 530:
      return { reason: 'blocked_by_policy', about: 'us' }
    case 551:
      return { reason: 'mailbox_moved', about: 'recipient' }
    case 552:
      return { reason: 'mailbox_full', about: 'recipient' }
    // RFC 7504: the domain does not accept mail.
    case 556:
      return { reason: 'null_mx', about: 'host' }
    // 550 is "not found, no access, or policy" (RFC 5321 4.2.3): without words there is no telling.
    default:
      return code < 500
        ? { reason: 'server_error', deferred: true, about: 'host' }
        : { reason: 'rejected', about: 'nobody' }
  }
}

function aboutCode(reason: Reason): Pick<Interpretation, 'about' | 'explicit'> {
  if (reason === 'mailbox_not_found') return { about: 'recipient', explicit: true }
  if (reason.startsWith('mailbox_') || reason === 'smtputf8_unsupported') return { about: 'recipient' }
  if (reason === 'sender_rejected') return { about: 'sender' }
  return { about: reason === 'blocked_by_policy' ? 'us' : reason === 'greylisted' ? 'nobody' : 'host' }
}

function maybeLater(reason: Reason, later: boolean, about: Subject): Interpretation {
  return later ? { reason, deferred: true, about } : { reason, about }
}
