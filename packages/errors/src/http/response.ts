import { contract, type Code, type Failure } from '../catalog/index.ts'
import { encodeError } from '../core/contract.ts'
import type { Locale } from '../core/locale.ts'

/** The status, headers and body that a failure has over HTTP. */
export interface HttpFailure {
  readonly status: Failure['status']
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

/** In which form the caller wants to be told. */
export interface HttpOptions {
  /** Language of the sentences; English by default. */
  readonly locale?: Locale
  /** Given where the body is to be a problem (RFC 9457) rather than the envelope. */
  readonly problem?: {
    /** The URL of the page about a code. */
    typeOf(code: Code): string
  }
}

/**
 * A failure over HTTP: the envelope as JSON, or the same as a problem, and `Retry-After` where waiting helps (RFC 9110,
 * 10.2.3). Plain data rather than a `Response`, because it is also written to sockets for which no request could be
 * parsed.
 */
export function toHttp(failure: Failure, { locale = 'en', problem }: HttpOptions = {}): HttpFailure {
  const headers: Record<string, string> = {
    'content-type': problem ? 'application/problem+json' : 'application/json; charset=utf-8',
    'content-language': locale,
    vary: 'Accept, Accept-Language',
  }
  if (failure.retryAfter !== undefined) headers['retry-after'] = String(failure.retryAfter)
  const body = problem ? problemOf(failure, locale, problem.typeOf(failure.code)) : envelopeOf(failure, locale)
  return { status: failure.status, headers, body: JSON.stringify(body) }
}

const envelopeOf = (failure: Failure, locale: Locale): object => ({
  ...encodeError(failure),
  error: contract.sentence(failure, locale),
})

/** The members of RFC 9457, 3.1, then `code` and `details` as extensions (3.2). */
function problemOf(failure: Failure, locale: Locale, type: string): object {
  const { code, status, details } = failure
  const detail = contract.sentence(failure, locale)
  const problem = { type, title: contract.words(code, locale).summary, status, detail, code }
  return details === undefined ? problem : { ...problem, details }
}
