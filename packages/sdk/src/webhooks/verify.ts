import { Webhook } from 'standardwebhooks'
import { LeadwrightError } from '../core/index.ts'
import type { WebhookEvent } from '../schemas.ts'

/** A message is not what it says: forged, changed on its way, minutes old, or signed with another secret. */
export class WebhookVerificationError extends LeadwrightError {
  declare readonly name: 'WebhookVerificationError'

  static {
    // On the prototype, as the other errors have it.
    Object.assign(this.prototype, { name: 'WebhookVerificationError' })
  }
}

/** The headers of a request, as servers have them: Node's object, or those of Fetch. */
export type WebhookHeaders =
  | { get(name: string): string | null }
  | Readonly<Record<string, string | readonly string[] | undefined>>

const names = ['webhook-id', 'webhook-timestamp', 'webhook-signature'] as const

/**
 * Reads what a webhook was sent, once its signature is found to be right; then `type` says what it is. The same event can
 * come more than once, with the same `webhook-id`. While a secret is rotated, either of the two will do.
 * @param rawBody the body as it came, before anything has parsed it
 * @param secret `whsec_…`, as the webhook was given it
 * @throws WebhookVerificationError
 */
export function verifyWebhook(rawBody: string | Uint8Array, headers: WebhookHeaders, secret: string): WebhookEvent {
  try {
    const body = typeof rawBody === 'string' ? rawBody : new TextDecoder().decode(rawBody)
    const sent = Object.fromEntries(names.map((name) => [name, valueOf(headers, name)]))
    return new Webhook(secret).verify(body, sent) as WebhookEvent
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    throw new WebhookVerificationError(`The webhook can't be trusted: ${reason}`, { cause: error })
  }
}

function valueOf(headers: WebhookHeaders, name: string): string {
  if (isFetchHeaders(headers)) return headers.get(name) ?? ''
  const [, value = ''] = Object.entries(headers).find(([each]) => each.toLowerCase() === name) ?? []
  return typeof value === 'string' ? value : (value[0] ?? '')
}

const isFetchHeaders = (headers: WebhookHeaders): headers is { get(name: string): string | null } =>
  typeof headers.get === 'function'
