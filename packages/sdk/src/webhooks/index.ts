// Apart from the client, because who is told need not ask, and the other way round.
export type { WebhookEvent, WebhookEventType } from '../schemas.ts'
export { verifyWebhook, type WebhookHeaders, WebhookVerificationError } from './verify.ts'
