import { decodeEnvelope, facts } from '@leadwright/errors/client'
import { ApiError, ParseError } from './errors.ts'
import { readPace } from './rate-limit.ts'

/** Statuses after which the same request may succeed (RFC 9110, 15; RFC 8470 for 425). */
const passing: ReadonlySet<number> = new Set([408, 425, 429, 500, 502, 503, 504])

export const requestIdOf = (headers: Headers): string | undefined => headers.get('x-request-id') ?? undefined

/**
 * The data of a success. Its content type does not matter if the body is JSON after all.
 * @throws ParseError if it is not
 */
export function readData(operation: string, response: Response, text: string): object {
  const data = parse(text)
  if (typeof data === 'object' && data !== null) return data
  throw unexpected(operation, response, text !== '')
}

/** A success with another body than the operation answers. */
export function unexpected(operation: string, response: Response, hasBody: boolean): ParseError {
  const contentType = response.headers.get('content-type') ?? undefined
  const why = hasBody && contentType?.includes('json') ? 'it may have been cut off' : somebody
  return new ParseError(`${sentence(operation, response, hasBody)}, which cannot be read; ${why}`, {
    status: response.status,
    contentType,
    requestId: requestIdOf(response.headers),
  })
}

/** The error of a failing answer, whoever sent it; `body` is why it could not be read, if so. */
export function readFailure(operation: string, response: Response, body: string | Error, apiKey: string): ApiError {
  const { status, headers } = response
  const text = typeof body === 'string' ? body : ''
  // Debugging proxies answer with the request that they got. (Anything shorter is a test's key and could be any word.)
  const decoded = decodeEnvelope(parse(apiKey.length < 16 ? text : text.replaceAll(apiKey, '[API key]')), status)
  const fact = decoded.known ? facts[decoded.code] : undefined
  const problem = !decoded.known ? decoded.problem : fact?.status === status ? undefined : 'unexpected_status'
  const redirect = response.type === 'opaqueredirect' || (status >= 300 && status < 400)
  const foreign = redirect
    ? `${operation} was answered with a redirect, which is not followed, for the sake of the key; check baseUrl`
    : `${sentence(operation, response, text !== '')}, which is not the API's own answer; ${somebody}`
  return new ApiError({
    message: problem === 'not_an_envelope' ? foreign : decoded.error,
    status,
    code: decoded.code,
    details: decoded.details,
    problem,
    requestId: requestIdOf(response.headers),
    headers,
    retryable: passing.has(status) && (problem !== undefined || status >= 500 || fact?.retryable === true),
    ...readPace(headers, status),
    cause: text === body ? undefined : body,
  })
}

const somebody = 'something between you and the API may have sent it'

const sentence = (operation: string, { status, headers }: Response, hasBody: boolean): string =>
  `${operation} was answered ${status} with ${hasBody ? (headers.get('content-type') ?? 'a body of no type') : 'an empty body'}`

/** `undefined` for what is not JSON. The parser's own error quotes the text, which must not end up in ours. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
