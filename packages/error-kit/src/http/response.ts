import { encodeError, type AnyContract } from '../core/contract.ts'
import type { ContractError } from '../core/contract-error.ts'

/** The status, headers and body that a failure has over HTTP. */
export interface HttpFailure<Status extends number = number> {
  readonly status: Status
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** In which form the caller wants to be told. */
export interface HttpOptions<L extends string = string, K extends string = string> {
  /** Language of the sentences; the contract's first by default. */
  readonly locale?: L
  /** Given where the body is to be a problem (RFC 9457) rather than the envelope. */
  readonly problem?: {
    /** The URL of the page about a code. */
    typeOf(code: K): string
  }
}

/**
 * A failure over HTTP: the envelope as JSON, or the same as a problem, and `Retry-After` where waiting helps (RFC 9110,
 * 10.2.3). Plain data rather than a `Response`, because it is also written to sockets for which no request could be
 * parsed.
 */
export function toHttp(
  contract: AnyContract,
  failure: ContractError,
  { locale = contract.locales[0], problem }: HttpOptions = {},
): HttpFailure {
  const headers: Record<string, string> = {
    'content-type': problem ? 'application/problem+json' : 'application/json; charset=utf-8',
    'content-language': locale,
    vary: 'Accept, Accept-Language',
  }
  if (failure.retryAfter !== undefined) headers['retry-after'] = String(failure.retryAfter)
  const sentence = contract.sentence(failure, locale)
  const body = problem
    ? problemOf(contract, failure, sentence, locale, problem.typeOf(failure.code))
    : { ...encodeError(failure), error: sentence }
  return { status: failure.status, headers, body: JSON.stringify(body) }
}

/** The members of RFC 9457, 3.1, then `code` and `details` as extensions (3.2). */
function problemOf(
  contract: AnyContract,
  failure: ContractError,
  detail: string,
  locale: string,
  type: string,
): object {
  const { code, status, details } = failure
  const problem = { type, title: contract.words(code, locale).summary, status, detail, code }
  return details === undefined ? problem : { ...problem, details }
}
