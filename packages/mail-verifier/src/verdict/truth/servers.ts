import { final, forNow } from './row.ts'
import type { TruthRow } from './row.ts'

/** Mail servers as they come: Postfix, Exim, OpenSMTPD, Sendmail, Courier, Haraka, qmail, Dovecot, Cyrus, Exchange. */
export const servers: readonly TruthRow[] = [
  ...final('accepted', '250 2.1.5 Ok', '250 recipient <{rcpt}> OK', '251 User not local; will forward to <{rcpt}>'),

  ...final(
    'mailbox_not_found',
    '550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown in local recipient table',
    '550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown in virtual mailbox table',
    '550 5.1.1 <{rcpt}>: Recipient address rejected: undeliverable address: host mx.back.example[192.0.2.7] said: 550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown in local recipient table (in reply to RCPT TO command)',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: unverified address: host mx.back.example[192.0.2.7] said: 550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown in local recipient table (in reply to RCPT TO command)',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: unverified address: unknown user: "{local}"',
    '550 Unrouteable address',
    '550 restricted characters in address',
    '550 Callout verification failed:\n550 5.1.1 <{rcpt}>: Recipient address rejected: User unknown in local recipient table',
    '550 Invalid recipient: <{rcpt}>',
    '550 5.1.1 <{rcpt}>... User unknown',
    '550 User <{local}> unknown',
    "550 5.1.1 <{rcpt}> User doesn't exist: {rcpt}",
    '550 Mailbox unknown.  Either there is no mailbox associated with this\nname or you do not have authorization to see it.\n5.1.1 User unknown',
    '550 sorry, no mailbox here by that name (#5.1.1)',
    '550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient {rcpt} not found by SMTP address lookup',
    '550 5.4.1 Recipient address rejected: Access denied. [DB5EUR03FT0.eop-EUR03.prod.protection.outlook.com 2026-11-28T10:00:00.000Z 08DE]',
    '550 5.1.1 User unknown; rejecting {rcpt}',
    '553 sorry, this recipient is not in my validrcptto list (#5.7.1)',
    '550 5.3.0 <{rcpt}>... No such user here',
    '550 5.7.1 <{rcpt}>: Recipient address rejected: User unknown',
    '550 5.7.1 No such user',
  ),
  ...final(
    'mailbox_full',
    '552 5.2.2 <{rcpt}>: Recipient address rejected: Mailbox is full',
    '452 4.2.2 <{rcpt}> Quota exceeded (mailbox for user is full)',
    '451 mailbox is over quota',
  ),
  ...final('mailbox_moved', '550 5.1.6 <{rcpt}>: Recipient address rejected: User has moved to jane@other.example'),
  ...final('mailbox_disabled', '550 5.2.1 <{rcpt}>: Recipient address rejected: this mailbox is disabled'),

  ...forNow(
    'greylisted',
    '450 4.2.0 <{rcpt}>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/help/{domain}.html',
    '451 IP is not yet authorized to deliver mail from <{sender}> to <{rcpt}>. Please try later.',
    '451 Temporary local problem - please try later',
    '450 4.7.1 <{rcpt}>: Recipient address rejected: Policy Rejection- Please try later.',
    '451 4.7.1 Greylisting in action, please come back in 00:04:59',
  ),
  ...forNow(
    'server_error',
    '450 4.3.2 Service currently unavailable',
    '451 4.3.0 <{rcpt}>: Temporary lookup failure',
    '450 4.7.1 <{rcpt}>: Recipient address rejected: Internal quota calculation error',
    '451 4.3.5 <{rcpt}>: Recipient address rejected: Server configuration problem',
    '451 4.4.3 Temporary server error. Please try again later. PRX4',
  ),
  ...forNow(
    'temporary_failure',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: unverified address: connect to mx.back.example[192.0.2.7]:25: Connection refused',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: unverified address: Address verification in progress',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: unverified address: host mx.back.example[192.0.2.7] said: 450 4.2.0 <{rcpt}>: Recipient address rejected: Greylisted (in reply to RCPT TO command)',
    '450 4.1.1 <{rcpt}>: Recipient address rejected: User unknown in local recipient table',
  ),

  ...final(
    'relay_denied',
    '454 4.7.1 <{rcpt}>: Relay access denied',
    '550 I cannot deliver mail for <{rcpt}>',
    '550 relay not permitted',
    '550 5.7.1 <{rcpt}>... Relaying denied',
    '513 Relaying denied.',
    "553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)",
    '550 5.7.54 SMTP; Unable to relay recipient in non-accepted domain',
    '550 <{rcpt}>: domain {domain} is not hosted here',
  ),

  ...final(
    'rejected',
    '550 Administrative prohibition',
    '554 Transaction failed',
    '550 #5.1.0 Address rejected.',
    '503 5.5.1 Error: need MAIL command',
    '501 Syntax error in parameters or arguments',
  ),
  ...final(
    'blocked_by_policy',
    '554 5.7.1 <{rcpt}>: Recipient address rejected: Access denied',
    '530 5.7.0 Must issue a STARTTLS command first',
    '550 5.7.1 <{rcpt}>: Recipient address rejected: Mail to this group is restricted',
  ),
  ...final('null_mx', '556 5.1.10 <{rcpt}>: Recipient address rejected: Domain {domain} does not accept mail (nullMX)'),
  ...final('server_error', '554 5.4.6 <{rcpt}>: Too many hops', '550 5.4.4 <{rcpt}>: Host not found'),
]
