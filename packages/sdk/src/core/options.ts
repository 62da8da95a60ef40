import type { RequestEvent, ResponseEvent, RetryEvent } from './hooks.ts'

/** What the client needs of `fetch`. The platform's own has this type; so has any that is handed in instead. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>

/** How a client is set up. All durations are milliseconds. */
export interface ClientOptions {
  /** The API key. It is sent in `X-API-Key` and kept nowhere that can be printed. */
  readonly apiKey: string
  /** Where the API is, such as `https://api.leadwright.example`; may have a path. */
  readonly baseUrl: string
  /** Used instead of the platform's `fetch`. */
  readonly fetch?: Fetch | undefined
  /** For one attempt, its body included; for a download, until the headers are there. Default 30 000. */
  readonly timeoutMs?: number | undefined
  /** How often a call is tried again. Default 2. */
  readonly maxRetries?: number | undefined
  /** For a whole call, with all attempts and the waits between them. Default 60 000. */
  readonly maxElapsedMs?: number | undefined
  /** How long a download may stand still between two chunks. Default 30 000. */
  readonly idleTimeoutMs?: number | undefined
  /** Language of the sentences for people (`Accept-Language`). Codes are the same in every language. */
  readonly locale?: string | undefined
  /** A key in a browser can be read by whoever opens the page, so a client there needs this to be `true`. */
  readonly dangerouslyAllowBrowser?: boolean | undefined
  /** Called before each attempt. Hooks are for watching: what they throw or reject with is ignored. */
  readonly onRequest?: ((event: RequestEvent) => void) | undefined
  /** Called when the headers of an answer are there. */
  readonly onResponse?: ((event: ResponseEvent) => void) | undefined
  /** Called before the wait for another attempt. */
  readonly onRetry?: ((event: RetryEvent) => void) | undefined
}

/** What a single call may set. */
export interface RequestOptions {
  /** Ends the call at once with an `AbortedError`, wherever it waits. */
  readonly signal?: AbortSignal | undefined
  /** Instead of the client's. One that is longer than `maxElapsedMs` prolongs the whole call to as much. */
  readonly timeoutMs?: number | undefined
  /** Instead of the client's. With 0 the call does not wait for the end of a rate limit either. */
  readonly maxRetries?: number | undefined
  /** For a POST, instead of a random one. */
  readonly idempotencyKey?: string | undefined
}
