import { sql as fragment } from 'drizzle-orm'
import { fromDrizzle, PgBoss } from 'pg-boss'
import type { Logger } from 'pino'
import type { Sql } from 'postgres'
import type { Executor } from '../db/client.ts'
import { bossDatabase } from './database.ts'

/** Work that one process leaves to another. */
export const queueNames = ['verification', 'finding'] as const
export type QueueName = (typeof queueNames)[number]

/**
 * Wakes whoever does the work. A message carries no more than whose turn it is: what is to be done, by whom and how far
 * it came stands in the domain's own tables, because delivery is at least once, and a message can get lost with the
 * process that took it.
 */
export interface Queue {
  /** Brings the queue's own tables up to date. Before everything else. */
  start(): Promise<void>
  stop(): Promise<void>
  /** Rings for an item, when the transaction commits. An item that is waiting to be heard is not rung for again. */
  ring(tx: Executor, queue: QueueName, item: string): Promise<void>
  /** Hears the bells of a queue until stopped; any number of processes can, and one of them hears each. */
  listen(queue: QueueName, heard: () => void): Promise<void>
}

/** Any constant will do; it only has to be the same in every process of the product. */
const startLock = 7_205_759_404

/** `short`: one waiting message an item. No retries: whoever needs it rings again. Times in seconds. */
const queueOptions = {
  policy: 'short',
  notify: true,
  retryLimit: 0,
  expireInSeconds: 60,
  retentionSeconds: 3600,
  deleteAfterSeconds: 60,
}

export function createQueue(options: {
  readonly sql: Sql
  readonly log: Logger
  /** Whether this process does work, and so looks after the queue's tables. */
  readonly worker: boolean
}): Queue {
  const { sql, log, worker } = options
  const boss = new PgBoss({
    db: bossDatabase(sql),
    schema: 'queue',
    supervise: worker,
    useListenNotify: worker,
    schedule: false,
    registerInstance: false,
    monitorVacuum: false,
  })
  boss.on('error', (err) => log.error({ err }, 'the queue had a fault'))
  boss.on('warning', (warning) => log.warn({ warning }, 'the queue warns'))

  return {
    start: async () => {
      // Processes that start together on an empty database would all make the tables: they take turns.
      await sql.begin(async (turn) => {
        await turn`select pg_advisory_xact_lock(${startLock})`
        await boss.start()
        for (const name of queueNames) await boss.createQueue(name, queueOptions)
      })
    },
    stop: () => boss.stop({ graceful: true, timeout: 2000 }),
    ring: async (tx, queue, item) => {
      await boss.send(queue, { item }, { singletonKey: item, db: fromDrizzle(tx, fragment) })
    },
    listen: async (queue, heard) => {
      await boss.work(queue, { batchSize: 20, pollingIntervalSeconds: 2 }, async () => heard())
    },
  }
}
