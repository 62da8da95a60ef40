import { createContract, type Contract, type DecodedError } from '../core/contract.ts'
import type { CodeOf, DetailsFor, EnvelopeOf, ErrorOf, FailOf } from '../core/types.ts'
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

type Catalog = typeof catalog

/** A code of the contract. */
export type Code = CodeOf<Catalog>
/** What `details` holds for a code. */
export type Details<C extends Code> = DetailsFor<Catalog, C>
/** The HTTP status of a code. */
export type StatusOf<C extends Code> = Catalog[C]['status']
/** The envelope on the wire, narrowed by `code`. */
export type Envelope<C extends Code = Code> = EnvelopeOf<Catalog, C>
/** An error of the contract inside a process, narrowed by `code`. */
export type Failure<C extends Code = Code> = ErrorOf<Catalog, C>
/** The capability to raise some codes and no others. */
export type Fail<C extends Code> = FailOf<Catalog, C>
/** What decoding a body gives. */
export type Decoded = DecodedError<Catalog>

/** The product's contract. */
export const contract: Contract<Catalog> = createContract(catalog)
