import type { Exchanger } from '../dns/route.ts'
import { createLine } from './line.ts'
import type { HostProblem } from './health.ts'
import type { HostPace } from './host-pace.ts'
import type { Task } from './task.ts'

/** The queue of one mail host, and what is known of the host while there is something in it. */
export interface Lane {
  readonly key: string
  route: readonly [Exchanger, ...Exchanger[]]
  /** Sessions at a time. */
  readonly limit: number
  /** Sessions that are open or being opened. */
  sessions: number
  /** Those of them that have not asked anything yet: each will take a task from the queue. */
  opening: number
  readonly pace: HostPace
  /** Until when nobody connects to the host: it has had enough of us. */
  pausedUntil: number
  /** Since when it has had, with no answer in between. */
  limitedSince: number | undefined
  /** Why, in its own words. */
  held: HostProblem | undefined
  /** Some session got an answer about a recipient. */
  answered: boolean
  /** Sessions in a row that were lost before they got one. */
  fruitless: number
  readonly queued: number
  readonly hasUrgent: boolean
  /** Lowers the limit for a while: the host turned a further session down. */
  cap(sessions: number): void
  add(task: Task): void
  remove(task: Task): void
  /**
   * Takes tasks that one transaction can serve, by preference of the group that the last one was about; no more than
   * `sizeFor` says for their domain. Undefined when nothing is queued; without tasks when the size is 0.
   */
  take(last: string | undefined, sizeFor: (domain: string) => number): Batch | undefined
  /** Takes everything. */
  drain(): Task[]
}

export interface Batch {
  group: string
  tasks: readonly Task[]
}

/** Milliseconds. */
const capTime = 60_000

/**
 * Domains take turns; tasks that somebody waits for go first; tasks that a session was lost over come last, and each
 * alone, so that one recipient that makes the server hang up takes nobody with it.
 */
export function createLane(
  key: string,
  route: readonly [Exchanger, ...Exchanger[]],
  sessions: number,
  pace: HostPace,
): Lane {
  const urgent = createLine()
  const patient = createLine()
  const suspects = createLine()
  const lines = [urgent, patient, suspects]
  let capped = sessions
  let cappedUntil = 0

  return {
    key,
    route,
    get limit() {
      if (Date.now() < cappedUntil) return capped
      // Sessions of which most only wait for a refusal are no burden to the host.
      return pace.isTarpit ? 2 * sessions : sessions
    },
    sessions: 0,
    opening: 0,
    pace,
    pausedUntil: 0,
    limitedSince: undefined,
    held: undefined,
    answered: false,
    fruitless: 0,
    get queued() {
      return urgent.size + patient.size + suspects.size
    },
    get hasUrgent() {
      return urgent.size > 0
    },
    cap(most) {
      capped = Math.max(1, most)
      cappedUntil = Date.now() + capTime
    },
    add(task) {
      if (task.losses > 0) suspects.add(task)
      else (task.urgent ? urgent : patient).add(task)
    },
    remove(task) {
      for (const line of lines) line.remove(task)
    },
    take(last, sizeFor) {
      for (const line of lines) {
        const group = line.next(last)
        if (!group) continue
        const max = sizeFor(group.domain)
        return { group: group.name, tasks: line.take(group, line === suspects ? Math.min(1, max) : max) }
      }
      return undefined
    },
    drain: () => lines.flatMap((line) => line.drain()),
  }
}
