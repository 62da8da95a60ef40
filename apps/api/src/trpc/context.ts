import type { Locale } from '@leadwright/errors'
import type { RateLimitState } from '@leadwright/errors/http'
import type { Logger } from 'pino'
import type { Caller } from '../domains/auth/caller.ts'
import type { Services } from '../services.ts'

/** What a procedure sees of the request that calls it, whichever way it came. */
export interface RequestContext {
  readonly requestId: string
  readonly method: string
  readonly headers: Headers
  /** The organization that the request says it is for; undefined where it leaves that to the session or the key. */
  readonly organizationId: string | undefined
  /** The caller's address, already corrected for trusted proxies. */
  readonly address: string
  readonly log: Logger
  readonly services: Services
  /** What the request came to, for headers and the log; written by the pipeline. */
  readonly outcome: RequestOutcome
}

/** Facts about a request that its answer and its log line need. */
export interface RequestOutcome {
  rateLimit?: RateLimitState
  organizationId?: string
  /** The API key's ID or the user's; never the key. */
  actor?: string
  /** What the actor is: a key, or a person with a session. */
  credential?: Caller['kind']
  /** What was called: the route's pattern, the procedure's path or the tool's name, without anything that the caller put there. */
  operation?: { readonly kind: 'rest' | 'trpc' | 'mcp'; readonly path: string }
  code?: string
  /** The failure's status, where it is told inside of an answer with another one. */
  status?: number
  /** The language of the answer, where it depends on one. */
  language?: Locale
  /** Seconds after which a retry makes sense, where the failure says so. */
  retryAfter?: number | undefined
  /** The answer was given to an earlier request with the same idempotency key. */
  replayed?: boolean
}
