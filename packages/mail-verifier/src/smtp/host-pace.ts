import { mannersOf } from './manners.ts'
import type { Manners } from './manners.ts'
import type { ServerKind } from './server-kind.ts'

/** What is remembered of a host's pace, in plain data. */
export interface RememberedPace {
  kind: ServerKind
  recipients: number
  refused: number
  /** Milliseconds that the host last wanted us to stay away for. */
  pause: number
}

/** The pace that a host likes: by what kind of server it is, and what it was seen to do. */
export interface HostPace extends Readonly<Manners> {
  /** Each further refusal of a session is made to wait. */
  readonly isTarpit: boolean
  /** A session has begun, and the host has said what it is. */
  met(kind: ServerKind): void
  /** The host ended a session after so many recipients. */
  cutAfter(recipients: number): void
  /** A refusal was made to wait, after so many that were not. */
  slowedAfter(refused: number): void
  /** A session ended at its limit of refusals, and none of them had to wait. */
  endedWell(refused: number): void
  /** The host had enough of us before it answered anything: how many milliseconds to stay away for. */
  limited(): number
  /** The host answers again. */
  answered(): void
  remembered(): RememberedPace
  /** Goes on from what was remembered. */
  recall(past: RememberedPace): void
}

/** Milliseconds to stay away: at first, and at most. */
const firstPause = 500
const longestPause = 60_000

export function createHostPace(): HostPace {
  let kind: ServerKind = 'other'
  let manners = mannersOf[kind]
  let { recipients, refused } = manners
  let pause = 0
  // Sessions since then that kept to it without trouble.
  let calm = 0

  return {
    get recipients() {
      return recipients
    },
    get refused() {
      return refused
    },
    get perTransaction() {
      return manners.perTransaction
    },
    get refusedPerTransaction() {
      return manners.refusedPerTransaction
    },
    get transactions() {
      return manners.transactions
    },
    get isTarpit() {
      return refused === 1
    },
    met(seen) {
      if (seen === kind) return
      kind = seen
      manners = mannersOf[seen]
      ;({ recipients, refused } = manners)
    },
    cutAfter(count) {
      // Never too few for one recipient and its probe.
      recipients = Math.min(recipients, Math.max(2, count))
    },
    slowedAfter(count) {
      refused = Math.min(refused, Math.max(1, count))
      calm = 0
    },
    endedWell(count) {
      // A busy machine makes a reply look slow, too: what was learned from that wears off.
      if (count < refused || refused >= manners.refused || ++calm < 3) return
      refused++
      calm = 0
    },
    limited() {
      pause = Math.min(longestPause, Math.max(firstPause, pause * 2))
      return pause
    },
    answered() {
      pause = Math.floor(pause / 2)
    },
    remembered: () => ({ kind, recipients, refused, pause }),
    recall(past) {
      ;({ kind, recipients, refused, pause } = past)
      manners = mannersOf[kind]
    },
  }
}
