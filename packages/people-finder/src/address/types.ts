import type { PersonName } from '../person/types.ts'

/** An address that is known to be somebody's, or at least somebody's. */
export interface KnownAddress {
  readonly email: string
  readonly name?: PersonName
}

/** As much of a mail verifier's verdict as matters here. */
export interface MailVerdict {
  readonly status: 'valid' | 'invalid' | 'catch_all' | 'risky' | 'unknown'
  readonly reason: string
  readonly mx?: string
  readonly reply?: string
  /** The server asked to come back later. */
  readonly deferred?: boolean
}

export type VerifyAddress = (email: string, options: { readonly signal?: AbortSignal }) => Promise<MailVerdict>

/** Why there is no address. */
export type NoAddressReason =
  /** Nothing of the name can stand in an address. */
  | 'unusable_name'
  /** The domain does not exist, or takes no mail. */
  | 'no_mail_server'
  /** The server knows none of the addresses that were tried. */
  | 'all_rejected'
  /** The server takes any address, and how the company writes its own is not known. */
  | 'catch_all'
  /** The server knows an address that may be this person's or somebody else's. */
  | 'ambiguous'
  /** The server could not be asked, or would not say. */
  | 'unknown'

/** Addresses that the server has refused, of one person. */
export interface RefusedAddresses {
  readonly name: PersonName
  /** Lower case. */
  readonly emails: readonly string[]
  /** How sure it is that the person works there, 0 to 1: whoever does not, has no address there by any pattern. */
  readonly certainty: number
}

export type AddressResult =
  | {
      readonly outcome: 'found'
      readonly email: string
      readonly status: 'valid' | 'catch_all'
      /** `published`: a page of the company has it beside the name. */
      readonly via: 'published' | 'pattern'
      /** The pattern's name, e.g. `{first}.{last}`; where it is one. */
      readonly pattern?: string
      /** Posterior of the pattern among all patterns, after what the server said; 0 to 1. Of a published one 1. */
      readonly confidence: number
      readonly attempts: number
      readonly verdict: MailVerdict
    }
  | {
      readonly outcome: 'none'
      readonly reason: NoAddressReason
      readonly attempts: number
      /** What the server refused, lower case: for {@link AddressQuery.refused} of the next question. */
      readonly refused: readonly string[]
      /** The last verdict, where a server was asked. */
      readonly verdict?: MailVerdict
      /** Whether asking again later may help: the server said so, or it was our own trouble. */
      readonly passing: boolean
    }

export interface AddressQuery {
  readonly name: PersonName
  /** Where the mailboxes are. */
  readonly domain: string
  /** Addresses known at the domain, of other people too: the patterns are learned from them. */
  readonly known?: readonly KnownAddress[]
  /** Others who are said to be at the company, with or without an address: theirs is not this person's. */
  readonly colleagues?: readonly PersonName[]
  /** An address that a page of the company shows beside the name. */
  readonly published?: string
  /**
   * What the server refused before. The patterns that others' addresses were made by are less likely the company's; this
   * person's own are not asked about again.
   */
  readonly refused?: readonly RefusedAddresses[]
  /** Addresses that are somebody else's, so never this person's; lower case. */
  readonly taken?: ReadonlySet<string>
  /** Whether to answer at all on a domain that takes any address. Default false. */
  readonly catchAll?: boolean
  readonly signal?: AbortSignal
}

/** Works out a person's address at a domain and has a mail verifier confirm it. */
export interface AddressFinder {
  /** Rejects only with what `verify` rejects with, e.g. when aborted. */
  find(query: AddressQuery): Promise<AddressResult>
}
