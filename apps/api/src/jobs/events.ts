import type { JobStage } from '@leadwright/errors'
import { sql as fragment } from 'drizzle-orm'
import type { Sql } from 'postgres'
import type { Executor } from '../db/client.ts'
import { listen as listenTo } from '../db/listen.ts'

const channel = 'leadwright_jobs'

/** Tells every process that a job has changed, when the transaction commits. */
export async function announce(tx: Executor, jobId: string, stage: JobStage): Promise<void> {
  await tx.execute(fragment`select pg_notify(${channel}, ${`${stage} ${jobId}`})`)
}

/** Changes of jobs, whichever process makes them. A hint and no more: while the connection is down they get lost. */
export interface JobEvents {
  /** Calls back after each change of a job, until the returned function is called. */
  watch(jobId: string, changed: Watcher): Promise<() => void>
}

/** Told the job's stage, or nothing where it is only known that something may have been missed. */
type Watcher = (stage?: string) => void

/** Listens on one connection for everybody in this process, from the first watcher on. */
export function createJobEvents(sql: Sql): JobEvents {
  const watchers = new Map<string, Set<Watcher>>()
  const everybody = (): void => {
    for (const callbacks of watchers.values()) for (const changed of callbacks) changed()
  }
  let listening: Promise<unknown> | undefined

  const heard = (payload: string): void => {
    const [stage, jobId = ''] = payload.split(' ')
    watchers.get(jobId)?.forEach((changed) => changed(stage))
  }

  const listen = async (): Promise<void> => {
    // After a reconnect nobody knows what was missed.
    listening ??= listenTo(sql, channel, heard, everybody)
    try {
      await listening
    } catch (error) {
      listening = undefined
      throw error
    }
  }

  return {
    watch: async (jobId, changed) => {
      const callbacks = watchers.get(jobId) ?? new Set()
      watchers.set(jobId, callbacks.add(changed))
      const stop = (): void => {
        callbacks.delete(changed)
        if (callbacks.size === 0 && watchers.get(jobId) === callbacks) watchers.delete(jobId)
      }
      try {
        await listen()
      } catch (error) {
        stop()
        throw error
      }
      return stop
    },
  }
}
