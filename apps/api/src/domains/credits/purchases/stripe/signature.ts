import { Stripe } from 'stripe'

/** For how many seconds, either way, a signature is good, as Stripe's libraries have it for the past. */
const tolerance = 300

/**
 * Whether a body is signed by Stripe, just now. Stripe's library looks at stamps of the past only, and takes any of the
 * future, which would let who has a body with such a stamp send it for as long as they like.
 */
export function isSignedByStripe(secret: string, rawBody: string, header: string | null, now: Date): boolean {
  try {
    Stripe.webhooks.signature?.verifyHeader(rawBody, header ?? '', secret, tolerance, undefined, now.getTime())
  } catch {
    return false
  }
  return stampOf(header ?? '') <= now.getTime() / 1000 + tolerance
}

/** When a header says that it was made, read as the library reads it: the last of several counts. */
function stampOf(header: string): number {
  const stamps = header.split(',').filter((part) => part.startsWith('t='))
  return Number.parseInt(stamps.at(-1)?.split('=')[1] ?? '', 10)
}
