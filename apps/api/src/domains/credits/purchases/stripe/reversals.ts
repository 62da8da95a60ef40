import type { PaymentReversal } from '../provider.ts'
import type { Reversing, StripeEvent } from './objects.ts'

/** How a refund or dispute stands, as an event tells it. */
export const refundOf = (refund: Reversing, told: StripeEvent): PaymentReversal => reversal('refund', refund, told)
export const disputeOf = (dispute: Reversing, told: StripeEvent): PaymentReversal => reversal('dispute', dispute, told)

/** What each can come to, by how far that is. */
const stages = {
  refund: ['pending', 'requires_action', 'succeeded', 'canceled', 'failed'],
  dispute: [
    'warning_needs_response',
    'warning_under_review',
    'warning_closed',
    'needs_response',
    'under_review',
    'appeal_needs_response',
    'appeal_under_review',
    'lost',
    'won',
    'prevented',
  ],
}

/** With which of these no money is gone, or it came back. A dispute begins as an inquiry (`warning`) with some banks. */
const harmless = {
  refund: ['canceled', 'failed'],
  dispute: ['warning_needs_response', 'warning_under_review', 'warning_closed', 'won', 'prevented'],
}

function reversal(kind: keyof typeof stages, object: Reversing, { id, created }: StripeEvent): PaymentReversal {
  const status = object.status ?? 'pending'
  return {
    id,
    type: 'payment.reversed',
    paymentId: object.payment_intent,
    reversal: {
      id: object.id,
      kind,
      amount: object.amount,
      currency: object.currency.toUpperCase(),
      stands: !harmless[kind].includes(status),
      toldAt: created,
      stage: stages[kind].indexOf(status),
    },
  }
}
