import { useQuery, useQueryClient } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { JobsTable } from '../../features/jobs/jobs-table.tsx'
import { useJobs } from '../../features/jobs/use-jobs.ts'
import { SampleButton } from '../../features/lists/sample.tsx'
import { LimitUse } from '../../features/overview/limit-use.tsx'
import { RecentFailures } from '../../features/overview/recent-failures.tsx'
import { UsageChart } from '../../features/billing/usage-chart.tsx'
import { formatCount } from '../../lib/format.ts'
import { lookAgain, trpc } from '../../lib/trpc.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { Card, EmptyState, Figure, Page, Section, Skeleton } from '../../ui/page.tsx'
import { isOver } from '../../words/stages.ts'
import { IfMay } from '../../features/permissions/if-may.tsx'
import { WhoMay } from '../../features/permissions/who-may.tsx'

export const Route = createFileRoute('/_app/')({ component: Overview })

/** Looks at the credits again whenever jobs have changed; their data is another only if something in it is. */
function useCreditsOf(jobs: object | undefined): void {
  const cache = useQueryClient()
  const seen = useRef(jobs)
  useEffect(() => {
    if (seen.current !== undefined && seen.current !== jobs) void cache.invalidateQueries(trpc.credits.pathFilter())
    seen.current = jobs
  }, [cache, jobs])
}

function Overview() {
  const lists = useQuery(trpc.lists.list.queryOptions({ limit: 1000 }))
  const jobs = useJobs({ limit: 20 })
  const running = jobs.data?.filter(({ stage }) => !isOver(stage)) ?? []
  // Programs spend as well, which no job here tells of.
  const balance = useQuery({ ...trpc.credits.get.queryOptions(), refetchInterval: lookAgain(60_000) })
  const usage = useQuery(trpc.credits.usage.queryOptions({ days: 30 }))
  useCreditsOf(jobs.data)
  const waiting = running.filter(({ stage }) => stage === 'awaiting_decision').length

  return (
    <Page
      title="Overview"
      tab={waiting > 0 ? `${waiting} waiting` : undefined}
      actions={
        <IfMay right="lists:write">
          <Link to="/lists/new" className={buttonLook('primary')}>
            Import a list
          </Link>
        </IfMay>
      }
    >
      <Loaded query={balance} skeleton={<Skeleton className="h-26" />}>
        {({ available, reserved }) => (
          <Card>
            <dl className="grid grid-cols-2 divide-line sm:grid-cols-4 sm:divide-x">
              <Figure label="Credits" value={formatCount(available)} />
              <Figure label="Set aside" value={formatCount(reserved)} />
              <Figure label="Jobs under way" value={formatCount(running.length)} />
              <LimitUse />
            </dl>
          </Card>
        )}
      </Loaded>
      {lists.data?.items.length === 0 ? (
        <EmptyState
          title="Begin with a list"
          action={
            <div className="flex flex-wrap justify-center gap-2">
              <IfMay right="lists:write">
                <Link to="/lists/new" className={buttonLook('primary')}>
                  Import a CSV
                </Link>
              </IfMay>
              <WhoMay right="lists:write" what="import leads" />
              <SampleButton />
            </div>
          }
        >
          Upload leads, see what is wrong with them at no cost, decide what to spend, and take the clean list home.
        </EmptyState>
      ) : (
        <Section title="Jobs">
          <Loaded query={jobs} skeleton={<Skeleton className="h-40" />}>
            {(items) =>
              items.length === 0 ? (
                <p className="text-muted">
                  None yet.{' '}
                  <Link to="/lists" className="text-accent underline">
                    Choose a list to verify
                  </Link>
                </p>
              ) : (
                <Loaded query={lists} skeleton={<Skeleton className="h-40" />}>
                  {(named) => (
                    <JobsTable
                      jobs={[...running, ...items.filter(({ stage }) => isOver(stage))].slice(0, 6)}
                      lists={named.items}
                    />
                  )}
                </Loaded>
              )
            }
          </Loaded>
        </Section>
      )}
      <div className="grid gap-6 md:grid-cols-2">
        <Section title="Credits spent in the last 30 days">
          <Loaded query={usage} skeleton={<Skeleton className="h-36" />}>
            {({ items }) => <UsageChart days={items} />}
          </Loaded>
        </Section>
        <RecentFailures />
      </div>
    </Page>
  )
}
