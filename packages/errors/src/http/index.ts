export { rateLimitHeaders, type RateLimitState } from './headers.ts'
export { preferredLocale, prefersProblem } from './negotiation.ts'
export { toHttp, type HttpFailure, type HttpOptions } from './response.ts'
