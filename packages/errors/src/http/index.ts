export { rateLimitHeaders, type RateLimitState } from './headers.ts'
export { toHttp, type HttpFailure } from './response.ts'
