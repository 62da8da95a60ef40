import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { JobsTable } from '../../features/jobs/jobs-table.tsx'
import { lookAgain, trpc } from '../../lib/trpc.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'

export const Route = createFileRoute('/_app/jobs/')({ component: Jobs })

function Jobs() {
  const query = useInfiniteQuery({
    ...trpc.verification.list.infiniteQueryOptions(
      { limit: 50 },
      { getNextPageParam: (page) => page.nextCursor ?? undefined },
    ),
    // Another tab, or a program, may start jobs at any time.
    refetchInterval: lookAgain(5000),
  })
  const lists = useQuery(trpc.lists.list.queryOptions({ limit: 1000 }))
  return (
    <Page title="Jobs" wide>
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const jobs = pages.flatMap(({ items }) => items)
          if (jobs.length === 0) {
            return (
              <EmptyState
                title="No job yet"
                icon={<ListChecks aria-hidden className="size-8" />}
                action={
                  <Link to="/lists" className={buttonLook('primary')}>
                    Choose a list
                  </Link>
                }
              >
                A job analyses a list for nothing, tells what verifying it costs, and waits for your decision.
              </EmptyState>
            )
          }
          return (
            <div className="grid gap-3">
              <JobsTable jobs={jobs} lists={lists.data?.items ?? []} />
              {query.hasNextPage && (
                <Button
                  className="justify-self-start"
                  busy={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  Show more
                </Button>
              )}
            </div>
          )
        }}
      </Loaded>
    </Page>
  )
}
