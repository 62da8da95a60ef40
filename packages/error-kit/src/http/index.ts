export { httpErrors, type AnswerOptions, type HttpErrors } from './create.ts'
export { rateLimitHeaders, type RateLimitState } from './headers.ts'
export { prefersProblem } from './negotiation.ts'
export type { HttpFailure, HttpOptions } from './response.ts'
