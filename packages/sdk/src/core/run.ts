import { type Answered, type Attempt, eventOf, send } from './attempt.ts'
import { checkLimits } from './config.ts'
import { AbortedError, ApiError, ConnectionError, TimeoutError } from './errors.ts'
import { emit } from './hooks.ts'
import type { RequestOptions } from './options.ts'
import { prepare } from './request.ts'
import { retryDelay } from './retry.ts'
import type { Shared } from './shared.ts'
import { longest, sleep } from './time.ts'
import type { Call, Operation } from './transport.ts'
import { isStream } from './upload.ts'

/**
 * One call with its retries.
 * @throws LeadwrightError, any of them
 */
export async function run(
  shared: Shared,
  operation: Operation,
  call: Call,
  options: RequestOptions,
): Promise<Answered & { readonly attempts: number }> {
  const { config, budget, gate } = shared
  const { signal, timeoutMs = config.timeoutMs, maxRetries = config.maxRetries } = options
  const retries = isStream(call.upload) ? 0 : maxRetries
  let attempts = 0
  let waited = 0
  const describe = (error: Error): Error =>
    Object.assign(error, { operation: operation.id, attempts, waitedMs: Math.round(waited) })
  const wait = async (until: Promise<unknown>): Promise<number> => {
    const from = performance.now()
    try {
      await until
    } finally {
      waited += performance.now() - from
    }
    return performance.now()
  }
  try {
    checkLimits(options)
    const request = prepare(config, operation, call, options)
    let now = performance.now()
    const totalMs = Math.min(Math.max(config.maxElapsedMs, options.timeoutMs ?? 0), longest)
    const deadline = now + totalMs
    if (signal?.aborted) throw new AbortedError(signal.reason)
    for (;;) {
      if (gate.until > now && maxRetries > 0) now = await wait(gate.pass(deadline, signal))
      attempts += 1
      const attempt: Attempt = {
        shared,
        operation,
        request,
        call,
        signal,
        timeoutMs,
        totalMs,
        leftMs: deadline - now,
        number: attempts,
        describe,
      }
      try {
        const { data, response } = await send(attempt)
        budget.refill(attempts > 1)
        return { data, response, attempts }
      } catch (error) {
        const told = error instanceof ApiError ? error.retryAfterMs : undefined
        const delayMs = retryDelay(attempts, told)
        // A wait that the server asked for puts no load on it, so it costs nothing; and all calls keep it.
        const limited = error instanceof ApiError && error.status === 429 && error.retryable
        if (limited) gate.close(told ?? delayMs, error)
        now = performance.now()
        if (!isPassing(error) || attempts > retries || now + delayMs >= deadline) throw error
        if (!limited && !budget.take()) throw error
        emit(config.onRetry, () => ({ ...eventOf(attempt), delayMs, error: describe(error) }))
        now = await wait(sleep(delayMs, signal))
      }
    }
  } catch (error) {
    throw describe(error as Error)
  }
}

/** Whether trying again may help. */
const isPassing = (error: unknown): error is Error =>
  error instanceof ConnectionError ||
  (error instanceof ApiError && error.retryable) ||
  (error instanceof TimeoutError && error.which === 'attempt')
