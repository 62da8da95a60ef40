import { forNow } from './row.ts'
import type { TruthRow } from './row.ts'

/** Limits of the host: about the session or the pace, and about no address. */
export const limits: readonly TruthRow[] = forNow(
  'temporary_failure',
  '452 4.5.3 Error: too many recipients',
  '452 too many recipients',
  '450 4.7.1 Error: too many recipients from 192.0.2.1',
  '421 4.7.0 mx.{domain} Error: too many connections from 192.0.2.1',
  '421 4.7.0 mx.{domain} Error: too many errors',
  '550 Rejected for too many bad recipients',
  '554 Too many nonmail commands',
  '421 4.3.2 Connection rate limit exceeded.',
  '421 4.7.28 Our system has detected an unusual rate of unsolicited mail originating from your IP address',
  '451 4.7.500 Server busy. Please try again later from [192.0.2.1]. (AS77712) rate limit exceeded',
  '552 Too many recipients',
  '550 Maximum number of recipients per session exceeded',
  '451 out of allow RCPT numbers',
  '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
  '450 Slow down, you are sending too fast',
  '421 Max connections reached, try later',
  '550 5.5.3 Too many invalid recipients for <{rcpt}>',
  '421 Maximum message per connection reached, closing transmission channel',
  '450 4.7.3 Organization queue quota exceeded',
  '450 4.7.0 You have exceeded your connection limit, throttled',
)

/** Limits of one mailbox: only time helps, and only that one. */
export const busy: readonly TruthRow[] = forNow(
  'temporary_failure',
  '450 4.2.1 The user you are trying to contact is receiving mail too quickly. Please resend your message at a later time.',
  '550 5.2.1 The user you are trying to contact is receiving mail at a rate that prevents additional messages from being delivered.',
  '450 4.2.1 <{rcpt}>: mailbox is temporarily locked',
  '421 4.7.1 Messages to {rcpt} deferred due to excessive volume. Try again later',
)
