import { useMutation, useQueryClient, type InfiniteData } from '@tanstack/react-query'
import { api, trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'
import type { Review } from './queries.ts'

type Page = RouterOutput['reviews']['list']

const isPaged = (data: unknown): data is InfiniteData<Page> =>
  typeof data === 'object' && data !== null && 'pages' in data

/** Says which company a name means, or that it is none of the candidates; said again, the later word counts. */
export function useDecide() {
  const cache = useQueryClient()
  return useMutation({
    mutationFn: ({ review, companyId }: { review: Review; companyId: string | null }) =>
      api.reviews.decide.mutate({ reviewId: review.id, companyId }),
    onSuccess: (decided) => {
      // It stays where it is on the page, as decided, so that one can think again; counts are looked at anew.
      cache.setQueriesData(trpc.reviews.list.pathFilter(), (data: unknown) =>
        isPaged(data)
          ? {
              ...data,
              pages: data.pages.map((page) => ({
                ...page,
                items: page.items.map((each) => (each.id === decided.id ? decided : each)),
              })),
            }
          : data,
      )
      void cache.invalidateQueries({
        ...trpc.reviews.list.pathFilter(),
        predicate: ({ state }) => !isPaged(state.data),
      })
    },
  })
}
