import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Stripe } from 'stripe'
import { answerOf, type Answer } from './api.ts'
import { readForm, type Form } from './forms.ts'
import { createHappenings, type Happenings } from './happenings.ts'
import { StripeState, type StripeEvent } from './state.ts'

export interface StripeRequest {
  readonly method: string
  readonly path: string
  readonly form: Form
  readonly key: string | undefined
}

/** `busy` is a 503, `cut` a connection that ends once all was carried out, so that nobody hears of the answer. */
export interface Fault {
  readonly path: string
  readonly what: 'busy' | 'cut'
}

/** A server that does what Stripe's documentation says, because Stripe itself can't be reached by a test. */
export interface FakeStripe extends Happenings {
  readonly state: StripeState
  /** What it was asked, oldest first; repetitions under an idempotency key included. */
  readonly requests: StripeRequest[]
  readonly options: { readonly secretKey: string; readonly webhookSecret: string; readonly apiBase: string }
  /** What happens to the next POST to each path. */
  readonly faults: Fault[]
  /** An event as it is delivered, signed by Stripe's library. */
  sign(event: StripeEvent, options?: { readonly at?: number; readonly secret?: string }): [string, Headers]
  close(): Promise<void>
}

export async function startFakeStripe(): Promise<FakeStripe> {
  const state = new StripeState()
  const requests: StripeRequest[] = []
  const faults: Fault[] = []
  const answers = new Map<string, { readonly said: string; readonly answer: Answer }>()
  const [secretKey, webhookSecret] = ['sk_test_51234567890', 'whsec_51234567890']

  /** Stripe carries out what has an idempotency key once, and gives the same answer from then on. */
  const once = ({ method, path, form, key }: StripeRequest): Answer => {
    const said = JSON.stringify([method, path, form])
    const earlier = key === undefined ? undefined : answers.get(key)
    if (earlier && earlier.said !== said) {
      const message =
        'Keys for idempotent requests can only be used with the same parameters they were first used with.'
      return { status: 400, body: { error: { type: 'idempotency_error', message } } }
    }
    const answer = earlier?.answer ?? answerOf(state, method, path, form)
    if (key !== undefined) answers.set(key, { said, answer })
    return answer
  }

  const server = createServer((incoming, outgoing) => {
    void (async () => {
      const request = await read(incoming)
      requests.push(request)
      const at = faults.findIndex(({ path }) => `POST ${path}` === `${request.method} ${request.path}`)
      const fault = at < 0 ? undefined : faults.splice(at, 1)[0]?.what
      const send = ({ status, body }: Answer): void => {
        outgoing.writeHead(status, { 'content-type': 'application/json', 'request-id': state.id('req') })
        outgoing.end(JSON.stringify(body))
      }
      if (fault === 'busy') return send({ status: 503, body: { error: { type: 'api_error', message: 'busy' } } })
      if (incoming.headers.authorization !== `Bearer ${secretKey}`)
        return send({ status: 401, body: { error: { type: 'invalid_request_error', message: 'Invalid API Key' } } })
      const answer = once(request)
      if (fault === 'cut') outgoing.destroy()
      else send(answer)
    })()
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo

  return {
    ...createHappenings(state),
    state,
    requests,
    faults,
    options: { secretKey, webhookSecret, apiBase: `http://127.0.0.1:${port}` },
    sign: (event, { at = Date.now() / 1000, secret = webhookSecret } = {}) => {
      const payload = JSON.stringify(event)
      const header = Stripe.webhooks.generateTestHeaderString({ payload, secret, timestamp: Math.floor(at) })
      return [payload, new Headers({ 'stripe-signature': header })]
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections()
        server.close(() => resolve())
      }),
  }
}

async function read(incoming: IncomingMessage): Promise<StripeRequest> {
  let body = ''
  for await (const chunk of incoming.setEncoding('utf8')) body += String(chunk)
  const key = incoming.headers['idempotency-key']
  return {
    method: incoming.method ?? '',
    path: new URL(incoming.url ?? '', 'http://stripe').pathname,
    form: readForm(body),
    key: typeof key === 'string' ? key : undefined,
  }
}
