import { z } from 'zod'

// What we need of Stripe's objects, and no more: an account's endpoint may be set to another version of their API.

/** An ID as it can be stored; what is none is not ours. */
const id = z.string().regex(/^[\x21-\x7e]{1,255}$/)
const metadata = z.object({ purchaseId: id, origin: z.string().optional() })
/** Objects are told by their ID, or whole. */
const reference = z.union([id, z.object({ id }).transform((object) => object.id)])
const amount = z.number().int().nonnegative()

export const session = z.object({
  payment_status: z.string(),
  amount_total: amount,
  total_details: z.object({ amount_tax: amount }).nullish(),
  currency: z.string(),
  payment_intent: reference.nullish(),
  metadata,
})
export type Session = z.output<typeof session>

export const paymentIntent = z.object({
  id,
  amount,
  amount_received: amount.optional(),
  currency: z.string(),
  metadata: metadata.extend({ amount: z.string().optional() }),
  last_payment_error: z.object({ code: z.string().nullish() }).nullish(),
})
export type PaymentIntent = z.output<typeof paymentIntent>

/** What a refund and a dispute have alike. */
export const reversing = z.object({
  id,
  amount,
  currency: z.string(),
  status: z.string().nullable(),
  payment_intent: reference,
})
export type Reversing = z.output<typeof reversing>

export const stripeEvent = z.object({
  id,
  type: z.string(),
  created: z.number().int().nonnegative(),
  livemode: z.boolean(),
  data: z.object({ object: z.unknown() }),
})
export type StripeEvent = z.output<typeof stripeEvent>
