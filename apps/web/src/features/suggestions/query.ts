import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'

/** A lead whose address has a likely correction. */
export type Suggestion = RouterOutput['lists']['suggestions']['items'][number]

/** The likely corrections of a list's addresses, a page at a time. */
export const suggestionsQuery = (listId: string) =>
  trpc.lists.suggestions.infiniteQueryOptions(
    { listId, limit: 100 },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
