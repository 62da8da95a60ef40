import { sql, type SQL } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import type { TransactionSql } from 'postgres'
import type { Executor } from '../../db/client.ts'
import { newId } from '../../ids.ts'
import { channel } from './bell.ts'
import type { WebhookEventData, WebhookEventType } from './events.ts'

/** Something that happened in an organization. */
export interface Happened<Type extends WebhookEventType> {
  readonly organizationId: string
  readonly type: Type
  readonly data: WebhookEventData<Type>
}

/**
 * Tells the organization's webhooks of something, in the transaction that does it: neither is an event lost, nor is one
 * told of what did not come to be. Where no webhook wants to know, nothing is written. Of few credits the database tells
 * by itself, because it is its triggers that move them.
 */
export async function tell<Type extends WebhookEventType>(tx: Executor, happened: Happened<Type>): Promise<void> {
  await tx.execute(telling(happened))
}

/** The same in a transaction of the bare driver. */
export async function tellBare<Type extends WebhookEventType>(
  tx: TransactionSql,
  happened: Happened<Type>,
): Promise<void> {
  const { sql: text, params } = new PgDialect().sqlToQuery(telling(happened))
  await tx.unsafe(text, params as never[])
}

/** Tells one webhook, whatever it asked for. @returns the ID of the event */
export async function tellOne<Type extends WebhookEventType>(
  tx: Executor,
  webhookId: string,
  happened: Happened<Type>,
): Promise<string> {
  const { id, body } = written(happened)
  await tx.execute(inserting(happened, id, body, sql`select id from webhooks where id = ${webhookId}`))
  return id
}

function telling<Type extends WebhookEventType>(happened: Happened<Type>): SQL {
  const { id, body } = written(happened)
  return inserting(
    happened,
    id,
    body,
    sql`select id from webhooks
      where organization_id = ${happened.organizationId} and enabled and ${happened.type}::text = any(events)`,
  )
}

function written<Type extends WebhookEventType>({ type, data }: Happened<Type>): { id: string; body: string } {
  const at = new Date()
  return { id: newId('evt', at.getTime()), body: JSON.stringify({ type, timestamp: at.toISOString(), data }) }
}

/** One statement, because it is beside whatever an organization does, and seldom has anything to write. */
const inserting = <Type extends WebhookEventType>(
  { organizationId, type }: Happened<Type>,
  id: string,
  body: string,
  whom: SQL,
): SQL => sql`
  with wanted as (${whom}), event as (
    insert into webhook_events (id, organization_id, type, body)
    select ${id}::text, ${organizationId}::text, ${type}::text, ${body}::text where exists (select from wanted)
  ), made as (
    insert into webhook_deliveries (webhook_id, event_id, type, due_at)
    select id, ${id}::text, ${type}::text, clock_timestamp() from wanted returning 1
  )
  select pg_notify(${channel}, '') where exists (select from made)`
