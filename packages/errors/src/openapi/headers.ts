import { locales } from '../core/locale.ts'
import type { HeaderObject, Reference } from './types.ts'

const count = { type: 'integer', minimum: 0 }

const rateLimit: Readonly<Record<string, HeaderObject>> = {
  'X-RateLimit-Limit': { description: 'Requests allowed in the window.', schema: count },
  'X-RateLimit-Remaining': { description: 'Requests left in the window; never negative.', schema: count },
  'X-RateLimit-Reset': { description: 'When the window ends, in Unix seconds.', schema: count },
  'RateLimit-Policy': {
    description: 'The quota `q` and the window `w` in seconds (draft-ietf-httpapi-ratelimit-headers).',
    schema: { type: 'string', pattern: String.raw`^"api";q=\d+;w=\d+$` },
  },
  RateLimit: {
    description: 'What remains of the quota, `r`, and of the window, `t` in seconds (same draft).',
    schema: { type: 'string', pattern: String.raw`^"api";r=\d+;t=\d+$` },
  },
}

const always: Readonly<Record<string, HeaderObject>> = {
  'X-Request-Id': {
    description: 'Names the request in our logs; quote it when you contact support.',
    schema: { type: 'string', pattern: '^req_[0-9a-f]+$' },
  },
  'Content-Language': {
    description: 'The language of the sentences, chosen by `Accept-Language`.',
    schema: { type: 'string', enum: [...locales] },
  },
  'Retry-After': {
    description: 'Seconds to wait before a retry makes sense.',
    schema: { type: 'integer', minimum: 1 },
  },
}

const uncounted = (name: string): string => `${name}-IfCounted`

/** Headers that answers refer to. The rate-limit family is there twice: for answers that surely were counted, and others. */
export const headerComponents: Readonly<Record<string, HeaderObject>> = Object.fromEntries([
  ...Object.entries({ ...always, ...rateLimit }).map(([name, header]) => [name, { ...header, required: true }]),
  ...Object.entries(rateLimit).map(([name, header]) => [uncounted(name), header]),
])

/** A reference to a header component. */
export const headerRef = (name: string): Reference => ({ $ref: `#/components/headers/${name}` })

/**
 * The rate-limit headers of a metered operation's answer.
 * @param counted whether every such answer is given after the request was counted
 */
export const rateLimitHeaderRefs = (counted: boolean): Readonly<Record<string, Reference>> =>
  Object.fromEntries(Object.keys(rateLimit).map((name) => [name, headerRef(counted ? name : uncounted(name))]))
