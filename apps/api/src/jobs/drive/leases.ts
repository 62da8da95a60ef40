import type { Logger } from 'pino'
import { keepRenewed } from '../../db/renewal.ts'
import { LeaseLost } from '../lease.ts'
import { leaseTime } from '../store/lease-time.ts'
import type { TaskRow } from '../store/tasks.ts'

/** A task that this worker has. */
export interface HeldTask {
  /** Aborts when the task is lost or the worker stops: whatever is under way for it is to end. */
  readonly signal: AbortSignal
  /** Stops renewing. The lease itself is given up in a transaction, or lapses. */
  close(): void
}

/** The tasks of a worker, renewed together: one statement, however many there are. */
export interface TaskLeases {
  /** Keeps a task that was just claimed. */
  hold(task: TaskRow): HeldTask
  /** Looks at once which are still held. */
  readonly look: () => void
  /** Stops renewing whatever is held. */
  close(): void
}

type TaskName = Pick<TaskRow, 'jobId' | 'key'>
const nameOf = ({ jobId, key }: TaskName): string => `${jobId} ${key}`

export function createTaskLeases({
  renew,
  stopping,
  log,
}: {
  /** Renews tasks; gives those that are still held. A failure is tried again, as long as the leases last. */
  readonly renew: (tasks: readonly TaskName[]) => Promise<readonly TaskName[]>
  /** Aborts when the worker stops. */
  readonly stopping: AbortSignal
  readonly log: Logger
}): TaskLeases {
  const held = new Map<string, { readonly task: TaskName; readonly lost: AbortController; heldUntil: number }>()
  const lose = (name: string): void => {
    held.get(name)?.lost.abort(new LeaseLost(name))
    held.delete(name)
  }
  const renewHeld = async (): Promise<void> => {
    // The database may be away, or this process may have slept. Once a lease has lapsed, others may take over, so by
    // then this worker has to be quiet.
    for (const [name, { heldUntil }] of held) if (performance.now() >= heldUntil) lose(name)
    if (held.size === 0) return
    const asked = performance.now()
    const names = [...held.keys()]
    const asks = [...held.values()].map(({ task: { jobId, key } }) => ({ jobId, key }))
    const kept = new Set((await renew(asks)).map(nameOf))
    for (const name of names) {
      const task = held.get(name)
      if (!kept.has(name)) lose(name)
      else if (task) task.heldUntil = asked + leaseTime
    }
  }
  const failed = (err: unknown): void => log.warn({ err }, 'tasks could not be renewed; trying again soon')
  const renewal = keepRenewed({ time: leaseTime, renew: renewHeld, failed })

  return {
    hold: (task) => {
      const name = nameOf(task)
      lose(name) // had it before, and slept through its end
      const entry = { task, lost: new AbortController(), heldUntil: performance.now() + leaseTime }
      held.set(name, entry)
      return {
        signal: AbortSignal.any([entry.lost.signal, stopping]),
        close: () => {
          if (held.get(name) === entry) held.delete(name)
        },
      }
    },
    look: renewal.now,
    close: () => renewal.stop(),
  }
}
