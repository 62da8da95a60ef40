import { Webhook } from 'standardwebhooks'
import { secretsIn, type Vault } from '../secrets.ts'
import type { Claimed } from './store.ts'

/**
 * The headers of a message, signed with the webhook's secret, and with those before while they count. Undefined where
 * the secret can't be opened, because the product's own has changed.
 */
export function signedHeaders(vault: Vault, message: Claimed, now: Date): Record<string, string> | undefined {
  const { webhookId, eventId, body, secret, previousSecret } = message
  const current = vault.open(secret, webhookId)
  if (current === undefined) return undefined
  const previous = previousSecret === null ? [] : secretsIn(vault.open(previousSecret, webhookId))
  const secrets = [current, ...previous]
  return {
    'webhook-id': eventId,
    'webhook-timestamp': String(Math.floor(now.getTime() / 1000)),
    'webhook-signature': secrets.map((each) => new Webhook(each).sign(eventId, now, body)).join(' '),
  }
}
