import { setTimeout as sleep } from 'node:timers/promises'
import { createCaller, send, type Answer, type Caller, type RequestOptions } from '@leadwright/api/testing/caller'
import { isApiError, isLeadwrightError, Leadwright } from '@leadwright/sdk'

// Clients as they should be: whatever may pass is sent again, with the same idempotency key, and to the other process.

/** What clients met with, by a name for each kind of thing. */
export type Seen = (what: string) => void

/** An organization's way to the product, by all that there is. */
export interface Customer {
  readonly organizationId: string
  /** With the SDK. */
  sdk<T>(call: (client: Leadwright) => PromiseLike<T>): Promise<T>
  /** With nothing but HTTP and a key; the body of the answer. */
  rest<T>(method: string, path: string, options?: RequestOptions): Promise<T>
  /** As the web app does, in a session. */
  query<T>(path: string, input?: unknown): Promise<T>
  mutate<T>(path: string, input: unknown, idempotencyKey: string): Promise<T>
  /** Presses a button of a form. */
  press(path: string, form: Readonly<Record<string, string>>): Promise<void>
}

/** For one attempt; the product promises a single answer within 20 s. */
const attemptMs = 25_000
/** Nothing that a campaign does lasts this long. */
const patienceMs = 300_000
const pauseMs = { first: 100, most: 2000 }

/** An answer that a program has to do something about. */
class Refused extends Error {
  readonly answer: Answer

  constructor(what: string, answer: Answer) {
    super(`${what} was answered ${answer.status}: ${JSON.stringify(answer.body)}`)
    this.answer = answer
  }
}

/** Tries again what may pass, at one process after the other. */
async function untilDone<T>(urls: readonly string[], seen: Seen, attempt: (url: string) => PromiseLike<T>): Promise<T> {
  const deadline = performance.now() + patienceMs
  let at = Math.floor(Math.random() * urls.length)
  for (let pause = pauseMs.first; ; pause = Math.min(pause * 2, pauseMs.most), at += 1) {
    try {
      return await attempt(urls[at % urls.length] ?? '')
    } catch (error) {
      const passing = passingOf(error)
      if (passing === undefined || performance.now() > deadline) throw error
      seen(passing)
      await sleep(pause * (0.5 + Math.random()))
    }
  }
}

/** What happened, where the same request may succeed later. */
function passingOf(error: unknown): string | undefined {
  if (isApiError(error))
    return error.retryable || error.status >= 500 ? (error.code ?? String(error.status)) : undefined
  if (isLeadwrightError(error))
    return ['ConnectionError', 'TimeoutError'].includes(error.name) ? wordOf(error.name) : undefined
  if (error instanceof Refused) {
    const { status, body } = error.answer
    return status >= 500 || status === 429 ? (codeOf(body) ?? String(status)) : undefined
  }
  if (error instanceof DOMException) return wordOf(error.name)
  if (error instanceof TypeError) return 'no connection' // what fetch rejects with
  return undefined
}

const wordOf = (name: string): string => (name === 'ConnectionError' ? 'no connection' : 'no answer in time')

/** The code of a failure, in the form of REST or of tRPC. */
function codeOf(body: unknown): string | undefined {
  const { code, error } = Object(body) as { code?: unknown; error?: { data?: { code?: unknown } } }
  const found = code ?? error?.data?.code
  return typeof found === 'string' ? found : undefined
}

/** Signs somebody up, with an organization of their own. */
export async function newCustomer(urls: readonly string[], seen: Seen): Promise<Customer> {
  const { caller, key } = await signUp(urls, seen)
  const cookie = { cookie: caller.cookie }
  const headers = { 'x-api-key': key }
  const clients = urls.map(
    (baseUrl) =>
      new Leadwright({
        apiKey: key,
        baseUrl,
        timeoutMs: attemptMs,
        maxRetries: 1,
        onRetry: ({ error }) => seen(passingOf(error) ?? String(error)),
      }),
  )
  const exchange = <T>(method: string, path: string, options: RequestOptions): Promise<T> =>
    untilDone(urls, seen, async (url) => {
      const answer = await send<T>(url + path, method, { ...options, signal: AbortSignal.timeout(attemptMs) })
      if (answer.status !== 200) throw new Refused(`${method} ${path}`, answer)
      return answer.body
    })

  return {
    organizationId: caller.organizationId,
    sdk: (call) => untilDone(urls, seen, (url) => call(clients[urls.indexOf(url)] as Leadwright)),
    rest: (method, path, options = {}) =>
      exchange(method, path, { ...options, headers: { ...headers, ...options.headers } }),
    query: (path, input) => {
      const query = input === undefined ? '' : `?input=${encodeURIComponent(JSON.stringify(input))}`
      return dataOf(exchange('GET', `/trpc/${path}${query}`, { headers: cookie }))
    },
    mutate: (path, input, idempotencyKey) =>
      dataOf(
        exchange('POST', `/trpc/${path}`, { body: input, headers: { ...cookie, 'idempotency-key': idempotencyKey } }),
      ),
    press: async (path, form) => {
      await exchange('POST', path, { raw: new URLSearchParams(form) })
    },
  }
}

const dataOf = async <T>(answer: Promise<{ result: { data: T } }>): Promise<T> => (await answer).result.data

/** Signing up knows no idempotency keys: where it breaks off, somebody else begins. */
const signUp = (urls: readonly string[], seen: Seen): Promise<{ caller: Caller; key: string }> =>
  untilDone(urls, seen, async (url) => {
    try {
      const caller = await createCaller(url, { signal: AbortSignal.timeout(attemptMs) })
      const { key } = await caller.key()
      return { caller, key }
    } catch (error) {
      const refusal = error instanceof Error && /^(?:sign-up|organization|select|key): (.*)/s.exec(error.message)
      if (!refusal) throw error
      const body = JSON.parse(refusal[1] ?? '') as unknown
      const status = ['SERVICE_UNAVAILABLE', 'INTERNAL_ERROR'].includes(codeOf(body) ?? '') ? 500 : 400
      throw new Refused('Signing up', { status, headers: new Headers(), body })
    }
  })
