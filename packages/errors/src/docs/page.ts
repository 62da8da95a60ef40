import { catalog, contract, type Code } from '../catalog/index.ts'
import type { Locale } from '../core/locale.ts'
import { rateLimitHeaders } from '../http/headers.ts'
import { toHttp } from '../http/response.ts'
import { detailsSchema } from '../openapi/schemas.ts'
import type { JsonSchema } from '../openapi/types.ts'
import { exampleDetails, exampleFailure } from '../testing/examples.ts'

/** An operation of the API, as far as the documentation of errors needs it. */
export interface DocumentedOperation {
  /** The SDK's name of it, as `lists.get`. */
  readonly operationId: string
  readonly method: string
  /** With `{name}` for parameters. */
  readonly path: string
  /** Everything that it can answer with. */
  readonly codes: readonly Code[]
}

/** A whole answer, as a program would receive it. */
export interface ExampleAnswer {
  /** As `HTTP/1.1 404 Not Found`. */
  readonly statusLine: string
  /** Those that matter to whoever handles the error. */
  readonly headers: readonly (readonly [name: string, value: string])[]
  /** JSON, indented. */
  readonly body: string
}

/** What a page about a code says. `why` and `fix` are Markdown without blocks. */
export interface CodePage {
  readonly code: Code
  readonly status: number
  readonly retryable: boolean
  /** When it is raised, in the language of the page. */
  readonly summary: string
  /** What resolves it, in the language of the page. */
  readonly resolution: string
  /** In English. */
  readonly why: string
  /** In English. */
  readonly fix: readonly string[]
  readonly example: ExampleAnswer
  /** JSON Schema of `details`; `null` where the code carries none. */
  readonly details: JsonSchema | null
  /** The operations that can answer with it. */
  readonly operations: readonly Omit<DocumentedOperation, 'codes'>[]
  readonly related: readonly Code[]
}

/** Everything that a page about a code says. */
export function codePage(code: Code, locale: Locale, operations: readonly DocumentedOperation[]): CodePage {
  const { status, retryable, details, docs } = catalog[code]
  const { summary, resolution } = contract.words(code, locale)
  return {
    code,
    status,
    retryable,
    summary,
    resolution,
    why: docs.why,
    fix: docs.fix,
    example: exampleAnswer(code, locale),
    details: details === null ? null : detailsSchema(details),
    operations: operations
      .filter(({ codes }) => codes.includes(code))
      .map(({ operationId, method, path }) => ({ operationId, method, path })),
    related: docs.related.filter((other) => contract.isCode(other)),
  }
}

/** RFC 9110, 15, for the contract's closed set of statuses. */
const reasonPhrases: Readonly<Record<(typeof catalog)[Code]['status'], string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
}

function exampleAnswer(code: Code, locale: Locale): ExampleAnswer {
  const failure = exampleFailure(code)
  const { status, headers, body } = toHttp(failure, { locale })
  const retryAfter = headers['retry-after']
  return {
    statusLine: `HTTP/1.1 ${status} ${reasonPhrases[status]}`,
    headers: [
      ['Content-Type', headers['content-type'] ?? ''],
      ['Content-Language', headers['content-language'] ?? ''],
      ['X-Request-Id', exampleDetails.INTERNAL_ERROR.requestId],
      ...(code === 'RATE_LIMIT_EXCEEDED' ? rateLimited() : []),
      ...(retryAfter === undefined ? [] : [['Retry-After', retryAfter] as const]),
    ],
    body: JSON.stringify(JSON.parse(body), null, 2),
  }
}

function rateLimited(): [string, string][] {
  const { limit, remaining, reset, retryAfter } = exampleDetails.RATE_LIMIT_EXCEEDED
  return rateLimitHeaders({ limit, remaining, reset, window: 60, resetAfter: retryAfter }, (reset - retryAfter) * 1000)
}
