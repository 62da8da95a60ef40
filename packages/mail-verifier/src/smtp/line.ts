import type { Task } from './task.ts'

/** Tasks that one transaction can serve: of one domain, and alike in needing SMTPUTF8. */
interface Group {
  readonly name: string
  readonly domain: string
  readonly tasks: ReadonlySet<Task>
}

/** Tasks in line by groups, which take turns. */
export interface Line {
  readonly size: number
  add(task: Task): void
  remove(task: Task): void
  /** The group of that name if there is one, else the one whose turn it is. */
  next(name: string | undefined): Group | undefined
  /** Takes at most `max` tasks of a group, and puts the rest of it at the end of the line. */
  take(group: Group, max: number): Task[]
  drain(): Task[]
}

export function createLine(): Line {
  // Both keep the order of insertion and give up a member from their middle cheaply.
  const groups = new Map<string, Group & { tasks: Set<Task> }>()
  let size = 0

  function remove(task: Task): void {
    const group = groups.get(groupName(task))
    if (!group?.tasks.delete(task)) return
    size--
    if (group.tasks.size === 0) groups.delete(group.name)
  }

  return {
    get size() {
      return size
    },
    add(task) {
      const name = groupName(task)
      const group = groups.get(name) ?? { name, domain: task.domain, tasks: new Set() }
      group.tasks.add(task)
      groups.set(name, group)
      size++
    },
    remove,
    next(name) {
      const [first] = groups.values()
      return (name === undefined ? undefined : groups.get(name)) ?? first
    },
    take(group, max) {
      const taken = [...group.tasks.values().take(max)]
      for (const task of taken) remove(task)
      const rest = groups.get(group.name)
      if (rest && groups.delete(rest.name)) groups.set(rest.name, rest)
      return taken
    },
    drain() {
      const all: Task[] = []
      for (const { tasks } of groups.values()) for (const task of tasks) all.push(task)
      groups.clear()
      size = 0
      return all
    },
  }
}

function groupName({ domain, utf8 }: Task): string {
  return utf8 ? `${domain} utf8` : domain
}
