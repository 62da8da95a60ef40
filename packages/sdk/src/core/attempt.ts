import { download } from './download.ts'
import { ConnectionError, TimeoutError } from './errors.ts'
import { type AttemptEvent, emit } from './hooks.ts'
import { redirectFor } from './platform.ts'
import type { PreparedRequest } from './request.ts'
import { readData, readFailure, requestIdOf, unexpected } from './response.ts'
import type { Shared } from './shared.ts'
import { timed } from './time.ts'
import type { Call, Operation } from './transport.ts'
import { type Body, openUpload } from './upload.ts'

/** One attempt of a call. */
export interface Attempt {
  readonly shared: Shared
  readonly operation: Operation
  readonly request: PreparedRequest
  readonly call: Call
  readonly signal: AbortSignal | undefined
  /** What one attempt may take, what the whole call may, and what is left of that. */
  readonly timeoutMs: number
  readonly totalMs: number
  readonly leftMs: number
  /** 1 for the first. */
  readonly number: number
  /** Makes an error say which call it belongs to. */
  readonly describe: (error: Error) => Error
}

/** What hooks are told of an attempt. */
export const eventOf = ({ operation, request, number }: Attempt): AttemptEvent => ({
  operation: operation.id,
  method: request.method,
  url: request.url,
  attempt: number,
})

/** What came of an attempt: an object, or for a download its stream. */
export interface Answered {
  readonly data: object
  readonly response: Response
}

/**
 * Sends a request once and reads its answer.
 * @throws LeadwrightError, any of them
 */
export function send(attempt: Attempt): Promise<Answered> {
  const { operation, call, request, signal, timeoutMs, totalMs, leftMs } = attempt
  const isTotal = leftMs < timeoutMs
  const expired = (): never => {
    const message = `${operation.id} was not answered within ${isTotal ? totalMs : timeoutMs} ms`
    throw new TimeoutError(message, isTotal ? 'total' : 'attempt')
  }
  return timed({ ms: Math.min(timeoutMs, leftMs), signal, expired }, async (inner, fail) => {
    if (!('upload' in call)) return read(attempt, await exchange(attempt, inner, request.body))
    const { body, stop } = await openUpload(call.upload, fail)
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
async function exchange(attempt: Attempt, inner: AbortSignal, body: Body | undefined): Promise<Response> {
  const { shared, operation, request } = attempt
  const { fetch = globalThis.fetch, apiKey, base, onRequest, onResponse } = shared.config
  const { method, url, headers } = request
  emit(onRequest, () => ({ ...eventOf(attempt), headers: { ...headers } }))
  const started = performance.now()
  try {
    const response = await fetch(url, {
      method,
      headers: { ...headers, 'x-api-key': apiKey },
      body: body ?? null,
      signal: inner,
      redirect: redirectFor(body),
      ...(body instanceof ReadableStream && { duplex: 'half' }),
    })
    const ms = performance.now() - started
    const { headers: got, status } = response
    if (got.has('x-ratelimit-limit')) shared.latest = { headers: got, at: Date.now() }
    emit(onResponse, () => ({ ...eventOf(attempt), status, ms, requestId: requestIdOf(shared.config, got) }))
    return response
  } catch (cause) {
    throw broken(`${operation.id} got no answer from ${base}`, cause)
  }
}

async function read(attempt: Attempt, response: Response): Promise<Answered> {
  const { shared, operation, signal, describe } = attempt
  const { config } = shared
  const { id, answers } = operation
  const { body, ok } = response
  if (ok && answers === 'stream') {
    const contentType = response.headers.get('content-type') ?? ''
    if (body && !contentType.includes('html'))
      return { data: download(body, config.idleTimeoutMs, signal, describe), response }
    void body?.cancel()
    throw unexpected(config, id, response, body !== null)
  }
  let text: string
  try {
    text = await response.text()
  } catch (cause) {
    const error = broken(`The answer to ${id} broke off`, cause)
    // What is known of a failure is its status, whatever became of its body.
    throw ok ? error : readFailure(config, id, response, error)
  }
  if (ok) return { data: readData(config, id, response, text), response }
  throw readFailure(config, id, response, text)
}

const broken = (message: string, cause: unknown): ConnectionError =>
  new ConnectionError(`${message}: ${reasonOf(cause)}`, { cause })

/** The platform's word for it, such as ECONNREFUSED; the error that `fetch` throws often has it as its cause. */
function reasonOf(error: unknown): string {
  const { cause = error } = Object(error) as { cause?: unknown }
  const { code, message } = Object(cause) as { code?: unknown; message?: unknown }
  return String(typeof code === 'string' ? code : message)
}
