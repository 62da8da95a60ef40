import {
  createContract,
  type Contract,
  type DecodedError,
  type DetailsIn,
  type EnvelopeIn,
  type ErrorIn,
  type FactsOf,
  type FailIn,
} from '@leadwright/error-kit'
import { locales, type Locale } from '../locale.ts'
import { people, places } from '../screen.ts'
import { errorStatuses } from '../status.ts'
import { auth } from './auth.ts'
import { credits } from './credits.ts'
import { enrichment } from './enrichment.ts'
import { leads } from './leads.ts'
import { limits } from './limits.ts'
import { organizations } from './organizations.ts'
import { rateLimits } from './rate-limits.ts'
import { request } from './request.ts'
import { scraping } from './scraping.ts'
import { verification } from './verification.ts'

/** Every error of the product. A team adds one in the file of the domain that it owns; nothing else is touched. */
export const catalog = {
  ...request,
  ...auth,
  ...organizations,
  ...credits,
  ...rateLimits,
  ...limits,
  ...leads,
  ...verification,
  ...enrichment,
  ...scraping,
}

/** The status of each code, and what its details hold. */
export type Codes = FactsOf<typeof catalog>
/** A code of the contract. */
export type Code = keyof Codes
/** What `details` holds for a code. */
export type Details<C extends Code> = DetailsIn<Codes, C>
/** The HTTP status of a code. */
export type StatusOf<C extends Code> = Codes[C]['status']
/** The envelope on the wire, narrowed by `code`. */
export type Envelope<C extends Code = Code> = EnvelopeIn<Codes, C>
/** An error of the contract inside a process, narrowed by `code`. */
export type Failure<C extends Code = Code> = ErrorIn<Codes, C>
/** The capability to raise some codes and no others. */
export type Fail<C extends Code> = FailIn<Codes, C>
/** What decoding a body gives. */
export type Decoded = DecodedError<Codes>

/** The product's contract. */
export const contract: Contract<Codes, Locale, 'INTERNAL_ERROR'> = createContract({
  name: 'leadwright',
  statuses: errorStatuses,
  locales,
  targets: { places, people },
  codes: [request, auth, organizations, credits, rateLimits, limits, leads, verification, enrichment, scraping],
  standsFor: {
    invalidInput: 'INVALID_REQUEST',
    notFound: 'RESOURCE_NOT_FOUND',
    unforeseen: 'INTERNAL_ERROR',
    rateLimited: 'RATE_LIMIT_EXCEEDED',
  },
})
