import { useQuery } from '@tanstack/react-query'
import type { Workflow } from '@leadwright/errors/client'
import { createFileRoute, Link } from '@tanstack/react-router'
import { ListChecks } from 'lucide-react'
import { SubNavigation, subLink } from '../../features/frame/sub-navigation.tsx'
import { JobsTable } from '../../features/jobs/jobs-table.tsx'
import { useJobs } from '../../features/jobs/use-jobs.ts'
import { jobWords, jobWorkflows } from '../../features/jobs/workflows.ts'
import { trpc } from '../../lib/trpc.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'

export const Route = createFileRoute('/_app/jobs/')({
  validateSearch: ({ workflow }): { workflow?: Workflow } => {
    const only = jobWorkflows.find((each) => each === workflow)
    return only === undefined ? {} : { workflow: only }
  },
  component: Jobs,
})

function Jobs() {
  const { workflow } = Route.useSearch()
  const query = useJobs({ only: workflow, limit: 50 })
  const lists = useQuery(trpc.lists.list.queryOptions({ limit: 1000 }))
  return (
    <>
      <SubNavigation label="Jobs" wide>
        {[undefined, ...jobWorkflows].map((each) => (
          <Link
            key={each ?? 'all'}
            to="/jobs"
            search={each === undefined ? {} : { workflow: each }}
            activeOptions={{ exact: true, includeSearch: true }}
            {...subLink}
          >
            {each === undefined ? 'All' : jobWords[each].name}
          </Link>
        ))}
      </SubNavigation>
      <Page title="Jobs" wide>
        <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
          {(jobs) =>
            jobs.length === 0 ? (
              <EmptyState
                title={workflow === undefined ? 'No job yet' : 'No job of this kind yet'}
                icon={<ListChecks aria-hidden className="size-8" />}
                action={
                  <Link to="/lists" className={buttonLook('primary')}>
                    Choose a list
                  </Link>
                }
              >
                A job analyses a list for nothing, tells what going on costs, and waits for your decision.
              </EmptyState>
            ) : (
              <div className="grid gap-3">
                {/* Without the lists nobody knows which of them were deleted. */}
                <Loaded query={lists} skeleton={<Skeleton className="h-64" />}>
                  {({ items }) => <JobsTable jobs={jobs} lists={items} />}
                </Loaded>
                <ShowMore query={query} />
              </div>
            )
          }
        </Loaded>
      </Page>
    </>
  )
}
