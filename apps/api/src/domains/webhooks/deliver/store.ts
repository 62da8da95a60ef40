import { sql } from 'drizzle-orm'
import type { Database, Transaction } from '../../../db/client.ts'
import { fromNow } from '../../../db/clock.ts'
import { cleanJson } from '../../../db/json.ts'
import { lockUntilEnd } from '../../../db/lock.ts'
import type { DeliveryAttempt } from '../../../db/schema/webhooks.ts'
import { workerTransaction } from '../../../db/worker-transaction.ts'

/** How long a sender that does not write is believed to be alive: an attempt and its writing take less. Milliseconds. */
export const leaseTime = 30_000

/** Deliveries that are taken at once, in all processes together; more than are under way, so that many are written at once. */
const most = { ofWebhook: 100, ofFailing: 1, ofOrganization: 200 }

/** A delivery that is to be sent now. */
export interface Claimed {
  readonly organizationId: string
  readonly webhookId: string
  readonly eventId: string
  readonly url: string
  readonly secret: Uint8Array
  /** Null where it does not count any more. */
  readonly previousSecret: Uint8Array | null
  readonly body: string
  /** Attempts before this one. */
  readonly tries: number
}

/**
 * Takes deliveries that are due. Organizations take turns, and of a webhook few are taken at once; of one that has failed
 * for a minute a single one, so that many that hang don't take all there is.
 */
export function claimDeliveries(db: Database, token: string, limit: number): Promise<Claimed[]> {
  return workerTransaction(db, async (tx) => {
    // What is under way is counted, so one at a time takes.
    await lockUntilEnd(tx, 'deliveries of webhooks')
    const claimed = await tx.execute<Claimed & Record<string, unknown>>(sql`
      with recursive waiting as (
        (select webhook_id from webhook_deliveries where due_at is not null order by webhook_id limit 1)
        union all
        select (
          select webhook_id from webhook_deliveries
          where due_at is not null and webhook_id > waiting.webhook_id order by webhook_id limit 1
        ) from waiting where webhook_id is not null
      ), webhook as (
        select id, organization_id, under_way,
          case when failing_since < now() - interval '1 minute' then ${most.ofFailing}::integer else ${most.ofWebhook} end as most
        from waiting join webhooks on webhooks.id = waiting.webhook_id and enabled
        cross join lateral (
          select count(*)::integer as under_way from webhook_deliveries
          where webhook_id = webhooks.id and lease_token is not null and due_at > clock_timestamp()
        ) as held
      ), organization as (
        select organization_id, sum(under_way) as under_way from webhook group by organization_id
      ), due as (
        select webhook.id as webhook_id, event_id, due_at, organization_id,
          row_number() over (partition by organization_id order by place, due_at) as turn
        from webhook cross join lateral (
          select event_id, due_at, row_number() over (order by due_at) as place from (
            select event_id, due_at from webhook_deliveries
            where webhook_id = webhook.id and due_at <= clock_timestamp()
            order by due_at limit greatest(0, webhook.most - webhook.under_way)
          ) as next
        ) as places
      ), taken as (
        select delivery.webhook_id, delivery.event_id
        from due join organization using (organization_id)
          join webhook_deliveries as delivery using (webhook_id, event_id)
        where turn + under_way <= ${most.ofOrganization} and delivery.due_at <= clock_timestamp()
        order by turn, due.due_at limit ${limit} for update of delivery skip locked
      )
      update webhook_deliveries as delivery set lease_token = ${token}, due_at = ${fromNow(leaseTime)}
      from taken join webhooks on webhooks.id = taken.webhook_id join webhook_events on webhook_events.id = taken.event_id
      where delivery.webhook_id = taken.webhook_id and delivery.event_id = taken.event_id
      returning delivery.webhook_id as "webhookId", delivery.event_id as "eventId", tries, url, secret, body,
        webhooks.organization_id as "organizationId",
        case when previous_until > clock_timestamp() then previous_secret end as "previousSecret"`)
    return [...claimed]
  })
}

/** What an attempt came to. */
export interface Outcome extends Pick<Claimed, 'webhookId' | 'eventId'> {
  readonly token: string
  readonly attempt: DeliveryAttempt
  /** How long until the next attempt, in milliseconds; null where there is none. */
  readonly wait: number | null
}

/** How many attempts of a delivery are kept. */
const keptAttempts = 20
/** The status by which a webhook says that it is gone for good (RFC 9110, 15.5.11). */
const goneStatus = 410

/** Writes what attempts came to: all of it or nothing, and nothing of a delivery that is somebody else's by now. */
export function writeOutcomes(db: Database, outcomes: readonly Outcome[]): Promise<void> {
  return workerTransaction(db, async (tx) => {
    await noteWebhooks(tx, outcomes)
    await tx.execute(sql`
      update webhook_deliveries as delivery set
        lease_token = null,
        status = case when is_delivered then 'delivered' when wait is null then 'failed' else 'pending' end,
        due_at = case when is_delivered then null else clock_timestamp() + wait * interval '1 millisecond' end,
        tries = tries + 1,
        attempt_count = attempt_count + 1,
        attempts = case when jsonb_array_length(attempts) < ${keptAttempts} then attempts else attempts - 0 end
          || jsonb_build_array(attempt),
        delivered_at = case when is_delivered then clock_timestamp() else delivered_at end
      from jsonb_to_recordset(${cleanJson(outcomes)}) as outcome
          ("webhookId" text, "eventId" text, token text, attempt jsonb, wait float8),
        lateral (select attempt ->> 'failure' is null as is_delivered) as said
      where webhook_id = "webhookId" and event_id = "eventId" and lease_token = token`)
  })
}

/** How long a webhook may fail before it is switched off, and how long apart two failures can be to be of one row. */
const [patience, apart] = [sql`interval '5 days'`, sql`interval '2 days'`]

/** Notes on webhooks whether they work. Before their deliveries are locked, and in one order, as by everybody. */
async function noteWebhooks(tx: Transaction, outcomes: readonly Outcome[]): Promise<void> {
  const working = new Set(outcomes.filter(({ attempt }) => attempt.failure === null).map(({ webhookId }) => webhookId))
  const gone = new Set(
    outcomes.filter(({ attempt }) => attempt.status === goneStatus).map(({ webhookId }) => webhookId),
  )
  const all = [...new Set(outcomes.map(({ webhookId }) => webhookId))]
  const notes = all.map((id) => ({ id, works: working.has(id), isGone: gone.has(id) }))
  await tx.execute(sql`
    with webhook as (
      select webhooks.id, works, "isGone" as is_gone,
        case when not works then
          case when failed_at > now() - ${apart} then coalesce(failing_since, now()) else now() end
        end as failing
      from webhooks join jsonb_to_recordset(${cleanJson(notes)}) as note (id text, works boolean, "isGone" boolean)
        on note.id = webhooks.id
      where not works or "isGone" or failing_since is not null
      order by webhooks.id for no key update of webhooks
    ), judged as (
      select *, case when is_gone then 'gone' when failing <= now() - ${patience} then 'failing' end as reason from webhook
    )
    update webhooks set
      failing_since = failing,
      failed_at = case when works then failed_at else now() end,
      enabled = enabled and reason is null,
      disabled_reason = case when enabled then reason else disabled_reason end,
      disabled_at = case when enabled and reason is not null then now() else disabled_at end
    from judged where webhooks.id = judged.id`)
}

/** Gives deliveries up that are still held, so that others send them at once. */
export async function releaseDeliveries(db: Database, tokens: readonly string[]): Promise<void> {
  if (tokens.length === 0) return
  await db.execute(sql`
    update webhook_deliveries set lease_token = null, due_at = clock_timestamp()
    where lease_token in (select jsonb_array_elements_text(${cleanJson(tokens)}))`)
}
