import { useInfiniteQuery } from '@tanstack/react-query'
import { createFileRoute, Link } from '@tanstack/react-router'
import { FileSpreadsheet, Plus } from 'lucide-react'
import { SampleButton } from '../../features/lists/sample.tsx'
import { workflowWords } from '../../features/lists/workflow.ts'
import { formatCount, formatMoment } from '../../lib/format.ts'
import { trpc } from '../../lib/trpc.ts'
import type { List } from '../../lib/types.ts'
import { Bar } from '../../ui/bar.tsx'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Page, Skeleton } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { IfMay } from '../../features/permissions/if-may.tsx'
import { WhoMay } from '../../features/permissions/who-may.tsx'

const listsQuery = () =>
  trpc.lists.list.infiniteQueryOptions(
    { limit: 100 },
    { initialCursor: undefined as never, getNextPageParam: (page) => page.nextCursor ?? undefined },
  )

export const Route = createFileRoute('/_app/lists/')({
  component: Lists,
})

function Lists() {
  const query = useInfiniteQuery(listsQuery())
  return (
    <Page
      title="Lists"
      wide
      actions={
        <IfMay right="lists:write">
          <Link to="/lists/new" className={buttonLook('primary')}>
            <Plus aria-hidden className="size-4" />
            Import a list
          </Link>
        </IfMay>
      }
    >
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const lists = pages.flatMap(({ items }) => items)
          if (lists.length === 0) return <NoLists />
          return (
            <div className="grid gap-3">
              <Table
                label="Lists"
                stacked
                head={
                  <>
                    <Th>Name</Th>
                    <Th>Workflow</Th>
                    <Th right>Leads</Th>
                    <Th>Verified</Th>
                    <Th>Made</Th>
                  </>
                }
              >
                {lists.map((list) => (
                  <tr key={list.id} className="hover:bg-sunken">
                    <td className="max-w-80 truncate">
                      <Link to="/lists/$listId" params={{ listId: list.id }} className="font-semibold hover:underline">
                        {list.name}
                      </Link>
                    </td>
                    <td data-label="Workflow" className="whitespace-nowrap text-muted">
                      {workflowWords[list.workflow].name}
                    </td>
                    <td data-label="Leads" className="numeric">
                      {formatCount(list.leads)}
                    </td>
                    <td data-label="Verified" className="text-muted">
                      <Verified list={list} />
                    </td>
                    <td data-label="Made" className="whitespace-nowrap text-muted">
                      {formatMoment(list.createdAt)}
                    </td>
                  </tr>
                ))}
              </Table>
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

function NoLists() {
  return (
    <EmptyState
      title="No list yet"
      icon={<FileSpreadsheet aria-hidden className="size-8" />}
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
      Upload a CSV of leads. Checking what is in it costs nothing; you see the price before anything is spent.
    </EmptyState>
  )
}

/** How much of a list has a verdict. */
function Verified({ list: { leads, verified: judged, leftOut, verificationJobId } }: { list: List }) {
  const verified = judged - leftOut
  if (verificationJobId === null) return 'Not yet'
  if (verified >= leads) return 'All'
  return (
    <span className="grid max-w-40 gap-1">
      <span className="numeric whitespace-nowrap text-left">
        {formatCount(verified)} of {formatCount(leads)}
      </span>
      <Bar share={verified / leads} isLimit={false} />
    </span>
  )
}
