import type { Fail } from '@leadwright/errors'
import type { Database } from '../../db/client.ts'
import { decodeCursor, toPage, type PageInput } from '../../trpc/page.ts'
import { emailKeyOf } from './import/lead.ts'
import type { ListRef, ListRow } from './store.ts'
import * as store from './suggestions-store.ts'
import type { AcceptedSuggestions, SuggestionPage } from './suggestion-views.ts'

/** Likely corrections of the addresses of a list, as the analysis of its job found them. */
export interface Suggestions {
  /** The leads whose address has one, in their order. Raises RESOURCE_NOT_FOUND. */
  suggestions(fail: Fail<'RESOURCE_NOT_FOUND'>, input: ListRef & PageInput): Promise<SuggestionPage>

  /**
   * Puts corrections in the place of addresses, which stay beside them. Leads that have none are passed over, so that
   * running it again changes nothing. Raises RESOURCE_NOT_FOUND.
   * @param input.leads which leads, by their IDs
   */
  acceptSuggestions(
    fail: Fail<'RESOURCE_NOT_FOUND'>,
    input: ListRef & { readonly leads: 'all' | readonly string[] },
  ): Promise<AcceptedSuggestions>
}

export const createSuggestions = (
  db: Database,
  findList: (fail: Fail<'RESOURCE_NOT_FOUND'>, ref: ListRef) => Promise<ListRow>,
): Suggestions => ({
  suggestions: async (fail, { limit, cursor, ...ref }) => {
    const list = await findList(fail, ref)
    const after = Number(decodeCursor(cursor) ?? 0)
    if (!Number.isSafeInteger(after)) return { items: [], nextCursor: null, total: 0 }
    const { rows, total } = await store.pageOfSuggestions(db, list, limit + 1, after)
    const page = toPage(rows, limit, ({ id }) => id)
    const items = page.items.map(({ id, ...suggestion }) => ({ leadId: String(id), ...suggestion }))
    return { items, nextCursor: page.nextCursor, total }
  },

  acceptSuggestions: async (fail, { leads, ...ref }) => {
    const list = await findList(fail, ref)
    const ids = leads === 'all' ? undefined : leads.map(Number).filter((id) => Number.isSafeInteger(id))
    return { accepted: await store.acceptSuggestions(db, list, ids, emailKeyOf) }
  },
})
