import { expectTypeOf, test } from 'vitest'
import {
  ApiError,
  type ClientOptions,
  type ConnectionError,
  createTransport,
  isApiError,
  type KnownApiError,
  type LeadwrightError,
  type Operation,
  type UnknownApiError,
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

test('a value of any type that may hold an error takes any code', () => {
  const anything: any = error // oxlint-disable-line typescript/no-explicit-any -- what older programs catch
  if (isApiError(anything, 'JOB_NOT_FOUND')) expectTypeOf(anything.details.jobId).toEqualTypeOf<string>()
  const thrown = error as Error
  if (isApiError(thrown, 'JOB_NOT_FOUND')) expectTypeOf(thrown.details.jobId).toEqualTypeOf<string>()
  const ours = error as LeadwrightError | null
  if (isApiError(ours, 'JOB_NOT_FOUND')) expectTypeOf(ours.details.jobId).toEqualTypeOf<string>()
  const answered = error as ApiError | undefined
  if (isApiError(answered, 'JOB_NOT_FOUND')) expectTypeOf(answered.details.jobId).toEqualTypeOf<string>()
  // @ts-expect-error -- misspelt
  isApiError(anything, 'JOB_NOT_FUND')
  // @ts-expect-error -- misspelt
  isApiError(thrown, 'JOB_NOT_FUND')
})

test('a code that the type of the value rules out does not compile', () => {
  const one = error as KnownApiError<'JOB_NOT_FOUND'> | ConnectionError | undefined
  if (isApiError(one, 'JOB_NOT_FOUND')) expectTypeOf(one).toEqualTypeOf<KnownApiError<'JOB_NOT_FOUND'>>()
  else expectTypeOf(one).toEqualTypeOf<ConnectionError | undefined>()
  // @ts-expect-error -- it is another one
  isApiError(one, 'INVALID_REQUEST')
  // @ts-expect-error -- nobody answered
  isApiError(error as ConnectionError, 'INVALID_REQUEST')
  // @ts-expect-error -- codes of the future have no name yet
  isApiError(error as UnknownApiError, 'INVALID_REQUEST')
  // @ts-expect-error -- one of them is not declared
  isApiError(one, error as 'JOB_NOT_FOUND' | 'INVALID_REQUEST')
})
