import type { CompanyMatch, CompanyQuery, CompanyRecord, MatchOptions, SiteReading } from '@leadwright/people-finder'

/** Where companies are known from. A bought directory is one more implementation of this. */
export interface CompanySource {
  /** The company that a row means, as far as its name and place tell. */
  match(query: CompanyQuery, options: MatchOptions): CompanyMatch | Promise<CompanyMatch>
  get(id: string): CompanyRecord | undefined | Promise<CompanyRecord | undefined>
}

/** Where the people of a company are known from: its website, or a bought source. */
export interface PeopleSource {
  /** Everybody who is known to work at the company that has this domain. Rejects only when aborted. */
  read(domain: string, options?: { readonly signal?: AbortSignal }): Promise<SiteReading>
}
