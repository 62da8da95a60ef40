import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'

/** A key as it can be seen: everything but the key itself. */
export type ApiKey = RouterOutput['apiKeys']['list']['items'][number]

export const keysQuery = () =>
  trpc.apiKeys.list.infiniteQueryOptions(
    { limit: 100 },
    { initialCursor: undefined as never, getNextPageParam: (page) => page.nextCursor ?? undefined },
  )
