import { decodeEnvelope, facts } from '@leadwright/errors/client'
import type { Config } from './config.ts'
import { ApiError, ParseError } from './errors.ts'
import { readRateLimit } from './rate-limit.ts'
import { readRetryAfter } from './retry-after.ts'

/** Statuses after which the same request may succeed (RFC 9110, 15; RFC 8470 for 425). */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

/** What a header says, as a line that can be printed, whoever answered: visible ASCII, not too much, not the key. */
const lineOf = ({ redact }: Config, headers: Headers, name: string): string | undefined =>
  redact(headers.get(name) ?? '')
    .replaceAll(/[^!-~]+/g, ' ')
    .slice(0, 100) || undefined

export const requestIdOf = (config: Config, headers: Headers): string | undefined =>
  lineOf(config, headers, 'x-request-id')

const typeOf = (config: Config, { headers }: Response): string | undefined => lineOf(config, headers, 'content-type')

/**
 * The data of a success. Its content type does not matter if the body is a JSON object after all.
 * @throws ParseError if it is not
 */
export function readData(config: Config, operation: string, response: Response, text: string): object {
  const data = parse(text)
  if (typeof data === 'object' && data && !Array.isArray(data)) return data
  throw unexpected(config, operation, response, text !== '')
}

/** A success with another body than the operation answers. */
export const unexpected = (config: Config, operation: string, response: Response, hasBody: boolean): ParseError =>
  new ParseError(foreign(config, operation, response, hasBody), {
    status: response.status,
    contentType: typeOf(config, response),
    requestId: requestIdOf(config, response.headers),
  })

/** The error of a failing answer, whoever sent it; `body` is why it could not be read, if so. */
export function readFailure(config: Config, operation: string, response: Response, body: string | Error): ApiError {
  const { status, headers } = response
  const text = typeof body === 'string' ? body : ''
  const decoded = decodeEnvelope(parse(config.redact(text)), status)
  const fact = decoded.known ? facts[decoded.code] : undefined
  const problem = !decoded.known ? decoded.problem : fact?.status === status ? undefined : 'unexpected_status'
  const redirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400)
  const otherwise = redirect
    ? `${operation} was answered with a redirect, which is never followed; check baseUrl`
    : foreign(config, operation, response, text !== '')
  return new ApiError({
    message: problem === 'not_an_envelope' ? otherwise : decoded.error,
    status,
    code: decoded.code,
    details: decoded.details,
    problem,
    requestId: requestIdOf(config, headers),
    headers,
    retryable: passing.has(status) && (problem !== undefined || status >= 500 || fact?.retryable === true),
    retryAfterMs: readRetryAfter(headers, status, problem === 'not_an_envelope' ? undefined : decoded.details),
    rateLimit: readRateLimit(headers),
    cause: text === body ? undefined : body,
  })
}

/** What is said of a body that is not the API's. Nothing of the body itself: it may quote what was sent. */
function foreign(config: Config, operation: string, response: Response, hasBody: boolean): string {
  const what = hasBody ? (typeOf(config, response) ?? 'a body of no type') : 'an empty body'
  const why = "is not the API's own; something in between may have sent it, or cut it off"
  return `${operation} was answered ${response.status} with ${what}, which ${why}`
}

/** `undefined` for what is not JSON. The parser's own error quotes the text, which must not end up in ours. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
