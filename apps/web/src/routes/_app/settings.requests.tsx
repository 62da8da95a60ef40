import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { createFileRoute } from '@tanstack/react-router'
import { ScrollText } from 'lucide-react'
import { keysQuery } from '../../features/keys/query.ts'
import { isAdministrator, useMembers } from '../../features/organizations/members.ts'
import { inputOf, isFiltered, readFilter } from '../../features/requests/filter.ts'
import { RequestFilters } from '../../features/requests/filters.tsx'
import { RequestsTable, type LoggedRequest } from '../../features/requests/table.tsx'
import { trpc } from '../../lib/trpc.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'

export const Route = createFileRoute('/_app/settings/requests')({ validateSearch: readFilter, component: Requests })

function Requests() {
  const filter = Route.useSearch()
  const query = useInfiniteQuery({
    ...trpc.requests.list.infiniteQueryOptions(
      { ...inputOf(filter), limit: 50 },
      { initialCursor: undefined as never, getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
    placeholderData: keepPreviousData,
  })
  const { data: me } = useQuery(trpc.me.get.queryOptions())
  const canSeeKeys = isAdministrator(me?.user?.role)
  const nameOf = useNames(canSeeKeys)
  return (
    <Page title="Requests" wide lead="What programs asked of the API with this organization’s keys.">
      <RequestFilters filter={filter} canSeeKeys={canSeeKeys} />
      <Loaded query={query} skeleton={<Skeleton className="h-96" />}>
        {({ pages }) => {
          const requests = pages.flatMap(({ items }) => items)
          return (
            <div className="grid gap-3" aria-live="polite" aria-busy={query.isPlaceholderData || undefined}>
              {requests.length > 0 ? (
                <RequestsTable requests={requests} nameOf={nameOf} />
              ) : (
                <EmptyState title="No request" icon={<ScrollText aria-hidden className="size-8" />}>
                  {isFiltered(filter)
                    ? 'None is like that. Requests are kept for 30 days, and each belongs to one organization.'
                    : 'A request with an API key appears here a moment after it was answered.'}
                </EmptyState>
              )}
              <ShowMore query={query} />
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}

/** Who was behind a request, by name. Only administrators may look at keys, so nobody else asks for them. */
function useNames(canSeeKeys: boolean): (request: LoggedRequest) => string | undefined {
  const members = useMembers()
  const keys = useInfiniteQuery({ ...keysQuery(), enabled: canSeeKeys })
  return ({ keyId, userId }) =>
    keyId === null
      ? members.data?.find((member) => member.userId === userId)?.user.name
      : keys.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === keyId)?.name
}
