import { LRUCache } from 'lru-cache'
import type { Outbox } from './outbox.ts'

/** A page that does something for an account, for whoever reads the mail of its address. */
export interface AccountLink {
  readonly email: string
  readonly url: string
}

/** Mails to the address of an account. */
export interface AccountMailer {
  /** A link that sets a new password. */
  resetPassword(link: AccountLink): void
  /** A link that verifies the address. */
  verifyAddress(link: AccountLink): void
  /** Somebody wanted to sign up with an address that has an account; the link leads to signing in. */
  accountExists(link: AccountLink): void
}

/** Anybody can ask in anybody's name, and nobody's mailbox is to be filled by that. */
const oneMailPerMs = 60_000

/** Mails to the addresses of accounts, of each kind at most one a minute. */
export function createAccountMailer(outbox: Pick<Outbox, 'send'>): AccountMailer {
  const mailed = new LRUCache<string, true>({ max: 10_000, ttl: oneMailPerMs })
  const mail =
    (kind: string, subject: string, text: (url: string) => string) =>
    ({ email, url }: AccountLink): void => {
      const one = `${kind} ${email}`
      if (mailed.has(one)) return
      mailed.set(one, true)
      outbox.send({ to: email, subject, text: text(url) })
    }
  return {
    resetPassword: mail(
      'reset',
      'A new password for Leadwright',
      (
        url,
      ) => `Somebody asked for a new password for the account at Leadwright that has this address, or wanted to sign up with it.

Set it here, within the hour; the link works once:
${url}

If that was not you, do nothing: the password stays as it is.
`,
    ),
    verifyAddress: mail(
      'verify',
      'Verify your address for Leadwright',
      (url) => `Somebody signed up at Leadwright with this address.

If that was you, verify it here, within a day:
${url}

If that was not you, do nothing: without the link, the account can't be used.
`,
    ),
    accountExists: mail(
      'exists',
      'You have an account at Leadwright',
      (url) => `Somebody wanted to sign up at Leadwright with this address, which has an account already.

If that was you, sign in, or ask for a new password there:
${url}

If that was not you, do nothing: nothing has changed.
`,
    ),
  }
}
