import { Stripe } from 'stripe'
import { NoSuchPaymentAccount, PaymentProviderAway } from '../provider.ts'

/** Does something at Stripe, and tells failures that pass, or have a remedy, from those that nobody foresaw. */
export async function atStripe<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (isPassing(error)) throw new PaymentProviderAway('Stripe does not answer', { cause: error })
    if (isAboutCustomer(error)) throw new NoSuchPaymentAccount('Stripe does not know the customer', { cause: error })
    throw error
  }
}

/** A conflict is another process that sends the same at this moment. */
const isPassing = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeConnectionError ||
  error instanceof Stripe.errors.StripeAPIError ||
  error instanceof Stripe.errors.StripeRateLimitError ||
  (error instanceof Stripe.errors.StripeError && error.statusCode === 409)

const isAboutCustomer = (error: unknown): boolean =>
  error instanceof Stripe.errors.StripeInvalidRequestError &&
  error.code === 'resource_missing' &&
  error.param === 'customer'
