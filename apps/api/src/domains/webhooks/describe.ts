import type { DeliveryAttempt, webhooks } from '../../db/schema/webhooks.ts'
import type { DeliveryRow, OpenedDeliveryRow } from './store.ts'
import type { DeliveryView, OpenedDeliveryView, WebhookView } from './view.ts'

type WebhookRow = typeof webhooks.$inferSelect

/** A webhook as callers see it. */
export function describeWebhook(row: WebhookRow, now: Date): WebhookView {
  const { id, url, description, events, lowCredits, enabled, disabledReason, disabledAt, failingSince } = row
  const until = row.previousSecret === null ? null : row.previousUntil
  return {
    id,
    url,
    description,
    events: events as WebhookView['events'],
    lowCredits,
    enabled,
    ...(disabledReason === null ? {} : { disabledReason }),
    ...(disabledAt === null ? {} : { disabledAt: disabledAt.toISOString() }),
    ...(failingSince === null ? {} : { failingSince: failingSince.toISOString() }),
    ...(until === null || until <= now ? {} : { previousSecretUntil: until.toISOString() }),
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  }
}

const withoutResponse = ({ at, ms, failure, status }: DeliveryAttempt) => ({ at, ms, failure, status })

/** A delivery as callers see it in a list. */
export function describeDelivery(row: DeliveryRow): DeliveryView {
  return {
    id: row.eventId,
    webhookId: row.webhookId,
    type: row.type,
    status: row.status,
    attemptCount: row.attemptCount,
    ...(row.lastAttempt === null ? {} : { lastAttempt: withoutResponse(row.lastAttempt) }),
    ...(row.dueAt === null ? {} : { nextAttemptAt: row.dueAt.toISOString() }),
    createdAt: row.createdAt.toISOString(),
    ...(row.deliveredAt === null ? {} : { deliveredAt: row.deliveredAt.toISOString() }),
  }
}

/** A delivery as callers see it by itself. */
export const describeOpened = ({ body, attempts, ...row }: OpenedDeliveryRow): OpenedDeliveryView => ({
  ...describeDelivery(row),
  payload: JSON.parse(body) as OpenedDeliveryView['payload'],
  attempts: attempts.map((each) => ({ ...withoutResponse(each), response: each.response })),
})
