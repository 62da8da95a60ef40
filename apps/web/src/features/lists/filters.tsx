import { useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { Search } from 'lucide-react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import { formatCount } from '../../lib/format.ts'
import { verdicts, type VerdictStatus } from '../../ui/verdict.tsx'
import type { LeadsFilter } from './leads-query.ts'

const statuses = Object.keys(verdicts) as VerdictStatus[]

/**
 * The filter as the URL has it, so that what is shown can be sent to somebody; also as a person would write it,
 * `?status=valid,risky`. Both members are always there, because what is left out would be taken from the URL unread.
 */
export function readFilter(search: Record<string, unknown>): LeadsFilter {
  const { status, search: text } = search
  const named: readonly unknown[] = typeof status === 'string' ? status.split(',') : Array.isArray(status) ? status : []
  const wanted = statuses.filter((each) => named.includes(each))
  return {
    status: wanted.length > 0 ? wanted : undefined,
    search: typeof text === 'string' && text !== '' ? text.slice(0, 100) : undefined,
  }
}

/** How long one may pause in typing before the search is asked for, in milliseconds. */
const typingPause = 250

interface FiltersProps {
  readonly filter: LeadsFilter
  readonly counts: Readonly<Record<VerdictStatus, number>> | undefined
  /** What can be done with what is shown. */
  readonly children?: ReactNode
}

export function Filters({ filter, counts, children }: FiltersProps) {
  const navigate = useNavigate()
  const set = (next: LeadsFilter): void => void navigate({ to: '.', search: next, replace: true })
  const [text, setText] = useState(filter.search ?? '')

  // Somebody may go back, or to the list without a filter: then the field says what is shown, not what was typed.
  const shown = useRef(filter.search ?? '')
  useEffect(() => {
    const search = filter.search ?? ''
    if (shown.current !== search) setText(search)
    shown.current = search
  }, [filter.search])

  useEffect(() => {
    if (text === (filter.search ?? '')) return undefined
    const timer = setTimeout(() => {
      shown.current = text
      const { search: _, ...others } = filter
      void navigate({ to: '.', search: text === '' ? others : { ...others, search: text }, replace: true })
    }, typingPause)
    return () => clearTimeout(timer)
  }, [text, filter, navigate])

  const toggle = (status: VerdictStatus): void => {
    const { status: wanted = [], ...others } = filter
    const next = wanted.includes(status) ? wanted.filter((s) => s !== status) : [...wanted, status]
    set(next.length === 0 ? others : { ...others, status: next })
  }

  return (
    <div className="flex flex-wrap items-center gap-2">
      <label className="relative grow sm:max-w-64">
        <span className="sr-only">Search the leads</span>
        <Search aria-hidden className="absolute top-2 left-2.5 size-4 text-muted" />
        <input
          type="search"
          placeholder="Search"
          value={text}
          maxLength={100}
          onChange={(event) => setText(event.target.value)}
          className="h-8 w-full rounded border border-edge bg-surface pr-2 pl-8"
        />
      </label>
      <div role="group" aria-label="Show only" className="flex flex-wrap gap-1">
        {statuses.map((status) => {
          const { word, ink, icon: Icon } = verdicts[status]
          const on = filter.status?.includes(status) === true
          return (
            <button
              key={status}
              type="button"
              aria-pressed={on}
              onClick={() => toggle(status)}
              className={clsx(
                'inline-flex h-8 items-center gap-1 rounded border px-2',
                on ? 'border-accent bg-accent-soft font-semibold' : 'border-line bg-surface hover:bg-sunken',
              )}
            >
              <Icon aria-hidden className={clsx('size-4', ink)} />
              {word}
              {counts !== undefined && <span className="text-muted tabular-nums">{formatCount(counts[status])}</span>}
            </button>
          )
        })}
      </div>
      {children}
    </div>
  )
}
