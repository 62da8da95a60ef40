import { createHmac, timingSafeEqual } from 'node:crypto'

/** The header that carries a signature: `t=<unix seconds>,v1=<HMAC-SHA256 of "<t>.<body>" in hex>`. */
export const signatureHeader = 'leadwright-signature'

/** For how many seconds, either way, a signature is good: enough for clocks that differ, too little for a replay. */
export const signatureTolerance = 300

export function sign(secret: Uint8Array, rawBody: string, now: Date): string {
  const at = Math.floor(now.getTime() / 1000)
  return `t=${at},v1=${digest(secret, at, rawBody).toString('hex')}`
}

/** Whether a signature is of this body, by this secret, and fresh. Takes equally long whatever is wrong with it. */
export function isSigned(secret: Uint8Array, rawBody: string, signature: string | null, now: Date): boolean {
  const parts = /^t=(?<at>\d{1,12}),v1=(?<mac>[0-9a-f]{64})$/.exec(signature ?? '')?.groups
  if (parts?.['at'] === undefined || parts['mac'] === undefined) return false
  const at = Number(parts['at'])
  const genuine = timingSafeEqual(digest(secret, at, rawBody), Buffer.from(parts['mac'], 'hex'))
  return genuine && Math.abs(now.getTime() / 1000 - at) <= signatureTolerance
}

const digest = (secret: Uint8Array, at: number, rawBody: string): Buffer =>
  createHmac('sha256', secret).update(`${at}.${rawBody}`).digest()
