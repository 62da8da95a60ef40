import type { ServerKind } from './server-kind.ts'

/** How much of each a host takes before it slows down, refuses or hangs up. */
export interface Manners {
  /** RCPT commands in a session. */
  recipients: number
  /** Refused recipients in a session. */
  refused: number
  /** RCPT commands in a transaction. */
  perTransaction: number
  /** Refused recipients in a transaction. */
  refusedPerTransaction: number
  /** Transactions in a session. */
  transactions: number
}

/** Providers end longer sessions, or slow them down. */
const usual: Manners = {
  recipients: 50,
  refused: 10,
  perTransaction: 50,
  refusedPerTransaction: Number.POSITIVE_INFINITY,
  transactions: Number.POSITIVE_INFINITY,
}

/** In their default settings, Debian's where it has its own; measured on Debian 12. */
export const mannersOf: Readonly<Record<ServerKind, Manners>> = {
  other: usual,
  // smtpd_soft_error_limit 10: after the tenth error every reply takes a second, the one to QUIT as well. At the twentieth
  // it hangs up (smtpd_hard_error_limit).
  postfix: { ...usual, refused: 9 },
  // Debian's ACL refuses everybody, known or not, after ten recipients of a transaction that are mostly bad.
  // smtp_accept_max_nonmail 10 counts RSET and EHLO, and ends the session.
  exim: { ...usual, recipients: 80, refused: 80, perTransaction: 10, transactions: 8 },
  // BadRcptThrottle 3 is for a transaction; RSETs cost nothing. What hurts is opening sessions (ConnectionRateThrottle).
  sendmail: { ...usual, recipients: 100, refused: 100, refusedPerTransaction: 3, transactions: 100 },
  opensmtpd: { ...usual, recipients: 100, refused: 100, transactions: 50 },
  // TARPIT: the first refusal of a session takes 8 seconds, the next 16, 32, 64.
  courier: { ...usual, refused: 1 },
  // MaxProtocolErrors 5 of a receive connector.
  exchange: { ...usual, refused: 4 },
}
