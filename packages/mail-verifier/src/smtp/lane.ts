import type { Exchanger } from '../dns/route.ts'
import { maxRecipients } from './pace.ts'
import type { Task } from './task.ts'

/** The queue of one mail host, and what is known of the host while there is something in it. */
export interface Lane {
  readonly key: string
  route: readonly Exchanger[]
  /** Sessions at a time. */
  readonly limit: number
  /** Sessions that are open or being opened. */
  sessions: number
  /** Those of them that have not asked anything yet: each will take a task from the queue. */
  opening: number
  /** RCPT commands that the host takes in one session, as far as is known. */
  sessionSize: number
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
  /** The group whose turn it is, by preference the one of the last transaction. */
  next(last: string | undefined): Group | undefined
  /** Takes at most `max` tasks of a group. */
  take(group: Group, max: number): Task[]
  /** Takes everything. */
  drain(): Task[]
}

/** Tasks that one transaction can serve: of one domain, and alike in needing SMTPUTF8. */
interface Group {
  readonly name: string
  readonly domain: string
  readonly tasks: ReadonlySet<Task>
}

/** Milliseconds. */
const capTime = 60_000

/**
 * Domains take turns; tasks that somebody waits for go first; tasks that a session was lost over come last, and each
 * alone, so that one recipient that makes the server hang up takes nobody with it.
 */
export function createLane(key: string, route: readonly Exchanger[], limit: number): Lane {
  const urgent = new Set<Task>()
  const suspects = new Set<Task>()
  // In the order of their turns. Sets keep the order of insertion and give up a member from their middle cheaply.
  const groups = new Map<string, Set<Task>>()
  let grouped = 0
  let capped = limit
  let cappedUntil = 0

  const forget = (task: Task): boolean => {
    if (urgent.delete(task) || suspects.delete(task)) return true
    const name = groupOf(task)
    const group = groups.get(name)
    if (!group?.delete(task)) return false
    grouped--
    if (group.size === 0) groups.delete(name)
    return true
  }

  return {
    key,
    route,
    get limit() {
      return Date.now() < cappedUntil ? capped : limit
    },
    sessions: 0,
    opening: 0,
    sessionSize: maxRecipients,
    answered: false,
    fruitless: 0,
    get queued() {
      return urgent.size + grouped + suspects.size
    },
    get hasUrgent() {
      return urgent.size > 0
    },
    cap(sessions) {
      capped = Math.max(1, sessions)
      cappedUntil = Date.now() + capTime
    },
    add(task) {
      if (task.losses > 0) suspects.add(task)
      else if (task.urgent) urgent.add(task)
      else {
        const name = groupOf(task)
        groups.set(name, (groups.get(name) ?? new Set()).add(task))
        grouped++
      }
    },
    remove(task) {
      forget(task)
    },
    next(last) {
      const [hurried] = urgent
      if (hurried) return alone(hurried)
      const same = last === undefined ? undefined : groups.get(last)
      const [name, tasks] = same && last !== undefined ? [last, same] : ([...groups.entries().take(1)][0] ?? [])
      const [first] = tasks ?? []
      if (name !== undefined && tasks && first) return { name, domain: first.domain, tasks }
      const [suspect] = suspects
      return suspect && alone(suspect)
    },
    take(group, max) {
      const taken = [...group.tasks.values().take(max)]
      for (const task of taken) forget(task)
      // To the end of the line, so that the other domains have their turn with the next session.
      const rest = groups.get(group.name)
      if (rest && groups.delete(group.name)) groups.set(group.name, rest)
      return taken
    },
    drain() {
      const all = [...urgent, ...suspects]
      for (const group of groups.values()) for (const task of group) all.push(task)
      for (const set of [urgent, suspects, groups]) set.clear()
      grouped = 0
      return all
    },
  }
}

function alone(task: Task): Group {
  return { name: groupOf(task), domain: task.domain, tasks: new Set([task]) }
}

function groupOf({ domain, utf8 }: Task): string {
  return utf8 ? `${domain} utf8` : domain
}
