import type { Lane } from './lane.ts'
import type { Session } from './session.ts'

/** RCPT commands sent at once, where the server takes that. */
const maxPipelined = 8
/** While other hosts wait for a place, a session gives up its own after so many milliseconds. */
const turnTime = 5000

/** Recipients that make up for opening a session, which takes five replies itself. */
const worthwhile = 5

/** Whether the lane has work for one more session than it has. */
export function isWorthSession(lane: Lane): boolean {
  if (lane.hasUrgent || lane.sessions === 0) return lane.queued > lane.opening
  // Where refusals are made to wait, a session does little more than wait.
  return lane.queued > (lane.pace.isTarpit ? lane.opening : lane.sessions * worthwhile)
}

/** Whether a session should end here: the host has had enough of it, or others have waited enough for it. */
export function isSpent(session: Session, { pace }: Lane, contended: boolean, age: number): boolean {
  if (session.isSlowedDown || session.refused >= pace.refused) return true
  if (session.recipients >= pace.recipients || session.transactions > pace.transactions) return true
  return contended && session.recipients > 0 && age >= turnTime
}

/**
 * How many recipients to ask about at once: no more than this session may even if all are refused, nor more than its
 * share of the queue. Zero where the session has no room left. `probe` keeps a place for the probe that is to follow in
 * the same session.
 */
export function batchSize(session: Session, lane: Lane, probe: boolean): number {
  const { pace } = lane
  const room = pace.recipients - session.recipients - Number(probe)
  // A host that takes one recipient a session has no room for a probe, ever.
  if (room < 1) return session.recipients === 0 ? 1 : 0
  if (!session.extensions.has('PIPELINING')) return 1
  const share = Math.ceil(lane.queued / Math.max(1, lane.sessions))
  const refusals = Math.min(pace.refused - session.refused, pace.refusedPerTransaction)
  return Math.max(1, Math.min(maxPipelined, share, room, refusals, pace.perTransaction))
}
