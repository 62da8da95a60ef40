import { LRUCache } from 'lru-cache'
import type { Reply } from '../smtp/reply.ts'
import type { Asked } from './asked.ts'
import { markBareLocal, markEchoes } from './reading/echo.ts'
import { speaksOf } from './reading/topics.ts'
import { weigh } from './reading/weigh.ts'
import type { Interpretation } from './reading/weigh.ts'
import type { Reason } from './reasons.ts'

/** What a reply means for the address that was asked about. */
export interface Reading {
  reason: Reason
  /** The same sender may get another answer later. */
  deferred?: true
}

// A host answers a thousand unknown recipients with one sentence, once what it repeats is taken out.
const known = new LRUCache<string, Interpretation>({ max: 2000 })

const nobody: Asked = { recipient: '', sender: '', helo: '' }

/**
 * Interprets the answer to RCPT TO: takes out what the server repeats, finds whom the sentence is about and what it says
 * of them, and weighs words, enhanced code (RFC 3463) and basic code (RFC 5321 4.2.3).
 */
export function interpretReply(reply: Reply, asked: Asked = nobody): Interpretation {
  const { code, text, enhanced } = reply
  // 251 "will forward" and 252 "cannot verify, but will take it" are promises to deliver, too (RFC 5321 3.4, 3.5.3).
  if (code < 300) return { reason: 'accepted', about: 'recipient' }
  const marked = markEchoes(text, asked)
  const read = (one: string): Interpretation => {
    const key = `${code} ${enhanced ?? ''} ${one}`
    const found = known.get(key) ?? weigh({ code, enhanced, text: one })
    known.set(key, found)
    return found
  }
  const plain = read(marked)
  if (plain.explicit) return plain
  // Where the bare local part may be repeated, the sentence has to say more without it than with it.
  const bare = markBareLocal(marked, asked)
  return bare !== undefined && speaksOf('unknown', bare) ? read(bare) : plain
}

/** Reads the answer to RCPT TO, see {@link interpretReply}. */
export function readRecipientReply(reply: Reply, asked?: Asked): Reading {
  const { reason, deferred } = interpretReply(reply, asked)
  return deferred ? { reason, deferred } : { reason }
}

/**
 * Reads the refusal of MAIL FROM. It is about the sender we gave or the host's state, never about an address, so that
 * even `550 5.1.1` is no more than "not from you".
 */
export function readSenderReply({ code, enhanced, text }: Reply): Reading {
  if (code >= 500) return { reason: 'sender_rejected' }
  if (enhanced?.startsWith('4.3.') === true) return { reason: 'server_error', deferred: true }
  const marked = markEchoes(text, nobody)
  if (speaksOf('greylisted', marked) || speaksOf('later', marked)) return { reason: 'greylisted', deferred: true }
  return enhanced === undefined && code !== 450
    ? { reason: 'server_error', deferred: true }
    : { reason: 'sender_rejected', deferred: true }
}

/** True for a reply, to whatever command, that speaks of a limit of the host: of connections, recipients, errors, rates. */
export function isLimit(reply: Reply, asked: Asked = nobody): boolean {
  return reply.code >= 400 && interpretReply(reply, asked).about === 'limit'
}

/** Reads a refusal before MAIL FROM (the banner, EHLO and HELO): the host does not want to talk to us now, or ever. */
export function readGreetingReply({ code }: Reply): Reading {
  return code >= 500 ? { reason: 'blocked_by_policy' } : { reason: 'server_error', deferred: true }
}
