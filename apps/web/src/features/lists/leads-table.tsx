import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useRef, useState } from 'react'
import type { List } from '../../lib/types.ts'
import { failureOf } from '../../lib/failure.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { Button } from '../../ui/button.tsx'
import { EmptyState, Skeleton } from '../../ui/page.tsx'
import { columnsOf } from './lead-columns.tsx'
import { LeadRow } from './lead-row.tsx'
import { leadsQuery, type LeadsFilter } from './leads-query.ts'

const rowHeight = 36

/** The leads of a list. Only what is in sight is in the page; more is fetched as one scrolls. */
export function LeadsTable({ list, filter }: { list: List; filter: LeadsFilter }) {
  const query = useInfiniteQuery(leadsQuery(list.id, filter))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const leads = data?.pages.flatMap(({ items }) => items) ?? []
  const columns = columnsOf(list.workflow)
  const [open, setOpen] = useState<string>()
  const scroller = useRef<HTMLDivElement>(null)
  const rows = useVirtualizer({
    count: leads.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    getItemKey: (index) => leads[index]?.id ?? index,
    overscan: 12,
  })
  const shown = rows.getVirtualItems()
  const last = shown.at(-1)?.index ?? 0
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && last >= leads.length - 50) void fetchNextPage()
  }, [last, leads.length, hasNextPage, isFetchingNextPage, fetchNextPage])

  if (query.isError && data === undefined) {
    return <FailureNotice failure={failureOf(query.error)} retry={() => void query.refetch()} />
  }
  if (data === undefined) return <Skeleton className="h-[60dvh]" />
  if (leads.length === 0) return <EmptyState title="No lead matches" action={<ClearFilters />} />

  return (
    <div
      ref={scroller}
      role="table"
      aria-label="Leads"
      aria-rowcount={hasNextPage ? -1 : leads.length + 1}
      tabIndex={0}
      className="max-h-[60dvh] overflow-auto rounded border border-line bg-surface"
    >
      <div role="rowgroup" className="sticky top-0 z-10 border-b sm:min-w-[52rem] border-line bg-surface">
        <div role="row" className={`${columns.grid} h-9 text-xs font-semibold text-muted`}>
          <span role="columnheader">
            <span className="sr-only">More</span>
          </span>
          {columns.head}
        </div>
      </div>
      <div role="rowgroup" className="relative sm:min-w-[52rem]" style={{ height: rows.getTotalSize() }}>
        {shown.map(({ index, key, start }) => {
          const lead = leads[index]
          if (lead === undefined) return null
          return (
            <div
              key={key}
              ref={rows.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className="absolute inset-x-0 top-0 border-b border-line"
              style={{ transform: `translateY(${start}px)` }}
            >
              <LeadRow
                columns={columns}
                lead={lead}
                open={open === lead.id}
                onToggle={(next) => setOpen(next ? lead.id : undefined)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function ClearFilters() {
  const navigate = useNavigate()
  return <Button onClick={() => void navigate({ to: '.', search: {}, replace: true })}>Clear filters</Button>
}
