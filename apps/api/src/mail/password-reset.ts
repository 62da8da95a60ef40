import { LRUCache } from 'lru-cache'
import type { Outbox } from './outbox.ts'

/** A page that sets a new password for an account, once. */
export interface ResetLink {
  readonly email: string
  readonly url: string
}

/** Anybody can ask in anybody's name, and nobody's mailbox is to be filled by that. */
const oneMailPerMs = 60_000

/** Mails links for new passwords to the addresses of their accounts, to each at most one a minute. */
export function createResetMailer(outbox: Pick<Outbox, 'send'>): (link: ResetLink) => void {
  const mailed = new LRUCache<string, true>({ max: 10_000, ttl: oneMailPerMs })
  return ({ email, url }) => {
    if (mailed.has(email)) return
    mailed.set(email, true)
    outbox.send({
      to: email,
      subject: 'A new password for Leadwright',
      text: `Somebody asked for a new password for your account at Leadwright.

Set it here, within the hour; the link works once:
${url}

If that was not you, do nothing: your password stays as it is.
`,
    })
  }
}
