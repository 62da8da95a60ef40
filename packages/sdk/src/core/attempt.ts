import { download } from './download.ts'
import { ConnectionError, TimeoutError } from './errors.ts'
import { type AttemptEvent, emit } from './hooks.ts'
import { redirectFor } from './platform.ts'
import { type Pace, type RateLimit, readPace } from './rate-limit.ts'
import type { PreparedRequest } from './request.ts'
import { readData, readFailure, requestIdOf, unexpected } from './response.ts'
import type { Shared } from './shared.ts'
import { timed } from './time.ts'
import type { Operation } from './transport.ts'
import { type Body, openUpload, type Upload } from './upload.ts'

/** One attempt of a call. */
export interface Attempt {
  readonly shared: Shared
  readonly operation: Operation
  readonly request: PreparedRequest
  readonly upload: Upload | undefined
  readonly signal: AbortSignal | undefined
  /** How long it may take. */
  readonly ms: number
  /** Whose limit that is. */
  readonly which: 'attempt' | 'total'
  readonly event: AttemptEvent
  /** Makes an error say which call it belongs to. */
  readonly describe: (error: Error) => Error
}

/** What came of an attempt: an object, or for a download its stream. */
export interface Answered {
  readonly data: object
  readonly response: Response
  readonly rateLimit: RateLimit | undefined
}

/** An answer whose body is still to come. */
interface Headed {
  readonly response: Response
  readonly pace: Pace
}

/**
 * Sends a request once and reads its answer.
 * @throws LeadwrightError, any of them
 */
export function send(attempt: Attempt): Promise<Answered> {
  const { operation, upload, signal, ms, which } = attempt
  const expired = (): Error => new TimeoutError(`${operation.id} was not answered within ${Math.round(ms)} ms`, which)
  return timed({ ms, signal, expired }, async (inner, fail) => {
    if (upload === undefined) return read(attempt, await exchange(attempt, inner, attempt.request.body))
    const { body, stop } = await openUpload(upload, fail)
    // Not left to `fetch`: one that was handed in may never notice that it is aborted.
    inner.addEventListener('abort', stop)
    try {
      inner.throwIfAborted()
      return await read(attempt, await exchange(attempt, inner, body))
    } finally {
      stop()
    }
  })
}

/** From the request to the headers of its answer. */
async function exchange(attempt: Attempt, inner: AbortSignal, body: Body | undefined): Promise<Headed> {
  const { shared, operation, request, event } = attempt
  const { config } = shared
  const { method, url, headers } = request
  emit(config.onRequest, () => ({ ...event, headers: { ...headers } }))
  const started = performance.now()
  const { fetch = globalThis.fetch, apiKey } = config
  const response = await orBroken(`${operation.id} got no answer from ${config.base}`, async () =>
    fetch(url, {
      method,
      headers: { ...headers, 'x-api-key': apiKey },
      body: body ?? null,
      signal: inner,
      redirect: redirectFor(body),
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    }),
  )
  const ms = performance.now() - started
  const { headers: got, status } = response
  const pace = readPace(got, status)
  if (pace.rateLimit) shared.rateLimit = pace.rateLimit
  emit(config.onResponse, () => ({ ...event, status, ms, requestId: requestIdOf(got) }))
  return { response, pace }
}

async function read(attempt: Attempt, { response, pace }: Headed): Promise<Answered> {
  const { shared, operation, signal, describe } = attempt
  const { config } = shared
  const { id, answers } = operation
  const { body, ok } = response
  if (ok && answers === 'stream') {
    const contentType = response.headers.get('content-type') ?? ''
    if (body && !contentType.includes('html')) {
      return { data: download(body, config.idleTimeoutMs, signal, describe), response, rateLimit: pace.rateLimit }
    }
    void body?.cancel()
    throw unexpected(id, response, body !== null)
  }
  const text = orBroken(`The answer to ${id} broke off`, () => response.text())
  if (ok) return { data: readData(id, response, await text), response, rateLimit: pace.rateLimit }
  // What is known of a failure is its status, whatever became of its body.
  throw readFailure(id, response, pace, await text.catch((error: Error) => error), config.apiKey)
}

/** Does what the network may break. */
async function orBroken<T>(message: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (cause) {
    throw new ConnectionError(`${message}: ${reasonOf(cause)}`, { cause })
  }
}

/** The platform's word for it, such as ECONNREFUSED; the error that `fetch` throws often has it as its cause. */
function reasonOf(error: unknown): string {
  const { cause = error } = Object(error) as { cause?: unknown }
  const { code, message } = Object(cause) as { code?: unknown; message?: unknown }
  return String(code ?? message)
}
