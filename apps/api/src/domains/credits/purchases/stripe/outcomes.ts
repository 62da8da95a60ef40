import type { PaymentOutcome } from '../provider.ts'
import type { PaymentIntent, Session } from './objects.ts'

type Type = PaymentOutcome['type']

/** What a checkout came to. Taxes come on top of what the purchase costs. */
export function sessionOutcome(session: Session, id: string, type: Type): PaymentOutcome {
  const { amount_total: total, payment_intent: payment } = session
  const isPaid = type === 'payment.approved' && typeof payment === 'string'
  return {
    id,
    type,
    purchaseId: session.metadata.purchaseId,
    amount: total - (session.total_details?.amount_tax ?? 0),
    currency: session.currency.toUpperCase(),
    payment: isPaid ? { id: payment, total } : undefined,
  }
}

/** What charging a card came to. */
export function intentOutcome(intent: PaymentIntent, id: string, type: Type): PaymentOutcome {
  const shared = { id, type, purchaseId: intent.metadata.purchaseId, currency: intent.currency.toUpperCase() }
  if (type === 'payment.declined') {
    const needsPerson = intent.last_payment_error?.code === 'authentication_required'
    return { ...shared, amount: intent.amount, reason: needsPerson ? 'authentication_required' : undefined }
  }
  const total = intent.amount_received ?? intent.amount
  return { ...shared, amount: total - taxOf(intent), payment: { id: intent.id, total } }
}

/** Taxes that we had added to what the purchase costs. */
function taxOf({ amount: asked, metadata: { amount: net } }: PaymentIntent): number {
  return net === undefined ? 0 : asked - Number(net)
}
