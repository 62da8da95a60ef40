import { randomInt } from 'node:crypto'
import type { Reply } from '../smtp/reply.ts'
import type { Asked } from './asked.ts'
import { interpretReply } from './reading.ts'
import type { Interpretation } from './reading/weigh.ts'

/** What is known of a domain: does it take mail for everybody? */
export interface ProbeResult {
  kind: 'catch_all' | 'selective' | 'unknown'
  reply?: Reply
  deferred?: true
}

/** What an answer about a mailbox that nobody has shows. */
export interface ProbeReading extends ProbeResult {
  /**
   * It was refused for good and without a reason that is about this mailbox. That proves nothing alone: it may be a limit
   * that does not say so. If the accepted recipient is accepted once more right after it, and another made-up one is refused
   * as well, then the host does tell its mailboxes apart.
   */
  inDoubt?: true
  /** It was about the session: the question itself was not answered. */
  unanswered?: true
}

/**
 * Reads the answer about a made-up recipient. Only "no such mailbox" is proof by itself that the domain tells its
 * mailboxes apart, be it for now or for good; a refusal of the syntax (500 to 504), a policy or a limit is none.
 */
export function readProbeReply(reply: Reply, asked: Asked): ProbeReading {
  const read = interpretReply(reply, asked)
  if (read.reason === 'accepted') return { kind: 'catch_all', reply }
  if (read.about === 'limit') return { kind: 'unknown', unanswered: true }
  const isSyntax = reply.code >= 500 && reply.code <= 504
  if (read.explicit && !isSyntax) return { kind: 'selective', reply }
  if (read.deferred) return { kind: 'unknown', reply, deferred: true }
  return { kind: 'unknown', reply, ...(!isSyntax && isBare(read) ? { inDoubt: true } : {}) }
}

function isBare({ reason, about }: Interpretation): boolean {
  return about === 'nobody' || reason === 'mailbox_disabled' || reason === 'mailbox_moved' || reason === 'relay_denied'
}

/** 165 bits, which no mailbox has by chance; still a local part that every server takes. */
const probeLength = 32
const base36 = 'abcdefghijklmnopqrstuvwxyz0123456789'

/** A local part that nobody has. */
export function randomLocal(): string {
  for (;;) {
    // A letter first, for servers that take a leading digit for something else.
    let local = base36.charAt(randomInt(26))
    while (local.length < probeLength) local += base36.charAt(randomInt(36))
    // One in seven has its digits in fewer than five places. Among those are the few that read like a name with a
    // number behind it, and a server may keep such a name open.
    if ((local.match(/\d+/g) ?? []).length >= 5) return local
  }
}

const consonants = 'bdfgklmnprstvz'
const vowels = 'aeiou'

/**
 * A local part that nobody has and that looks like a name (40 bits): a filter that dislikes what a machine made up
 * lets it pass.
 */
export function madeUpName(): string {
  return `${word(3)}.${word(4)}n`
}

function word(syllables: number): string {
  let text = ''
  for (let index = 0; index < syllables; index++) {
    text += consonants.charAt(randomInt(consonants.length)) + vowels.charAt(randomInt(vowels.length))
  }
  return text
}
