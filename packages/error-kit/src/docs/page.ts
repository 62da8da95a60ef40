import type { AnyContract } from '../core/contract.ts'
import type { JsonSchema } from '../core/schema.ts'
import { rateLimitHeaders } from '../http/headers.ts'
import { toHttp } from '../http/response.ts'
import { shownAs, type ShownAs } from './remedies.ts'

/** An operation of the API, as far as the documentation of errors needs it. */
export interface DocumentedOperation {
  /** Its name for programs, as `lists.get`. */
  readonly operationId: string
  readonly method: string
  /** With `{name}` for parameters. */
  readonly path: string
  /** Everything that it can answer with. */
  readonly codes: readonly string[]
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
export interface CodePage<K extends string = string> {
  readonly code: K
  readonly status: number
  readonly retryable: boolean
  /** When it is raised, in the language of the page. */
  readonly summary: string
  /** What resolves it, in the language of the page. */
  readonly resolution: string
  /** In the contract's first language; empty where the definition says nothing. */
  readonly why: string
  /** In the contract's first language. */
  readonly fix: readonly string[]
  /** How people see it, with its title in the language of the page; `null` where the definition says nothing. */
  readonly screen: ShownAs | null
  readonly example: ExampleAnswer
  /** JSON Schema of `details`; `null` where the code carries none. */
  readonly details: JsonSchema | null
  /** The operations that can answer with it. */
  readonly operations: readonly Omit<DocumentedOperation, 'codes'>[]
  /** Codes with what they mean. */
  readonly related: readonly { readonly code: K; readonly summary: string }[]
}

/** Everything that a page about a code says. */
export function codePage(
  contract: AnyContract,
  code: string,
  locale: string,
  operations: readonly DocumentedOperation[],
): CodePage {
  const { status = 0, retryable = false, docs } = contract.definitions[code] ?? {}
  const { summary, resolution } = contract.words(code, locale)
  return {
    code,
    status,
    retryable,
    summary,
    resolution,
    why: docs?.why ?? '',
    fix: docs?.fix ?? [],
    screen: shownAs(contract, code, locale),
    example: exampleAnswer(contract, code, locale),
    details: contract.schema(code),
    operations: operations
      .filter(({ codes }) => codes.includes(code))
      .map(({ operationId, method, path }) => ({ operationId, method, path })),
    related: (docs?.related ?? [])
      .filter((other) => contract.isCode(other))
      .map((other) => ({ code: other, summary: contract.words(other, locale).summary })),
  }
}

/** RFC 9110, 15, and RFC 6585. */
const reasonPhrases: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  402: 'Payment Required',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  408: 'Request Timeout',
  409: 'Conflict',
  410: 'Gone',
  412: 'Precondition Failed',
  413: 'Content Too Large',
  415: 'Unsupported Media Type',
  422: 'Unprocessable Content',
  423: 'Locked',
  428: 'Precondition Required',
  429: 'Too Many Requests',
  451: 'Unavailable For Legal Reasons',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
}

function exampleAnswer(contract: AnyContract, code: string, locale: string): ExampleAnswer {
  const { status, headers, body } = toHttp(contract, contract.example(code), { locale })
  const retryAfter = headers['retry-after']
  const requestId = requestIdOf(contract)
  return {
    statusLine: `HTTP/1.1 ${status} ${reasonPhrases[status] ?? ''}`.trimEnd(),
    headers: [
      ['Content-Type', headers['content-type'] ?? ''],
      ['Content-Language', headers['content-language'] ?? ''],
      ...(requestId === undefined ? [] : [['X-Request-Id', requestId] as const]),
      ...(code === contract.standsFor.rateLimited ? limitHeadersOf(contract, code) : []),
      ...(retryAfter === undefined ? [] : [['Retry-After', retryAfter] as const]),
    ],
    body: JSON.stringify(JSON.parse(body), null, 2),
  }
}

/** The request of the examples is that of the example of what nobody foresaw. */
function requestIdOf(contract: AnyContract): string | undefined {
  const { requestId } = Object(contract.example(contract.standsFor.unforeseen).details) as { requestId?: unknown }
  return typeof requestId === 'string' ? requestId : undefined
}

/** The headers of the example, where its details tell all that they say. */
function limitHeadersOf(contract: AnyContract, code: string): [string, string][] {
  const details = Object(contract.example(code).details) as Readonly<Record<string, unknown>>
  const [limit, remaining, reset, retryAfter] = ['limit', 'remaining', 'reset', 'retryAfter'].map(
    (name) => details[name],
  )
  if (![limit, remaining, reset, retryAfter].every((value) => typeof value === 'number')) return []
  const state = { limit, remaining, reset, window: 60, resetAfter: retryAfter } as Parameters<
    typeof rateLimitHeaders
  >[0]
  return rateLimitHeaders(state, (state.reset - state.resetAfter) * 1000)
}
