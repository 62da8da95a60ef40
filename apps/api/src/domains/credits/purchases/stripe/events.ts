import type { z } from 'zod'
import type { PaymentEvent } from '../provider.ts'
import { paymentIntent, reversing, session, stripeEvent, type StripeEvent } from './objects.ts'
import { intentOutcome, sessionOutcome } from './outcomes.ts'
import { disputeOf, refundOf } from './reversals.ts'

/**
 * An event of Stripe's in our terms; undefined for those that tell nothing about purchases of ours.
 * @param isLive whether it is about real money
 */
export function readStripeEvent(body: unknown, isLive: boolean): PaymentEvent | undefined {
  const told = stripeEvent.safeParse(body).data
  if (told?.livemode !== isLive) return undefined
  return readers.get(told.type)?.(told)
}

type Reader = (told: StripeEvent) => PaymentEvent | undefined

/** A reader of objects of one form; what has another form tells nothing. */
const of =
  <S extends z.ZodType>(form: S, read: (object: z.output<S>, told: StripeEvent) => PaymentEvent | undefined): Reader =>
  (told) => {
    const object = form.safeParse(told.data.object)
    return object.success ? read(object.data, told) : undefined
  }

/** A checkout is completed by whoever paid or promised to, as with a direct debit; only money counts. */
const paidSession = of(session, (object, { id }) =>
  object.payment_status === 'paid' ? sessionOutcome(object, id, 'payment.approved') : undefined,
)
const failedSession = of(session, (object, { id }) => sessionOutcome(object, id, 'payment.declined'))
/** Of payments of a checkout, the session tells, because it knows the taxes. */
const paidIntent = of(paymentIntent, (object, { id }) =>
  object.metadata.origin === 'top_up' ? intentOutcome(object, id, 'payment.approved') : undefined,
)
const failedIntent = of(paymentIntent, (object, { id }) => intentOutcome(object, id, 'payment.declined'))
const refund = of(reversing, refundOf)
const dispute = of(reversing, disputeOf)

/** The kinds of events that an endpoint has to be sent; `docs/operations.md` lists them. */
const readers: ReadonlyMap<string, Reader> = new Map([
  ['checkout.session.completed', paidSession],
  ['checkout.session.async_payment_succeeded', paidSession],
  ['checkout.session.async_payment_failed', failedSession],
  ['payment_intent.succeeded', paidIntent],
  ['payment_intent.payment_failed', failedIntent],
  ['refund.created', refund],
  ['refund.updated', refund],
  ['refund.failed', refund],
  ['charge.refund.updated', refund],
  ['charge.dispute.created', dispute],
  ['charge.dispute.updated', dispute],
  ['charge.dispute.closed', dispute],
  ['charge.dispute.funds_withdrawn', dispute],
  ['charge.dispute.funds_reinstated', dispute],
])
