import type { Exchanger } from '../dns/route.ts'
import { maxRecipients } from './pace.ts'
import type { Question } from './session.ts'
import type { Task } from './task.ts'

/** Tasks that one transaction can serve. */
export interface Batch {
  group: string
  tasks: readonly Task[]
  question: Question
}

/**
 * The queue of one mail host: the tasks of all domains whose best exchangers are the same. Domains take turns in it, and
 * tasks that somebody waits for go first.
 */
export interface Lane {
  readonly key: string
  route: readonly Exchanger[]
  /** Sessions at a time. Lowered for a host that turns down a further one. */
  limit: number
  /** Sessions that are open or being opened. */
  sessions: number
  /** Those of them that have not asked anything yet: each will take a task from the queue. */
  opening: number
  /** RCPT commands that the host takes in one session, as far as is known. */
  sessionSize: number
  /** Some session got an answer about a recipient. */
  answered: boolean
  readonly queued: number
  readonly hasUrgent: boolean
  add(task: Task): void
  remove(task: Task): void
  /** Takes at most `max` tasks of one group, by preference the one that the last transaction was about. */
  take(max: number, lastGroup: string | undefined): Batch | undefined
  /** Takes everything. */
  drain(): Task[]
}

export function createLane(key: string, route: readonly Exchanger[], limit: number): Lane {
  const urgent = new Set<Task>()
  // In the order of their turns. A Set keeps the order of insertion and gives up a member from its middle cheaply.
  const groups = new Map<string, Set<Task>>()
  let waiting = 0

  function add(task: Task): void {
    if (task.settled) return
    if (task.urgent) {
      urgent.add(task)
      return
    }
    const group = groups.get(groupOf(task)) ?? new Set()
    groups.set(groupOf(task), group.add(task))
    waiting++
  }

  function nextGroup(lastGroup: string | undefined): [string, Set<Task>] | undefined {
    const same = lastGroup === undefined ? undefined : groups.get(lastGroup)
    if (lastGroup !== undefined && same) return [lastGroup, same]
    const [first] = groups
    return first
  }

  function take(max: number, lastGroup: string | undefined): Batch | undefined {
    const [hurried] = urgent
    if (hurried) {
      urgent.delete(hurried)
      return batchOf(groupOf(hurried), [hurried])
    }
    const next = nextGroup(lastGroup)
    if (!next) return undefined
    const [name, group] = next
    const tasks: Task[] = []
    for (const task of group) {
      if (tasks.length >= max) break
      tasks.push(task)
    }
    for (const task of tasks) group.delete(task)
    waiting -= tasks.length
    // To the end of the line, so that the other domains have their turn with the next session.
    groups.delete(name)
    if (group.size > 0) groups.set(name, group)
    return batchOf(name, tasks)
  }

  return {
    key,
    route,
    limit,
    sessions: 0,
    opening: 0,
    sessionSize: maxRecipients,
    answered: false,
    get queued() {
      return waiting + urgent.size
    },
    get hasUrgent() {
      return urgent.size > 0
    },
    add,
    remove(task) {
      if (urgent.delete(task)) return
      const group = groups.get(groupOf(task))
      if (!group?.delete(task)) return
      waiting--
      if (group.size === 0) groups.delete(groupOf(task))
    },
    take,
    drain() {
      const all = [...urgent]
      for (const group of groups.values()) for (const task of group) all.push(task)
      urgent.clear()
      groups.clear()
      waiting = 0
      return all
    },
  }
}

function batchOf(group: string, tasks: readonly Task[]): Batch | undefined {
  const [first] = tasks
  if (!first) return undefined
  const recipients = tasks.map(({ recipient }) => recipient)
  return { group, tasks, question: { domain: first.domain, recipients, utf8: first.utf8 } }
}

function groupOf({ domain, utf8 }: Task): string {
  return utf8 ? `${domain} utf8` : domain
}
