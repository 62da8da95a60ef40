import { textAt, type Form } from './forms.ts'
import { showIntent, showSession, withTax, type Card, type Intent, type StripeState } from './state.ts'

/** What an API answers. */
export interface Answer {
  readonly status: number
  readonly body: object
}

const ok = (body: object): Answer => ({ status: 200, body })
const failed = (status: number, error: object): Answer => ({ status, body: { error } })
const missing = (param: string, id: string): Answer =>
  failed(param === 'id' ? 404 : 400, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    param,
    message: `No such ${param}: '${id}'`,
  })

/** What cards do, by the intent that charges them: its status, and the code of the error if it is one. */
const charges: Readonly<Record<Card, { status: string; code?: string }>> = {
  good: { status: 'succeeded' },
  slow: { status: 'processing' },
  declined: { status: 'requires_payment_method', code: 'card_declined' },
  authenticate: { status: 'requires_payment_method', code: 'authentication_required' },
}

const number = (form: Form, path: string): number => Number(textAt(form, path))
const formAt = (form: Form, name: string): Form => {
  const at = form[name]
  return typeof at === 'object' ? at : {}
}

/** The part of Stripe's API that the product uses, as its reference describes it. */
export function answerOf(state: StripeState, method: string, path: string, form: Form): Answer {
  const [, , resource = '', id = '', more = ''] = path.split('/')
  const customer = textAt(form, 'customer')
  if (customer !== undefined && !state.customers.has(customer)) return missing('customer', customer)

  if (method === 'GET' && resource === 'payment_intents') {
    const intent = state.intents.get(id)
    return intent ? ok(showIntent(intent)) : missing('intent', id)
  }
  if (method === 'GET' && resource === 'customers') {
    const known = state.customers.get(id)
    if (!known) return more === '' ? ok({ id, object: 'customer', deleted: true }) : missing('customer', id)
    if (more === 'payment_methods') {
      const data = known.cards.slice(0, 1).map((card) => ({ id: card.id, object: 'payment_method', type: 'card' }))
      return ok({ object: 'list', data, has_more: known.cards.length > 1 })
    }
    const chosen = known.chosen === undefined ? null : { id: known.chosen, object: 'payment_method', type: 'card' }
    return ok({ id, object: 'customer', invoice_settings: { default_payment_method: chosen } })
  }

  switch (`${method} ${path}`) {
    case 'POST /v1/customers': {
      const made = { id: state.id('cus'), name: textAt(form, 'name'), email: textAt(form, 'email'), cards: [] }
      state.customers.set(made.id, made)
      return ok({ object: 'customer', ...made })
    }
    case 'POST /v1/checkout/sessions': {
      const session = {
        id: state.id('cs_test'),
        customer,
        amount: number(form, 'line_items.0.price_data.unit_amount') * number(form, 'line_items.0.quantity'),
        currency: textAt(form, 'line_items.0.price_data.currency') ?? '',
        metadata: formAt(form, 'metadata'),
        intentMetadata: formAt(formAt(form, 'payment_intent_data'), 'metadata'),
        savesCard: textAt(form, 'payment_intent_data.setup_future_usage') === 'off_session',
        taxed: textAt(form, 'automatic_tax.enabled') === 'true',
      }
      state.sessions.set(session.id, session)
      return ok(showSession(session, 'unpaid'))
    }
    case 'POST /v1/billing_portal/sessions':
      return ok({ id: state.id('bps'), url: `https://billing.stripe.test/p/session/${customer ?? ''}` })
    case 'POST /v1/tax/calculations': {
      const net = number(form, 'line_items.0.amount')
      return ok({ id: state.id('taxcalc'), amount_total: withTax(net, true) })
    }
    case 'POST /v1/payment_intents':
      return chargeCard(state, form)
    default:
      return failed(404, { type: 'invalid_request_error', message: `Unrecognized request URL (${method}: ${path})` })
  }
}

function chargeCard(state: StripeState, form: Form): Answer {
  const customer = state.customers.get(textAt(form, 'customer') ?? '')
  const method = customer?.cards.find(({ id }) => id === textAt(form, 'payment_method'))
  if (!method) return missing('payment_method', textAt(form, 'payment_method') ?? '')
  const { status, code } = charges[method.card]
  const intent: Intent = {
    id: state.id('pi'),
    amount: number(form, 'amount'),
    currency: textAt(form, 'currency') ?? '',
    customer: customer?.id,
    metadata: formAt(form, 'metadata'),
    status,
    ...(code === undefined ? {} : { error: code }),
  }
  state.intents.set(intent.id, intent)
  if (status === 'succeeded') state.tell('payment_intent.succeeded', showIntent(intent))
  if (code === undefined) return ok(showIntent(intent))
  state.tell('payment_intent.payment_failed', showIntent(intent))
  return failed(402, {
    type: 'card_error',
    code,
    message: 'The card was declined.',
    payment_intent: showIntent(intent),
  })
}
