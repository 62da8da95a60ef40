import type { RouterOutput } from '../lib/types.ts'

export type Scope = RouterOutput['apiKeys']['list']['items'][number]['scopes'][number]

/** What each scope lets a key do; a scope without words does not compile. */
export const scopeWords: Readonly<Record<Scope, string>> = {
  'lists:read': 'See lists and their leads',
  'exports:read': 'Download lists as CSV',
  'verifications:read': 'See verification jobs and their results',
  'enrichments:read': 'See enrichment jobs, what they found and what waits for review',
  'scraping:read': 'See scraping jobs and the people that they found',
  'credits:read': 'See the balance and the ledger',
  'webhooks:read': 'See webhooks and what they were told',
  'lists:write': 'Make lists, import leads, delete lists',
  'verifications:write': 'Verify addresses, which spends credits',
  'enrichments:write': 'Find addresses, which spends credits, and settle reviews',
  'scraping:write': 'Find people, which spends credits',
  'webhooks:write': 'Make, change and delete webhooks',
}

const scopes = Object.keys(scopeWords) as Scope[]

/** The scopes by what they put at risk. */
export const scopeGroups: readonly { readonly name: string; readonly scopes: readonly Scope[] }[] = [
  { name: 'Read', scopes: scopes.filter((scope) => scope.endsWith(':read')) },
  { name: 'Change and spend', scopes: scopes.filter((scope) => !scope.endsWith(':read')) },
]
