/** A company as a directory knows it. */
export interface CompanyRecord {
  readonly id: string
  /** The official name, legal form and all. */
  readonly name: string
  /** Other names that it goes by. */
  readonly aliases?: readonly string[]
  /** Where its website and mailboxes are, e.g. `acme.example`. */
  readonly domain?: string
  /** City, region or country, as written. */
  readonly place?: string
}

/** A company as a row of somebody's list describes it. */
export interface CompanyQuery {
  readonly name: string
  /** A domain, a URL or an address of the company. */
  readonly domain?: string
  readonly place?: string
}

/** What speaks for or against two records being the same company. */
export type CompanyReason =
  | 'same_name'
  | 'similar_name'
  | 'same_words'
  | 'spacing_differs'
  | 'acronym'
  | 'same_domain'
  | 'other_domain'
  | 'same_place'
  | 'other_place'
  | 'ambiguous'

export interface CompanyCandidate {
  readonly company: CompanyRecord
  /** Sum of the weights of the evidence, in bits: log2 of how much likelier it is if both are the same company. */
  readonly score: number
  readonly reasons: readonly CompanyReason[]
}

/** Why there is no match. */
export type NoCompanyReason =
  /** Nothing to go by: the name is empty, or nothing but a legal form. */
  | 'no_name'
  /** Nothing but words that many companies share, e.g. "Global Services". */
  | 'generic_name'
  /** No company of the directory is like it. */
  | 'no_candidate'

export type CompanyMatch =
  | ({ readonly outcome: 'matched' } & CompanyCandidate)
  /** Somebody has to look: best first, at most five. */
  | { readonly outcome: 'review'; readonly candidates: readonly CompanyCandidate[] }
  | { readonly outcome: 'none'; readonly reason: NoCompanyReason }

export interface MatchOptions {
  /** IDs of companies that this query was said not to be. */
  readonly except?: ReadonlySet<string>
}

/** A directory of companies, ready to be searched. Synchronous and in memory. */
export interface CompanyIndex {
  readonly size: number
  match(query: CompanyQuery, options?: MatchOptions): CompanyMatch
  get(id: string): CompanyRecord | undefined
}
