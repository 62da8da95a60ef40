import { queryOptions } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'

export type Review = RouterOutput['reviews']['list']['items'][number]

const pageSize = 50

/** Names of companies in one state, page by page. What is decided while one looks stays in its place. */
export const reviewsQuery = (status: Review['status']) => ({
  ...trpc.reviews.list.infiniteQueryOptions(
    { status, limit: pageSize },
    { getNextPageParam: (page) => page.nextCursor ?? undefined },
  ),
  staleTime: Infinity,
  refetchOnMount: 'always' as const,
})

/** Nobody counts further than this at a glance. */
export const countedAtMost = 99

/** How many names wait to be looked at; at most one more than is counted. */
export const openCountQuery = queryOptions({
  ...trpc.reviews.list.queryOptions({ status: 'open', limit: countedAtMost }),
  staleTime: 30_000,
})
