import type { JsonSchema } from '@leadwright/errors/openapi'
import { webhookEvents } from '../domains/webhooks/events.ts'
import { exampleOf, type SchemaCollector } from './json-schema.ts'
import type { ParameterObject } from './request.ts'
import type { Tag } from './tags.ts'

/** OpenAPI's Operation Object of what is sent to a webhook. */
interface WebhookOperation {
  readonly operationId: string
  readonly summary: string
  readonly description: string
  readonly tags: readonly Tag[]
  readonly security: readonly []
  readonly parameters: readonly ParameterObject[]
  readonly requestBody: {
    readonly required: true
    readonly content: { readonly 'application/json': { readonly schema: JsonSchema; readonly example: unknown } }
  }
  readonly responses: Readonly<Record<string, { readonly description: string }>>
}

export type WebhookItems = Readonly<Record<string, { readonly post: WebhookOperation }>>

const header = (name: string, description: string): ParameterObject => ({
  name,
  in: 'header',
  description,
  required: true,
  schema: { type: 'string' },
})

const parameters = [
  header('webhook-id', 'The ID of the event: the same in each attempt. What has come before is to be ignored.'),
  header('webhook-timestamp', 'When the attempt was made, in seconds since 1970. Signed; refuse what is minutes old.'),
  header('webhook-signature', 'A signature for each secret that counts, separated by spaces (Standard Webhooks).'),
]

const responses = {
  '2XX': { description: 'Taken, within 15 seconds. Every other answer, redirects included, has it sent again later.' },
  '410': { description: 'The webhook is gone: it is switched off.' },
}

/** What is sent to webhooks, by the type of the event. */
export const webhookItems = (schemas: SchemaCollector): WebhookItems =>
  Object.fromEntries(
    Object.entries(webhookEvents).map(([type, schema]) => {
      const content = { 'application/json': { schema: schemas.output(schema), example: exampleOf(schema) } }
      const { description = '' } = schema.meta() ?? {}
      const post: WebhookOperation = {
        operationId: `webhook.${type}`,
        summary: type,
        description,
        tags: ['Webhooks'],
        security: [],
        parameters,
        requestBody: { required: true, content },
        responses,
      }
      return [type, { post }]
    }),
  )
