import type { HostProblem } from './health.ts'
import type { Lane } from './lane.ts'

/** Hosts that have had enough of us for now: nobody connects to them for a while, and then they are asked on. */
export interface Pauses {
  /**
   * Stays away from the lane's host, for longer each time. Gives the problem back where the host has gone on like that
   * for too long: its tasks are to be settled with it.
   */
  begin(lane: Lane, problem: HostProblem): HostProblem | undefined
  /** The host answers. */
  end(lane: Lane): void
  close(): void
}

/** @param resume called when a pause is over */
export function createPauses(resume: (lane: Lane) => void): Pauses {
  const timers = new Set<NodeJS.Timeout>()

  return {
    begin(lane, problem) {
      const now = Date.now()
      lane.limitedSince ??= now
      lane.held = problem
      if (now - lane.limitedSince > patienceWith(lane, problem)) {
        forget(lane)
        const { isLimit: _, ...outcome } = problem
        return outcome
      }
      // Where another session has run into the same limit, the pause has begun already.
      if (now >= lane.pausedUntil) {
        const wait = lane.pace.limited()
        lane.pausedUntil = now + wait
        const timer = setTimeout(() => {
          timers.delete(timer)
          // A timer may come a moment before the clock says so, and it comes once.
          lane.pausedUntil = 0
          resume(lane)
        }, wait)
        timers.add(timer)
      }
      return undefined
    },
    end(lane) {
      forget(lane)
      lane.pace.answered()
    },
    close() {
      for (const timer of timers) clearTimeout(timer)
    },
  }
}

function forget(lane: Lane): void {
  lane.limitedSince = undefined
  lane.held = undefined
}

/**
 * For how many milliseconds a host may go on like that. One that has given answers will give more; one that ends its
 * sessions at the first recipient never takes any.
 */
function patienceWith(lane: Lane, { reply }: HostProblem): number {
  if (lane.answered) return 5 * 60_000
  return reply?.code === 421 ? 1000 : 30_000
}
