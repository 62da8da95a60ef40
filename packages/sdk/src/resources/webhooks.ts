import type { ApiPromise, RequestOptions } from '../core/index.ts'
import type { BodyOf, OutputOf, QueryOf } from '../operation-types.ts'
import { Paged, type PageQuery } from '../pagination.ts'
import type { OpenedWebhookDelivery, Webhook, WebhookDelivery, WebhookWithSecret } from '../schemas.ts'
import { Resource } from './resource.ts'

/** Which deliveries: those that are `pending`, `delivered` or `failed`; all of them without it. */
export type DeliveryQuery = Readonly<Pick<QueryOf<'webhooks.deliveries'>, 'status'>>

/** What holds a secret is not kept for a second request, which would make another one. */
const once = { maxRetries: 0 }

/** Where your systems are told of what happens. What they get is read with `verifyWebhook` of `@leadwright/sdk/webhooks`. */
export class WebhooksResource extends Resource {
  /**
   * Makes a webhook; the answer is the only one that holds its secret. It is not tried again by itself.
   * @throws INVALID_REQUEST (an address that is not public), LIMIT_REACHED
   */
  create(webhook: BodyOf<'webhooks.create'>, options?: RequestOptions): ApiPromise<WebhookWithSecret> {
    return this.send('webhooks.create', { body: webhook }, { ...once, ...options })
  }

  /** The organization's webhooks, newest first. */
  list(query: PageQuery = {}, options?: RequestOptions): Paged<Webhook> {
    return new Paged('webhooks.list', (page) => this.send('webhooks.list', { query: page }, options), query)
  }

  /**
   * A webhook. One that is off says why in `disabledReason`.
   * @throws RESOURCE_NOT_FOUND
   */
  get(webhookId: string, options?: RequestOptions): ApiPromise<Webhook> {
    return this.send('webhooks.get', { params: { webhookId } }, options)
  }

  /**
   * Changes a webhook; what is left out stays as it is.
   * @throws RESOURCE_NOT_FOUND, INVALID_REQUEST (an address that is not public)
   */
  update(webhookId: string, changes: BodyOf<'webhooks.update'>, options?: RequestOptions): ApiPromise<Webhook> {
    return this.send('webhooks.update', { params: { webhookId }, body: changes }, options)
  }

  /**
   * Deletes a webhook with its deliveries.
   * @throws RESOURCE_NOT_FOUND
   */
  delete(webhookId: string, options?: RequestOptions): ApiPromise<OutputOf<'webhooks.delete'>> {
    return this.send('webhooks.delete', { params: { webhookId } }, options)
  }

  /**
   * Gives it another secret; for 24 hours both sign. It is not tried again by itself.
   * @throws RESOURCE_NOT_FOUND
   */
  rotateSecret(webhookId: string, options?: RequestOptions): ApiPromise<WebhookWithSecret> {
    return this.send('webhooks.rotateSecret', { params: { webhookId } }, { ...once, ...options })
  }

  /**
   * Sends a test event.
   * @throws RESOURCE_NOT_FOUND, INVALID_REQUEST (it is off)
   */
  ping(webhookId: string, options?: RequestOptions): ApiPromise<WebhookDelivery> {
    return this.send('webhooks.ping', { params: { webhookId } }, options)
  }

  /**
   * What a webhook was told in the last 30 days, newest first.
   * @throws RESOURCE_NOT_FOUND
   */
  deliveries(
    webhookId: string,
    query: DeliveryQuery & PageQuery = {},
    options?: RequestOptions,
  ): Paged<WebhookDelivery> {
    const { status } = query
    return new Paged(
      'webhooks.deliveries',
      (page) => this.send('webhooks.deliveries', { params: { webhookId }, query: { ...page, status } }, options),
      query,
    )
  }

  /**
   * A delivery: what is sent, and what the latest attempts came to.
   * @throws RESOURCE_NOT_FOUND
   */
  delivery(webhookId: string, deliveryId: string, options?: RequestOptions): ApiPromise<OpenedWebhookDelivery> {
    return this.send('webhooks.delivery', { params: { webhookId, deliveryId } }, options)
  }

  /**
   * Sends a delivery again at once, under the same `webhook-id`.
   * @throws RESOURCE_NOT_FOUND, INVALID_REQUEST (it is off)
   */
  resend(webhookId: string, deliveryId: string, options?: RequestOptions): ApiPromise<WebhookDelivery> {
    return this.send('webhooks.resend', { params: { webhookId, deliveryId } }, options)
  }
}
