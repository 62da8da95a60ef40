import type { RequestOptions } from './options.ts'
import type { RateLimit } from './rate-limit.ts'
import type { Upload } from './upload.ts'

/** An operation of the API. */
export interface Operation {
  /** Its name in the SDK, such as `lists.create`. */
  readonly id: string
  readonly method: 'GET' | 'POST' | 'DELETE'
  /** With its parameters in braces: `/v1/lists/{listId}`. */
  readonly path: string
  /** `json` unless said otherwise; the data of a `stream` is a `ReadableStream<Uint8Array>`. */
  readonly answers?: 'json' | 'stream'
}

/** What one call of an operation sends. */
export interface Call {
  /** Values of the path's parameters. */
  readonly params?: Readonly<Record<string, string>>
  /** Lists are joined by commas; what is `undefined` is left out. */
  readonly query?: Readonly<Record<string, string | number | readonly string[] | undefined>>
  /** Sent as JSON. */
  readonly body?: unknown
  /** Sent as `text/csv`. */
  readonly upload?: Upload
}

/** The data of an answer, with what came around it. */
export interface ApiResponse<T> {
  readonly data: T
  /** The answer itself. Its body has been taken for `data`. */
  readonly response: Response
  readonly requestId: string | undefined
  /** How many requests it took. */
  readonly attempts: number
  readonly rateLimit: RateLimit | undefined
}

/** The data of an answer. The request is under way, whether it is awaited or not. */
export interface ApiPromise<T> extends Promise<T> {
  /** The data with the response that it came in. */
  withResponse(): Promise<ApiResponse<T>>
}

/** The way to the API: one call is one operation, with its retries, time-outs and typed errors. */
export interface Transport {
  /** Never throws; rejects with a `LeadwrightError`. */
  call<T>(operation: Operation, call?: Call, options?: RequestOptions): ApiPromise<T>
  /** From the latest answer that said. */
  readonly rateLimit: RateLimit | undefined
}
