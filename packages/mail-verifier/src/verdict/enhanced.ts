import type { Reading } from './reading.ts'

/**
 * What RFC 3463, RFC 5248, RFC 6531, RFC 7372 and RFC 7505 mean about a recipient, by subject and detail. Absent: too
 * vague to say anything, so the basic code and the words decide.
 */
export function readEnhanced(enhanced: string): Reading | undefined {
  const [level = '', subject = '', detail = ''] = enhanced.split('.')
  return level === '4' ? transient(subject, detail) : permanent(subject, detail)
}

function transient(subject: string, detail: string): Reading | undefined {
  if (subject === '2' && detail === '2') return { reason: 'mailbox_full' }
  if (subject === '1') return senderDetails.has(detail) ? sender(true) : { reason: 'temporary_failure', deferred: true }
  if (subject === '2' && detail !== '0') return { reason: 'temporary_failure', deferred: true }
  if (subject === '3' || subject === '4') return { reason: 'server_error', deferred: true }
  // X.7.1 is how most greylisting is spoken; other policy details are about us, and time may heal those, too.
  if (subject === '7')
    return { reason: detail === '1' || detail === '0' ? 'greylisted' : 'blocked_by_policy', deferred: true }
  return undefined
}

// X.1.7 and X.1.8: the sender's mailbox or system address.
const senderDetails = new Set(['7', '8'])

function permanent(subject: string, detail: string): Reading | undefined {
  switch (subject) {
    case '1':
      return permanentAddress(detail)
    case '2':
      if (detail === '1') return { reason: 'mailbox_disabled' }
      return detail === '2' ? { reason: 'mailbox_full' } : undefined
    case '3':
    case '4':
      // The host's own trouble, routing loops included: it says nothing of the mailbox.
      return { reason: 'server_error' }
    case '6':
      // RFC 6531 3.5: X.6.7, non-ASCII addresses not permitted.
      return detail === '7' ? { reason: 'smtputf8_unsupported' } : undefined
    case '7':
      return { reason: 'blocked_by_policy' }
    default:
      return undefined
  }
}

function permanentAddress(detail: string): Reading | undefined {
  switch (detail) {
    // 5.1.3: the server finds that its own mailboxes can't have such a name.
    case '1':
    case '3':
      return { reason: 'mailbox_not_found' }
    // The host that DNS names for the domain says that it is not for it. One of the two is wrong; which, is unknown.
    case '2':
      return { reason: 'relay_denied' }
    case '6':
      return { reason: 'mailbox_moved' }
    case '7':
    case '8':
      return sender(false)
    case '10':
      return { reason: 'null_mx' }
    default:
      return undefined
  }
}

function sender(deferred: boolean): Reading {
  return deferred ? { reason: 'sender_rejected', deferred } : { reason: 'sender_rejected' }
}
