import { sql as fragment } from 'drizzle-orm'
import type { Sql } from 'postgres'
import type { Executor } from '../../db/client.ts'
import { listen } from '../../db/listen.ts'

/** Where the database tells that there is something to send. */
export const channel = 'leadwright_webhooks'

/** Tells every process that sends that there is something to send, when the transaction commits. */
export async function ringForDeliveries(tx: Executor): Promise<void> {
  await tx.execute(fragment`select pg_notify(${channel}, '')`)
}

/** Hears that there is something to send. A hint and no more: who sends looks by itself as well. @returns stops listening */
export const hearOfDeliveries = (sql: Sql, heard: () => void): Promise<() => Promise<void>> =>
  listen(sql, channel, heard, heard)
