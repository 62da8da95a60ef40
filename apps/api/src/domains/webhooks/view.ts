import { z } from 'zod'
import { attemptFailures, deliveryStatuses, disabledReasons } from '../../db/schema/webhooks.ts'
import { idInput, text } from '../../trpc/inputs.ts'
import { timestamp } from '../../trpc/outputs.ts'
import { pageInput } from '../../trpc/page.ts'
import { chosenTypes } from './events.ts'

const exampleId = 'whk_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f'
const exampleEvent = 'evt_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f'
const at = '2026-01-15T09:30:00.000Z'

const events = z
  .array(z.enum(chosenTypes))
  .min(1, 'Must name at least one event')
  .max(chosenTypes.length)
  .refine((list) => new Set(list).size === list.length, 'Must not name an event twice')
  .describe('What it is told of.')
const url = text(2000)
  .min(1)
  .describe('Where events are sent by POST: an address on the public internet, with `https:`.')
const description = text(500).describe('For people.')
const lowCredits = z.number().int().min(1).max(1_000_000_000)

/** A webhook that is to be made. */
export const createWebhookInput = z
  .object({
    url,
    events,
    description: description.default(''),
    lowCredits: lowCredits.default(100).describe('It is told of `credits.low` when the balance falls below so many.'),
  })
  .meta({ examples: [{ url: 'https://hooks.example.com/leadwright', events: ['job.completed', 'job.failed'] }] })
export type NewWebhook = z.output<typeof createWebhookInput>

export const webhookInput = z.object({ webhookId: idInput.describe('The ID of the webhook.') })

/** What changes of a webhook; what is left out stays. */
export const updateWebhookInput = webhookInput
  .extend({
    url: url.optional(),
    events: events.optional(),
    description: description.optional(),
    lowCredits: lowCredits.optional(),
    enabled: z.boolean().optional().describe('Switching it on again forgets why it was off.'),
  })
  .refine((input) => Object.keys(input).length > 1, 'Must change something')
  .meta({ examples: [{ webhookId: exampleId, enabled: true }] })
export type WebhookChange = Omit<z.output<typeof updateWebhookInput>, 'webhookId'>

export const deliveriesInput = webhookInput.extend({
  ...pageInput.shape,
  status: z.enum(deliveryStatuses).optional().describe('Only those that stand so.'),
})
export const deliveryInput = webhookInput.extend({ deliveryId: idInput.describe('The ID of the delivery.') })

const webhook = z.object({
  id: z.string(),
  url: z.string(),
  description: z.string(),
  events: z.array(z.enum(chosenTypes)),
  lowCredits: z.number().int(),
  enabled: z.boolean(),
  disabledReason: z
    .enum(disabledReasons)
    .optional()
    .describe('Why it was switched off: it answered 410 (`gone`), or failed for five days (`failing`).'),
  disabledAt: timestamp.optional(),
  failingSince: timestamp.optional().describe('Since when nothing could be delivered.'),
  previousSecretUntil: timestamp.optional().describe('Until when the secrets before this one sign as well.'),
  createdAt: timestamp,
  updatedAt: timestamp,
})
const exampleWebhook = {
  id: exampleId,
  url: 'https://hooks.example.com/leadwright',
  description: '',
  events: ['job.completed' as const, 'job.failed' as const],
  lowCredits: 100,
  enabled: true,
  createdAt: at,
  updatedAt: at,
}

/** A webhook as callers see it. */
export const webhookView = webhook.meta({ id: 'Webhook', examples: [exampleWebhook] })
export type WebhookView = z.output<typeof webhook>

/** The only answers that hold the secret. */
export const secretWebhookView = webhook
  .extend({ secret: z.string().describe('Signs what is sent. Shown this once.') })
  .meta({
    id: 'WebhookWithSecret',
    examples: [{ ...exampleWebhook, secret: 'whsec_C2FVsBQIhrscChlQIMV+b5sSYspob7oD' }],
  })
export type SecretWebhookView = z.output<typeof secretWebhookView>

export const deletedWebhookView = z
  .object({ id: z.string() })
  .meta({ id: 'DeletedWebhook', examples: [{ id: exampleId }] })

const attempt = z.object({
  at: timestamp,
  ms: z.number().int().describe('How long it took.'),
  failure: z.enum(attemptFailures).nullable().describe('Why it did not deliver; null where it did.'),
  status: z.number().int().nullable().describe('Of the answer, where there was one.'),
})
const exampleAttempt = { at, ms: 84, failure: null, status: 200 }

const delivery = z.object({
  id: z.string().describe('The ID of the event, which each attempt sends as `webhook-id`.'),
  webhookId: z.string(),
  type: z.string(),
  status: z.enum(deliveryStatuses).describe('`failed` is given up; it can be sent again by hand.'),
  attemptCount: z.number().int(),
  lastAttempt: attempt.optional(),
  nextAttemptAt: timestamp.optional(),
  createdAt: timestamp,
  deliveredAt: timestamp.optional(),
})
const exampleDelivery = {
  id: exampleEvent,
  webhookId: exampleId,
  type: 'job.completed',
  status: 'delivered' as const,
  attemptCount: 1,
  lastAttempt: exampleAttempt,
  createdAt: at,
  deliveredAt: at,
}

/** A delivery in a list. */
export const deliveryView = delivery.meta({ id: 'WebhookDelivery', examples: [exampleDelivery] })
export type DeliveryView = z.output<typeof delivery>

/** A delivery, opened. */
export const openedDeliveryView = delivery
  .extend({
    payload: z.record(z.string(), z.unknown()).describe('What is sent.'),
    attempts: z
      .array(attempt.extend({ response: z.string().nullable().describe('How the body of the answer begins.') }))
      .describe('The latest attempts, oldest first.'),
  })
  .meta({
    id: 'OpenedWebhookDelivery',
    examples: [
      {
        ...exampleDelivery,
        payload: { type: 'ping', timestamp: at, data: { webhookId: exampleId } },
        attempts: [{ ...exampleAttempt, response: 'ok' }],
      },
    ],
  })
export type OpenedDeliveryView = z.output<typeof openedDeliveryView>
