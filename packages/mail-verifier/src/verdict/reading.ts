import type { Reply } from '../smtp/reply.ts'
import { readEnhanced } from './enhanced.ts'
import * as patterns from './patterns.ts'
import type { Reason } from './reasons.ts'

/** What a reply means for the address that was asked about. */
export interface Reading {
  reason: Reason
  /** The same sender may get another answer later. */
  deferred?: true
}

/**
 * Reads the answer to RCPT TO. Words that speak of us come first, whatever the code: servers that block a sender often
 * say `550 5.1.1`, and an address must not be called dead for our reputation's sake. Then the enhanced status code
 * (RFC 3463), then the words, then the basic code (RFC 5321 4.2.3). Nothing that a 4xx says makes an address invalid.
 */
export function readRecipientReply(reply: Reply): Reading {
  const { code, text, enhanced } = reply
  // 251 "will forward" and 252 "cannot verify, but will take it" are promises to deliver, too (RFC 5321 3.4, 3.5.3).
  if (code < 300) return { reason: 'accepted' }
  const transient = code < 500
  if (says(patterns.rateLimited, text)) return { reason: 'temporary_failure', deferred: true }
  if (says(patterns.senderFault, text)) return maybeLater('sender_rejected', transient)
  if (says(patterns.ourFault, text)) return maybeLater('blocked_by_policy', transient)
  if (says(patterns.relayDenied, text)) return maybeLater('relay_denied', transient)
  return dialect(reply) ?? (enhanced === undefined ? undefined : readEnhanced(enhanced)) ?? words(reply) ?? basic(code)
}

/**
 * Reads the refusal of MAIL FROM. It is about the sender we gave or the host's state, never about an address, so that
 * even `550 5.1.1` is no more than "not from you".
 */
export function readSenderReply({ code, enhanced, text }: Reply): Reading {
  if (code >= 500) return { reason: 'sender_rejected' }
  if (enhanced?.startsWith('4.3.') === true) return { reason: 'server_error', deferred: true }
  if (says(patterns.greylisted, text)) return { reason: 'greylisted', deferred: true }
  return enhanced === undefined && code !== 450
    ? { reason: 'server_error', deferred: true }
    : { reason: 'sender_rejected', deferred: true }
}

/** Reads a refusal before MAIL FROM (the banner, EHLO and HELO): the host does not want to talk to us now, or ever. */
export function readGreetingReply({ code }: Reply): Reading {
  return code >= 500 ? { reason: 'blocked_by_policy' } : { reason: 'server_error', deferred: true }
}

/** Where a big provider uses a code in its own way. */
function dialect({ enhanced, text }: Reply): Reading | undefined {
  // Exchange Online with directory-based edge blocking: "550 5.4.1 Recipient address rejected: Access denied".
  if (enhanced === '5.4.1' && /recipient address rejected/i.test(text)) return { reason: 'mailbox_not_found' }
  // Exchange: "550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup".
  if (enhanced === '5.1.10' && /recipient ?not ?found/i.test(text)) return { reason: 'mailbox_not_found' }
  return undefined
}

function words({ code, text }: Reply): Reading | undefined {
  if (says(patterns.mailboxFull, text)) return { reason: 'mailbox_full' }
  if (code < 500) return says(patterns.greylisted, text) ? { reason: 'greylisted', deferred: true } : undefined
  if (says(patterns.mailboxMoved, text)) return { reason: 'mailbox_moved' }
  if (says(patterns.mailboxDisabled, text)) return { reason: 'mailbox_disabled' }
  return says(patterns.mailboxNotFound, text) ? { reason: 'mailbox_not_found' } : undefined
}

function basic(code: number): Reading {
  switch (code) {
    // Greylisting that gives no reason: the commonest use of these two at RCPT.
    case 450:
      return { reason: 'greylisted', deferred: true }
    case 551:
      return { reason: 'mailbox_moved' }
    case 552:
      return { reason: 'mailbox_full' }
    // RFC 7504: the domain does not accept mail.
    case 556:
      return { reason: 'null_mx' }
    // 550 is "not found, no access, or policy" (RFC 5321 4.2.3): without words there is no telling.
    default:
      return code < 500 ? { reason: 'server_error', deferred: true } : { reason: 'rejected' }
  }
}

function maybeLater(reason: Reason, transient: boolean): Reading {
  return transient ? { reason, deferred: true } : { reason }
}

function says(list: readonly RegExp[], text: string): boolean {
  return list.some((pattern) => pattern.test(text))
}
