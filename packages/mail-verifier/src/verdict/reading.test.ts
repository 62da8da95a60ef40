import { describe, expect, it } from 'vitest'
import { makeReply } from '../smtp/reply.ts'
import { readGreetingReply, readRecipientReply, readSenderReply } from './reading.ts'
import type { Reason } from './reasons.ts'

const reply = (line: string): ReturnType<typeof makeReply> => makeReply(Number(line.slice(0, 3)), [line.slice(4)])

describe('an answer to RCPT TO', () => {
  it.each<[string, Reason]>([
    ['250 2.1.5 Ok', 'accepted'],
    ['251 User not local; will forward to <jane@other.example>', 'accepted'],
    ['252 Cannot VRFY user, but will accept message', 'accepted'],

    ['550 5.1.1 <x@y.example>: Recipient address rejected: User unknown in virtual mailbox table', 'mailbox_not_found'],
    ['550-5.1.1 The email account that you tried to reach does not exist.', 'mailbox_not_found'],
    ['550 5.1.1 Ok', 'mailbox_not_found'],
    ['553 5.1.3 The recipient address is not a valid RFC 5321 address', 'mailbox_not_found'],
    ['550 5.4.1 Recipient address rejected: Access denied. [AM4PEPF.prod.protection.outlook.com]', 'mailbox_not_found'],
    ['550 5.1.10 RESOLVER.ADR.RecipientNotFound; Recipient not found by SMTP address lookup', 'mailbox_not_found'],
    ['550 5.5.0 Requested action not taken: mailbox unavailable', 'mailbox_not_found'],
    ['550 Requested action not taken: mailbox unavailable', 'mailbox_not_found'],
    ['550 No such user here', 'mailbox_not_found'],
    ['550 no mailbox here by that name', 'mailbox_not_found'],
    ['550 #5.1.0 Address rejected jane@y.example', 'rejected'],
    ['550 unknown user', 'mailbox_not_found'],
    ["554 delivery error: dd This user doesn't have a yahoo.com account (x@yahoo.com) [0]", 'mailbox_not_found'],
    ['550 5.0.0 User does not exist', 'mailbox_not_found'],
    ['553 sorry, no mailbox here by that name (#5.7.1)', 'mailbox_not_found'],
    ['550 Invalid recipient <x@y.example> (#5.1.1)', 'mailbox_not_found'],

    ['550 5.2.1 The email account that you tried to reach is disabled.', 'mailbox_disabled'],
    ['550 5.2.1 Mailbox disabled', 'mailbox_disabled'],
    ['550 Mailbox is inactive', 'mailbox_disabled'],
    ['554 This account has been suspended', 'mailbox_disabled'],
    ['550 5.0.0 recipient no longer on this server', 'mailbox_disabled'],

    ['452 4.2.2 Mailbox full', 'mailbox_full'],
    ['552 5.2.2 The email account that you tried to reach is over quota.', 'mailbox_full'],
    ['452 Requested action not taken: mailbox full', 'mailbox_full'],
    ['552 Requested mail action aborted: exceeded storage allocation', 'mailbox_full'],
    ['554 Quota exceeded for user', 'mailbox_full'],
    ['452-4.2.2 The recipient’s inbox is out of storage space.', 'mailbox_full'],

    ['551 User not local; please try <jane@other.example>', 'mailbox_moved'],
    ['550 5.1.6 Recipient no longer here', 'mailbox_moved'],
    ['550 5.1.10 Recipient address has null MX', 'null_mx'],
    ['556 5.1.10 No mail for this domain', 'null_mx'],
    ['556 Domain does not take mail', 'null_mx'],
    ['553 5.6.7 Address requires SMTPUTF8', 'smtputf8_unsupported'],

    ['550 5.7.1 Blocked by policy', 'blocked_by_policy'],
    ['550 5.7.1 Message rejected due to recipient restrictions', 'blocked_by_policy'],
    ['550 5.7.1 User unknown', 'mailbox_not_found'],
    ['554 5.7.1 Service unavailable; Client host [192.0.2.1] blocked using zen.spamhaus.org', 'blocked_by_policy'],
    ['550 5.1.1 rejected, see https://www.spamhaus.org/query/ip/192.0.2.1', 'blocked_by_policy'],
    ['550 Your IP address is blacklisted', 'blocked_by_policy'],
    ['550 5.7.25 reverse DNS does not match', 'blocked_by_policy'],
    ['550 SPF check failed', 'blocked_by_policy'],
    ['530 5.7.0 Must issue a STARTTLS command first', 'blocked_by_policy'],
    ['554 5.7.1 <x@y.example>: Relay access denied', 'relay_denied'],
    ['454 4.7.1 <x@y.example>: Relay access denied', 'relay_denied'],
    ['550 relaying denied', 'relay_denied'],
    ['550 5.1.2 We do not host that domain', 'relay_denied'],
    ["553 sorry, that domain isn't in my list of allowed rcpthosts (#5.7.1)", 'relay_denied'],

    ['550 5.1.8 Domain of sender does not exist', 'sender_rejected'],
    ['550 5.1.7 Bad sender', 'sender_rejected'],
    ['550 Sender verify failed', 'sender_rejected'],
    ['550 unverified sender', 'sender_rejected'],
    ['550 5.1.1 Sender address rejected: User unknown', 'sender_rejected'],

    ['550', 'rejected'],
    ['554 Transaction failed', 'rejected'],
    ['550 Administrative prohibition', 'rejected'],
    ['550 5.3.2 System not accepting network messages', 'server_error'],
    ['550 5.4.6 Routing loop detected', 'server_error'],
  ])('%j is %s, and final', (line, reason) => {
    expect(readRecipientReply(reply(line))).toEqual({ reason })
  })

  it.each<[string, Reason]>([
    ['450 4.7.1 Greylisted, try again later', 'greylisted'],
    [
      '450 4.2.0 <x@y.example>: Recipient address rejected: Greylisted, see http://postgrey.schweikert.ch/',
      'greylisted',
    ],
    ['451 4.7.1 Greylisting in action, please come back in 00:05:00', 'greylisted'],
    ['451 Temporary local problem - please try later', 'greylisted'],
    ['450 Mailbox busy', 'greylisted'],
    ['450 4.1.1 <x@y.example>: Recipient address rejected: User unknown in local recipient table', 'temporary_failure'],
    ['450 4.2.1 The user you are trying to contact is receiving mail too quickly.', 'temporary_failure'],
    ['550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents', 'temporary_failure'],
    ['450 4.7.1 Error: too much mail, rate limited', 'temporary_failure'],
    ['452 4.3.1 Insufficient system storage', 'server_error'],
    ['451 4.3.0 Temporary lookup failure', 'server_error'],
    ['451 4.4.3 Name server timeout', 'server_error'],
    ['451 Local error in processing', 'server_error'],
    ['421 Service not available', 'server_error'],
    ['450 4.7.25 Client host rejected: cannot find your hostname', 'blocked_by_policy'],
    [
      '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation',
      'temporary_failure',
    ],
    ['450 4.1.8 <a@b.example>: Sender address rejected: Domain not found', 'sender_rejected'],
  ])('%j is %s, for now', (line, reason) => {
    expect(readRecipientReply(reply(line))).toEqual({ reason, deferred: true })
  })
})

describe('a refusal of MAIL FROM', () => {
  it.each<[string, Reason, boolean]>([
    ['550 5.1.1 Sender unknown', 'sender_rejected', false],
    ['550 5.7.1 Not from you', 'sender_rejected', false],
    ['554 5.7.1 Client host blocked using zen.spamhaus.org', 'sender_rejected', false],
    ['450 4.1.8 Domain not found', 'sender_rejected', true],
    ['451 4.3.2 Please try again later', 'server_error', true],
    ['451 4.7.1 Greylisted, try again later', 'greylisted', true],
    ['452 Insufficient system storage', 'server_error', true],
  ])('%j is %s', (line, reason, deferred) => {
    expect(readSenderReply(reply(line))).toEqual(deferred ? { reason, deferred } : { reason })
  })
})

describe('a refusal in the greeting', () => {
  it.each<[string, Reason, boolean]>([
    ['554 5.7.1 No SMTP service here', 'blocked_by_policy', false],
    ['421 4.7.0 Too many connections', 'server_error', true],
  ])('%j is %s', (line, reason, deferred) => {
    expect(readGreetingReply(reply(line))).toEqual(deferred ? { reason, deferred } : { reason })
  })
})
