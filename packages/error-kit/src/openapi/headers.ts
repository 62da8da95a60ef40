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

const ofFailures = (locales: readonly string[]): Readonly<Record<string, HeaderObject>> => ({
  'Content-Language': {
    description: 'The language of the sentences, chosen by `Accept-Language`.',
    schema: { type: 'string', enum: [...locales] },
  },
  'Retry-After': {
    description: 'Seconds to wait before a retry makes sense.',
    schema: { type: 'integer', minimum: 1 },
  },
})

const uncounted = (name: string): string => `${name}-IfCounted`
const unsure = (name: string): string => `${name}-IfKnown`

/**
 * Headers that answers refer to: those of failures, and, where an API counts requests, the rate-limit family, twice: for
 * answers that surely were counted, and others.
 */
export function headerComponents(
  locales: readonly string[],
  options: { readonly counts: boolean },
): Readonly<Record<string, HeaderObject>> {
  const counted = options.counts ? rateLimit : {}
  return Object.fromEntries([
    ...Object.entries({ ...ofFailures(locales), ...counted }).map(([name, header]) => [
      name,
      { ...header, required: true },
    ]),
    ...Object.entries(counted).map(([name, header]) => [uncounted(name), header]),
    [unsure('Retry-After'), ofFailures(locales)['Retry-After']],
  ]) as Readonly<Record<string, HeaderObject>>
}

/** A reference to a header component. */
export const headerRef = (name: string): Reference => ({ $ref: `#/components/headers/${name}` })

/**
 * The header of failures that says when to come back.
 * @param says which of the codes of an answer say it
 */
export function retryAfterRef(says: readonly boolean[]): Readonly<Record<string, Reference>> {
  if (!says.includes(true)) return {}
  return { 'Retry-After': headerRef(says.includes(false) ? unsure('Retry-After') : 'Retry-After') }
}

/**
 * The rate-limit headers of a metered operation's answer.
 * @param counted whether every such answer is given after the request was counted
 */
export const rateLimitHeaderRefs = (counted: boolean): Readonly<Record<string, Reference>> =>
  Object.fromEntries(Object.keys(rateLimit).map((name) => [name, headerRef(counted ? name : uncounted(name))]))
