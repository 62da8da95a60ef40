import type { Lane } from './lane.ts'
import type { Session } from './session.ts'

/** RCPT commands in a session, until a host says otherwise. Providers end longer ones, or slow them down. */
export const maxRecipients = 50
/** Refused recipients in a session: Postfix delays each reply after ten of them (smtpd_soft_error_limit). */
const maxRefused = 10
/** RCPT commands sent at once, where the server takes that. */
const maxPipelined = 8
/** While other hosts wait for a place, a session gives up its own after so many recipients, or milliseconds. */
const turnSize = 25
const turnTime = 10_000

/** Whether a session should end here: the host has had enough of it, or others have waited enough for it. */
export function isSpent(session: Session, lane: Lane, contended: boolean, age: number): boolean {
  if (session.recipients >= lane.sessionSize || session.refused >= maxRefused) return true
  return contended && session.recipients > 0 && (session.recipients >= turnSize || age >= turnTime)
}

/** How many recipients to ask about at once: no more than this session may, and not the share of the others. */
export function batchSize(session: Session, lane: Lane): number {
  if (!session.extensions.has('PIPELINING')) return 1
  const share = Math.ceil(lane.queued / Math.max(1, lane.sessions))
  return Math.max(1, Math.min(maxPipelined, share, lane.sessionSize - session.recipients, maxRefused - session.refused))
}
