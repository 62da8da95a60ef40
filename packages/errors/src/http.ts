import {
  httpErrors,
  type HttpErrors,
  type HttpFailure,
  type HttpOptions as HttpOptionsOf,
} from '@leadwright/error-kit/http'
import { contract, type Code, type Codes, type Failure } from './catalog/index.ts'
import type { Locale } from './locale.ts'
import type { ErrorStatus } from './status.ts'

// The contract to HTTP; what each does is told in the kit.

const bound: HttpErrors<Codes, Locale> = httpErrors(contract)

export { prefersProblem, rateLimitHeaders, type RateLimitState } from '@leadwright/error-kit/http'
export type { HttpFailure } from '@leadwright/error-kit/http'

/** In which form the caller wants to be told. */
export type HttpOptions = HttpOptionsOf<Locale, Code>

/** A failure as status, headers and body. */
export const toHttp: (failure: Failure, options?: HttpOptions) => HttpFailure<ErrorStatus> = bound.toHttp
/** The language that an `Accept-Language` header asks for. */
export const preferredLocale: (acceptLanguage: string | null) => Locale = bound.preferredLocale
