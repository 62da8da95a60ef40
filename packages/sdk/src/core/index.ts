export { createTransport } from './create-transport.ts'
export {
  AbortedError,
  ApiError,
  type ApiErrorProblem,
  ConnectionError,
  isApiError,
  isLeadwrightError,
  type KnownApiError,
  LeadwrightError,
  ParseError,
  type PossibleCode,
  TimeoutError,
  type UnknownApiError,
} from './errors.ts'
export type { AttemptEvent, RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts'
export type { ClientOptions, Fetch, RequestOptions } from './options.ts'
export type { RateLimit } from './rate-limit.ts'
export { sleep } from './time.ts'
export type { ApiPromise, ApiResponse, Call, Operation, Transport } from './transport.ts'
export type { Upload, UploadStream } from './upload.ts'
