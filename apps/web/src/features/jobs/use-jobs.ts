import type { Workflow } from '@leadwright/errors/client'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api, lookAgain, trpc } from '../../lib/trpc.ts'
import type { AnyJob } from '../../lib/types.ts'
import { isOver } from '../../words/stages.ts'
import { newestFirst } from './newest-first.ts'
import { jobWorkflows } from './workflows.ts'

/** A job in a list of jobs of several workflows. */
export type ListedJob = AnyJob & { readonly workflow: Workflow }

interface JobsPage {
  readonly items: readonly AnyJob[]
  readonly nextCursor: string | null
}

/** Jobs of one workflow, newest first. Another tab, or a program, may start some at any time. */
function useJobsOf(workflow: Workflow, limit: number, enabled: boolean, isAside: boolean) {
  return useInfiniteQuery({
    queryKey: [...trpc[workflow].list.pathKey(), { limit, paged: true }],
    queryFn: ({ pageParam: cursor }): Promise<JobsPage> =>
      api[workflow].list.query({ limit, ...(cursor === undefined ? {} : { cursor }) }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    enabled,
    // The rate limit is shared with everything else in the tab, so what stands still is asked about less often.
    refetchInterval: (query) => {
      const moves = query.state.data?.pages.some(({ items }) => items.some(({ stage }) => !isOver(stage)))
      if (isAside) return lookAgain(moves === true ? 10_000 : 60_000)(query)
      return lookAgain(workflow === 'verification' || moves === true ? 5000 : 15_000)(query)
    },
  })
}

/**
 * The jobs of an organization, newest first, as one list that can be loaded and continued like any other.
 * @param only of one workflow; else of all
 * @param isAside whether the page is about something else, so that they are asked about less often
 */
export function useJobs({
  only,
  limit,
  isAside = false,
}: {
  only?: Workflow | undefined
  limit: number
  isAside?: boolean
}) {
  const wants = (workflow: Workflow): boolean => only === undefined || only === workflow
  const verification = useJobsOf('verification', limit, wants('verification'), isAside)
  const enrichment = useJobsOf('enrichment', limit, wants('enrichment'), isAside)
  const scraping = useJobsOf('scraping', limit, wants('scraping'), isAside)
  const all = { verification, enrichment, scraping }
  const queries = jobWorkflows.filter(wants).map((workflow) => all[workflow])
  const failed = queries.find(({ isError }) => isError)
  // Another array only where something in it is another, as a query's own data would be.
  const data = useMemo(() => {
    const pages = { verification: verification.data, enrichment: enrichment.data, scraping: scraping.data }
    return merged(jobWorkflows.filter((each) => only === undefined || only === each).map((each) => [each, pages[each]]))
  }, [only, verification.data, enrichment.data, scraping.data])
  return {
    data,
    error: failed?.error ?? null,
    isError: failed !== undefined,
    refetch: () => Promise.all(queries.map((query) => query.refetch())) as Promise<never>,
    hasNextPage: queries.some(({ hasNextPage }) => hasNextPage),
    isFetchingNextPage: queries.some(({ isFetchingNextPage }) => isFetchingNextPage),
    fetchNextPage: () => Promise.all(queries.flatMap((query) => (query.hasNextPage ? query.fetchNextPage() : []))),
  }
}

type Loaded = { readonly pages: readonly JobsPage[] } | undefined

/** All of them as one list; undefined until each has come. */
function merged(lists: readonly (readonly [Workflow, Loaded])[]): ListedJob[] | undefined {
  if (lists.some(([, data]) => data === undefined)) return undefined
  return newestFirst(
    lists.map(([workflow, data]) => ({
      items: (data?.pages ?? []).flatMap(({ items }) => items.map((job): ListedJob => ({ ...job, workflow }))),
      more: data?.pages.at(-1)?.nextCursor != null,
    })),
  )
}
