import { useInfiniteQuery } from '@tanstack/react-query'
import { useVirtualizer } from '@tanstack/react-virtual'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { RouterOutput } from '../../lib/types.ts'
import { failureOf } from '../../lib/failure.ts'
import { reasonInWords } from '../../words/reasons.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { EmptyState, Skeleton } from '../../ui/page.tsx'
import { Verdict } from '../../ui/verdict.tsx'
import { leadsQuery, type LeadsFilter } from './leads-query.ts'

type Lead = RouterOutput['lists']['leads']['items'][number]

const rowHeight = 36
/** On a phone the reason stands below the address, and what came in the file behind the disclosure. */
const grid =
  'grid grid-cols-[1.5rem_minmax(0,1fr)_max-content] items-center gap-x-3 px-3 sm:grid-cols-[1.5rem_minmax(12rem,2fr)_8rem_minmax(12rem,2fr)_minmax(10rem,2fr)]'

/** The leads of a list. Only what is in sight is in the page; more is fetched as one scrolls. */
export function LeadsTable({ listId, filter }: { listId: string; filter: LeadsFilter }) {
  const query = useInfiniteQuery(leadsQuery(listId, filter))
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage } = query
  const leads = data?.pages.flatMap(({ items }) => items) ?? []
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
  if (leads.length === 0) return <EmptyState title="No lead matches" />

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
        <div role="row" className={`${grid} h-9 text-xs font-semibold text-muted`}>
          <span role="columnheader">
            <span className="sr-only">More</span>
          </span>
          <span role="columnheader">Address</span>
          <span role="columnheader">Verdict</span>
          <span role="columnheader" className="max-sm:sr-only">
            Reason
          </span>
          <span role="columnheader" className="max-sm:hidden">
            From the file
          </span>
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
              <LeadRow lead={lead} open={open === lead.id} onToggle={(next) => setOpen(next ? lead.id : undefined)} />
            </div>
          )
        })}
      </div>
    </div>
  )
}

function LeadRow({ lead, open, onToggle }: { lead: Lead; open: boolean; onToggle: (open: boolean) => void }) {
  const { verification, email } = lead
  const Chevron = open ? ChevronDown : ChevronRight
  return (
    <>
      <div className={`${grid} min-h-9 max-sm:py-1.5`}>
        <span role="cell">
          <button
            type="button"
            aria-expanded={open}
            aria-label={`More about ${email ?? 'this lead'}`}
            onClick={() => onToggle(!open)}
            className="inline-flex size-6 items-center justify-center rounded text-muted hover:bg-sunken"
          >
            <Chevron aria-hidden className="size-4" />
          </button>
        </span>
        <span role="cell" className="truncate font-semibold">
          {email ?? <span className="font-normal text-muted">none yet</span>}
        </span>
        <span role="cell">
          <Verdict status={verification?.status ?? 'unverified'} />
        </span>
        <span
          role="cell"
          className="truncate text-muted max-sm:order-1 max-sm:col-start-2 max-sm:col-end-4 max-sm:text-xs max-sm:empty:hidden"
        >
          {reasonInWords(verification?.reason ?? null)}
        </span>
        <span role="cell" className="truncate text-muted max-sm:hidden">
          {Object.values(lead.fields)
            .filter((value) => value !== '' && value !== email)
            .join(' · ')}
        </span>
      </div>
      {open && <LeadDetails lead={lead} />}
    </>
  )
}

/** Everything that is known of a lead: its fields, and the mail server's own words. */
function LeadDetails({ lead: { fields, verification } }: { lead: Lead }) {
  return (
    <div role="cell" className="grid gap-3 bg-sunken px-3 py-3 sm:px-12">
      {verification && (
        <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
          {verification.suggestion !== undefined && <Fact name="Probably meant">{verification.suggestion}</Fact>}
          {verification.flags.length > 0 && <Fact name="Flags">{verification.flags.join(', ')}</Fact>}
          {verification.mx !== undefined && <Fact name="Mail server">{verification.mx}</Fact>}
          {verification.reply !== undefined && (
            <Fact name="It said">
              <q className="font-mono text-xs">{verification.reply}</q>
            </Fact>
          )}
        </dl>
      )}
      <dl className="grid grid-cols-[max-content_1fr] gap-x-4 gap-y-1">
        {Object.entries(fields).map(([name, value]) => (
          <Fact key={name} name={name}>
            {value === '' ? '–' : value}
          </Fact>
        ))}
      </dl>
    </div>
  )
}

function Fact({ name, children }: { name: string; children: React.ReactNode }) {
  return (
    <>
      <dt className="text-muted">{name}</dt>
      <dd className="wrap-anywhere">{children}</dd>
    </>
  )
}
