import { Stripe } from 'stripe'
import { NoSuchPaymentAccount, type Charge, type PaymentAccounts, type Purchase } from '../provider.ts'
import { atStripe } from './failures.ts'
import { paymentIntent } from './objects.ts'
import { intentOutcome } from './outcomes.ts'

/**
 * Under which name Stripe does what a purchase asks for, once. Where a customer was deleted and is replaced, what failed
 * for want of the old one is asked for anew.
 */
export const keyOf = (purchaseId: string, account: string | undefined): string =>
  account === undefined ? purchaseId : `${purchaseId}:${account}`

/** Customers of Stripe's, one an organization, whose cards are charged with nobody there. */
export function createStripeAccounts(
  stripe: Stripe,
  { appUrl, automaticTax }: { readonly appUrl: string; readonly automaticTax: boolean },
): PaymentAccounts {
  return {
    open: ({ organizationId, name, email }, previous) =>
      atStripe(async () => {
        const key = previous === undefined ? `customer:${organizationId}` : `customer:${organizationId}:${previous}`
        const { id } = await stripe.customers.create(
          { name, ...(email === undefined ? {} : { email }), metadata: { organizationId } },
          { idempotencyKey: key },
        )
        return id
      }),

    openPortal: (account) =>
      atStripe(async () => {
        const { url } = await stripe.billingPortal.sessions.create({
          customer: account,
          return_url: `${appUrl}/billing`,
        })
        return { url }
      }),

    hasCard: (account) => atStripe(async () => (await cardOf(stripe, account)) !== undefined),

    charge: (account, purchase, payment) =>
      atStripe(async () => {
        if (payment !== undefined) return chargeOf(await stripe.paymentIntents.retrieve(payment))
        const card = await cardOf(stripe, account)
        if (card === undefined) return withoutCard(purchase)
        return chargeCard(stripe, account, card, purchase, automaticTax)
      }),
  }
}

/**
 * The card that a customer chose in the portal, or else the newest one. All of them were saved for being charged later:
 * a checkout saves none otherwise.
 */
async function cardOf(stripe: Stripe, account: string): Promise<string | undefined> {
  const customer = await stripe.customers.retrieve(account, { expand: ['invoice_settings.default_payment_method'] })
  if (customer.deleted) throw new NoSuchPaymentAccount('The customer was deleted at Stripe')
  const chosen = customer.invoice_settings.default_payment_method
  // It can be another means of payment, as a bank account.
  if (typeof chosen === 'object' && chosen?.type === 'card') return chosen.id
  const { data } = await stripe.customers.listPaymentMethods(account, { type: 'card', limit: 1 })
  return data[0]?.id
}

async function chargeCard(
  stripe: Stripe,
  account: string,
  card: string,
  purchase: Purchase,
  automaticTax: boolean,
): Promise<Charge> {
  const { id, credits, amount, currency } = purchase
  const taxed = automaticTax ? await withTaxes(stripe, account, purchase) : { amount }
  try {
    const intent = await stripe.paymentIntents.create(
      {
        ...taxed,
        currency: currency.toLowerCase(),
        customer: account,
        payment_method: card,
        allowed_payment_method_types: ['card'],
        off_session: true,
        confirm: true,
        description: `${credits} credits, topped up automatically`,
        metadata: { purchaseId: id, origin: 'top_up', amount: String(amount) },
      },
      { idempotencyKey: keyOf(id, account) },
    )
    return chargeOf(intent)
  } catch (error) {
    if (!(error instanceof Stripe.errors.StripeCardError) || !error.payment_intent) throw error
    return chargeOf(error.payment_intent)
  }
}

/** What a purchase costs with the taxes that are due at the customer's address. */
async function withTaxes(stripe: Stripe, account: string, { id, amount, currency }: Purchase) {
  const calculation = await stripe.tax.calculations.create(
    {
      currency: currency.toLowerCase(),
      customer: account,
      line_items: [{ amount, reference: id, tax_behavior: 'exclusive' }],
    },
    // The same calculation again, because the charge that names it is to be the same.
    { idempotencyKey: `tax:${keyOf(id, account)}` },
  )
  const inputs = calculation.id === null ? undefined : { tax: { calculation: calculation.id } }
  return { amount: calculation.amount_total, ...(inputs && { hooks: { inputs } }) }
}

/** What a payment has come to. One that was declined, or needs the person, is given up: the next one is another. */
function chargeOf(intent: Stripe.PaymentIntent): Charge {
  const read = paymentIntent.parse(intent)
  if (intent.status === 'processing') return { state: 'waiting', payment: intent.id }
  const type = intent.status === 'succeeded' ? 'payment.approved' : 'payment.declined'
  const outcome = intentOutcome(read, `answer:${intent.id}:${type}`, type)
  const needsPerson = intent.status === 'requires_action'
  return { state: 'settled', outcome: needsPerson ? { ...outcome, reason: 'authentication_required' } : outcome }
}

const withoutCard = ({ id, amount, currency }: Purchase): Charge => ({
  state: 'settled',
  outcome: {
    id: `answer:${id}:no_card`,
    type: 'payment.declined',
    purchaseId: id,
    amount,
    currency,
    reason: 'no_card',
  },
})
