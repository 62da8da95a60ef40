import type { MailHost, Manner } from '@leadwright/sandbox'

/** Hosts with the manners that real servers were seen to have, and how often we ran into them. */
export interface Mannered {
  host: MailHost
  /** Times that the host slowed down, put off or hung up because of us. */
  complaints(): number
}

type Answer = ReturnType<Manner>

function mannered(make: (complain: (answer: Answer) => Answer) => Manner, more: MailHost): Mannered {
  let complaints = 0
  const complain = (answer: Answer): Answer => {
    complaints++
    return answer
  }
  return { host: { ...more, manner: () => make(complain) }, complaints: () => complaints }
}

const isError = (reply: string): boolean => /^[45]/.test(reply)

/** smtpd_soft_error_limit 10, smtpd_hard_error_limit 20. */
export const postfix = (): Mannered =>
  mannered(
    (complain) => {
      let errors = 0
      return (_, reply) => {
        if (errors >= 20) return complain({ reply: '421 4.7.0 mx Error: too many errors', close: true })
        if (isError(reply)) errors++
        return errors >= 10 ? complain({ reply, delayMs: 20 }) : undefined
      }
    },
    { banner: '220 mx ESMTP Postfix (Debian/GNU)' },
  )

/** Debian's ACL, and smtp_accept_max_nonmail 10. */
export const exim = (): Mannered =>
  mannered(
    (complain) => {
      let nonmail = 0
      let rcpts = 0
      let accepted = 0
      return (verb, reply) => {
        if (verb === 'RSET' || verb === 'EHLO') nonmail++
        if (nonmail > 10) return complain({ reply: '554 Too many nonmail commands', close: true })
        if (verb === 'MAIL') rcpts = accepted = 0
        if (verb !== 'RCPT') return undefined
        rcpts++
        if (rcpts > 10 && accepted < rcpts / 2) return complain('550 Rejected for too many bad recipients')
        if (reply.startsWith('2')) accepted++
        return isError(reply) ? '550 Unrouteable address' : undefined
      }
    },
    { banner: '220 mx ESMTP Exim 4.96', capabilities: ['SIZE 1', '8BITMIME', 'PIPELINING'] },
  )

/** TARPIT=1: 8 seconds for the first refusal of a session, twice as long for each further one. Here only the latter count. */
export const courier = (): Mannered =>
  mannered(
    (complain) => {
      let errors = 0
      return (_, reply) => {
        if (!isError(reply)) return undefined
        return ++errors > 1 ? complain({ reply, delayMs: 5 }) : undefined
      }
    },
    { banner: '220 mx ESMTP', capabilities: ['XVERP=Courier', 'PIPELINING', '8BITMIME'] },
  )

/** BadRcptThrottle 3. */
export const sendmail = (): Mannered =>
  mannered(
    (complain) => {
      let bad = 0
      return (verb, reply) => {
        if (verb === 'MAIL') bad = 0
        if (!isError(reply)) return undefined
        return ++bad > 3 ? complain({ reply, delayMs: 5 }) : undefined
      }
    },
    { banner: '220 mx ESMTP Sendmail 8.17.1.9/8.17.1.9/Debian-2' },
  )

/** Of no known kind, without PIPELINING: from the fifth refusal of a session on each one takes a second. */
export const slowing = (): Mannered =>
  mannered(
    (complain) => {
      let errors = 0
      return (_, reply) => (isError(reply) && ++errors > 4 ? complain({ reply, delayMs: 1000 }) : undefined)
    },
    { capabilities: ['SIZE 1'] },
  )

/** A rate for recipients, as smtpd_client_recipient_rate_limit. */
export function rated(most: number, windowMs: number, reply: string): Mannered {
  let since = 0
  let count = 0
  return mannered(
    (complain) => (verb) => {
      if (Date.now() - since > windowMs) {
        since = Date.now()
        count = 0
      }
      return verb === 'RCPT' && ++count > most ? complain(reply) : undefined
    },
    {},
  )
}

/** postscreen with its tests after the greeting: a newcomer is put off, whatever it asks. */
export function postscreen(): Mannered {
  let sessions = 0
  const known = mannered(
    (complain) => {
      const isNew = sessions++ === 0
      return (verb) => (isNew && verb === 'RCPT' ? complain('450 4.3.2 Service currently unavailable') : undefined)
    },
    { banner: '220-mx ESMTP Postfix\nmx ESMTP Postfix' },
  )
  return known
}
