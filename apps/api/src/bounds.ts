import type { BoundedResource, Fail } from '@leadwright/errors'

/**
 * Whatever can be made without end has its bound here, and is refused with LIMIT_REACHED beyond it. People read of them
 * in `docs/guides/limits.md`.
 */
export const bounds = {
  /** An organization's jobs of all kinds together count, also those that wait for a decision. */
  open_jobs: 200,
  /** A second job of the same kind would ask for the same. */
  open_jobs_of_list: 1,
  lists: 10_000,
  /** All imports together can bring as many as one file can have, which is more than any sheet of leads has. */
  columns_of_list: 1000,
  /** Every lead of a page is answered with the names of all columns. */
  column_name_characters_of_list: 65_536,
  leads_of_list: 1_000_000,
  imports_of_list: 10_000,
  /** Keys that an organization revoked or replaced do not count. */
  api_keys: 100,
  /** Each API process counts its own streams of an organization. */
  open_streams: 100,
  /** Organizations that others made count, too. */
  organizations_of_person: 50,
  members: 500,
  /** Invitations that were answered, or have ended, do not count. */
  invitations: 100,
  webhooks: 20,
  /** An organization's quota lets it make fewer within the 24 hours for which they are kept. */
  saved_requests: 250_000,
} as const satisfies Readonly<Record<BoundedResource, number>>

/** What a cell of a spreadsheet holds at most, in characters. */
export const maxFieldLength = 32_767

/** Beyond these a row is rejected, and a page goes on with the next one. Characters as JavaScript counts them. */
export const sizes = {
  /** The fields of a row together may have twice what a cell of a spreadsheet holds. */
  row: 65_536,
  /** A page's items count with what each field takes to be told; the next ones are behind its cursor. */
  page: 2_000_000,
} as const

/** What is said to an agent, and by it, has to find room in the memory of a model. */
export const agentBounds = {
  /** Items of a page, and how many it has unless something else is asked for. */
  page: 100,
  usualPage: 25,
  /** Characters of CSV that a tool takes. */
  csv: 262_144,
  /** Bytes of a message: clients may write each of these characters as six. */
  message: 2 * 1024 * 1024,
  /** Characters of an answer. */
  answer: 262_144,
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
