import type { BoundedResource, Fail } from '@leadwright/errors'

/**
 * Whatever can be made without end has its bound here, and is refused with LIMIT_REACHED beyond it. People read of them
 * in `docs/guides/limits.md`.
 */
export const bounds = {
  /** Of an organization, of all kinds together, those that wait for a decision included. */
  open_jobs: 200,
  /** Of one kind: a second one would ask for the same. */
  open_jobs_of_list: 1,
  /** Of an organization. */
  lists: 10_000,
  /** Over all imports. As many as one file can have; more than any sheet of leads has. */
  columns_of_list: 1000,
  /** Of all its columns together: every lead of a page is answered with them. */
  column_name_characters_of_list: 65_536,
  leads_of_list: 1_000_000,
  imports_of_list: 10_000,
  /** Of an organization, neither revoked nor replaced. */
  api_keys: 100,
  /** Of an organization, at one API process. */
  open_streams: 100,
  /** That a person belongs to, whoever made them. */
  organizations_of_person: 50,
  /** Of an organization. */
  members: 500,
  /** Of an organization, neither answered nor ended. */
  invitations: 100,
  /** Of an organization within the 24 hours that they are kept: more than its quota lets it make. */
  saved_requests: 250_000,
} as const satisfies Readonly<Record<BoundedResource, number>>

/** Beyond these a row is rejected, and a page goes on with the next one. Characters as JavaScript counts them. */
export const sizes = {
  /** Of the fields of a row together; twice what a cell of a spreadsheet holds. */
  row: 65_536,
  /** Of a page of items, with what each field takes to be told; the next ones are behind its cursor. */
  page: 2_000_000,
} as const

/** What a field takes to be told, whatever is in it, in characters: time more than room. */
const charactersOfField = 64

/** How many characters some texts have together. */
export function charactersOf(texts: readonly string[]): number {
  let characters = 0
  for (const text of texts) characters += text.length
  return characters
}

/** The size of some fields for {@link sizes.page}. */
export const sizeOf = (fields: readonly string[]): number => fields.length * charactersOfField + charactersOf(fields)

/** The error that there are as many of something as there can be; usage is `throw limitReached(fail, 'lists')`. */
export const limitReached = (fail: Fail<'LIMIT_REACHED'>, resource: BoundedResource): Error =>
  fail('LIMIT_REACHED', { resource, limit: bounds[resource] })
