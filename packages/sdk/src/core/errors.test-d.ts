import { expectTypeOf, test } from 'vitest'
import {
  ApiError,
  type ClientOptions,
  createTransport,
  isApiError,
  type KnownApiError,
  type Operation,
} from './index.ts'

declare const error: unknown

test('a code narrows details and status', () => {
  if (!isApiError(error, 'INVALID_JOB_STAGE')) return
  expectTypeOf(error.code).toEqualTypeOf<'INVALID_JOB_STAGE'>()
  expectTypeOf(error.status).toEqualTypeOf<400>()
  expectTypeOf(error.details.jobId).toEqualTypeOf<string>()
  // @ts-expect-error -- this code has no shortfall
  void error.details.shortfall
})

test('known errors are told apart by their code, and unknown ones stay open', () => {
  if (!isApiError(error)) return
  if (!error.known) {
    expectTypeOf(error.code).toEqualTypeOf<string | undefined>()
    expectTypeOf(error.details).toEqualTypeOf<unknown>()
    return
  }
  switch (error.code) {
    case 'RATE_LIMIT_EXCEEDED':
      expectTypeOf(error.details.retryAfter).toEqualTypeOf<number>()
      expectTypeOf(error.status).toEqualTypeOf<429>()
      break
    case 'AUTHENTICATION_REQUIRED':
      expectTypeOf(error.details).toEqualTypeOf<undefined>()
      break
    default:
      expectTypeOf(error.code).not.toEqualTypeOf<'RATE_LIMIT_EXCEEDED'>()
  }
})

test('a code that is not in the contract does not compile', () => {
  // @ts-expect-error -- misspelt
  isApiError(error, 'JOB_NOT_FUND')
  // @ts-expect-error -- misspelt
  expectTypeOf<KnownApiError<'JOB_NOT_FUND'>>()
})

test('an ApiError by itself promises nothing of its details', () => {
  if (error instanceof ApiError) expectTypeOf(error.details).toEqualTypeOf<unknown>()
})

test('options that are undefined, the platform’s fetch, and async hooks are fine', () => {
  const options = { fetch: globalThis.fetch, timeoutMs: undefined, onRetry: async () => {} }
  expectTypeOf(options).toExtend<Partial<ClientOptions>>()
  const transport = createTransport({ apiKey: 'k', baseUrl: 'https://api.example', ...options })
  const operation: Operation = { id: 'me.get', method: 'GET', path: '/v1/me' }
  expectTypeOf(transport.call<{ id: string }>(operation)).resolves.toEqualTypeOf<{ id: string }>()
  // @ts-expect-error -- there is no such method
  transport.call({ ...operation, method: 'PATCH' })
})
