import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import type { RouterOutput } from '../../lib/types.ts'
import { reasonInWords } from '../../words/reasons.ts'
import { Verdict } from '../../ui/verdict.tsx'
import { SourceLink } from '../finding/finding.tsx'

export type Lead = RouterOutput['lists']['leads']['items'][number]

/** What stands in the rows of a list's table, beside the disclosure that they begin with. */
export interface LeadColumns {
  readonly grid: string
  readonly head: ReactNode
  readonly cells: (lead: Lead) => ReactNode
}

const Cell = ({ className, children }: { className?: string; children: ReactNode }) => (
  <span role="cell" className={clsx('truncate', className)}>
    {children}
  </span>
)

const Head = ({ className, children }: { className?: string; children: ReactNode }) => (
  <span role="columnheader" {...(className === undefined ? {} : { className })}>
    {children}
  </span>
)

const none = <span className="font-normal text-muted">none yet</span>

/** On a phone, below the first cell, and not there where there is nothing to say. */
const below = 'max-sm:order-1 max-sm:col-start-2 max-sm:col-end-4 max-sm:text-xs max-sm:empty:hidden'

/** What came in, without what stands in a cell of its own. */
const fromFile = ({ fields, email }: Lead): string =>
  Object.values(fields)
    .filter((value) => value !== '' && value !== email)
    .join(' · ')

/** On a phone the reason stands below the address, and what came in the file behind the disclosure. */
const verified: LeadColumns = {
  grid: 'grid grid-cols-[1.5rem_minmax(0,1fr)_max-content] items-center gap-x-3 px-3 sm:grid-cols-[1.5rem_minmax(12rem,2fr)_8rem_minmax(12rem,2fr)_minmax(10rem,2fr)]',
  head: (
    <>
      <Head>Address</Head>
      <Head>Verdict</Head>
      <Head className="max-sm:sr-only">Reason</Head>
      <Head className="max-sm:hidden">From the file</Head>
    </>
  ),
  cells: (lead) => (
    <>
      <Cell className="font-semibold">{lead.email ?? none}</Cell>
      <span role="cell">
        <Verdict status={lead.verification?.status ?? 'unverified'} />
      </span>
      <Cell className={clsx('text-muted', below)}>{reasonInWords(lead.verification?.reason ?? null)}</Cell>
      <Cell className="text-muted max-sm:hidden">{fromFile(lead)}</Cell>
    </>
  ),
}

/** Who a lead is: as they were found, or as the file has them; empty for a company whose people are still to be found. */
export function personOf({ found, fields }: Lead): { name: string; title: string } {
  const field = (...names: readonly string[]): string =>
    names.map((name) => Object.entries(fields).find(([key]) => keyOf(key) === name)?.[1] ?? '').find(Boolean) ?? ''
  const name = [field('first_name', 'firstname'), field('last_name', 'lastname')].filter(Boolean).join(' ')
  return { name: found?.fullName ?? (name || field('full_name', 'fullname')), title: found?.jobTitle ?? '' }
}

const keyOf = (column: string): string =>
  column
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, '_')

/** How an address came to be a lead's, in a word or two. */
export const addressWords = ({ email, found }: Lead): string => {
  if (email === null || found?.email !== email) return ''
  if (found.status === 'valid') return 'found, confirmed'
  return found.status === 'catch_all' ? 'found, catch-all' : 'found, not confirmed'
}

const Second = ({ children }: { children: ReactNode }) => (
  <span className="block truncate text-xs text-muted empty:hidden">{children}</span>
)

/** What was found, beside what came in, in two lines. On a phone: who, the verdict, and below the address. */
const found: LeadColumns = {
  grid: 'grid grid-cols-[1.5rem_minmax(0,1fr)_max-content] items-center gap-x-3 px-3 py-1.5 sm:grid-cols-[1.5rem_minmax(11rem,2fr)_minmax(13rem,2fr)_7.5rem_minmax(10rem,1.5fr)_minmax(9rem,1.5fr)]',
  head: (
    <>
      <Head>Person</Head>
      <Head className="max-sm:sr-only">Address</Head>
      <Head>Verdict</Head>
      <Head className="max-sm:hidden">Company</Head>
      <Head className="max-sm:hidden">From the file</Head>
    </>
  ),
  cells: (lead) => {
    const { name, title } = personOf(lead)
    const { company, domain, source } = lead.found ?? {}
    return (
      <>
        <Cell>
          {name === '' ? <span className="text-muted">nobody yet</span> : <span className="font-semibold">{name}</span>}
          <Second>{title}</Second>
        </Cell>
        <Cell className={below}>
          {lead.email ?? <span className="text-muted max-sm:hidden">none yet</span>}
          <Second>{addressWords(lead)}</Second>
          {name === '' && <span className="text-muted sm:hidden">{fromFile(lead)}</span>}
        </Cell>
        <span role="cell">
          <Verdict status={lead.verification?.status ?? 'unverified'} />
        </span>
        <Cell className="max-sm:hidden">
          {company}
          <Second>{source === undefined ? domain : <SourceLink href={source} plain />}</Second>
        </Cell>
        <Cell className="text-muted max-sm:hidden">{fromFile(lead)}</Cell>
      </>
    )
  },
}

export const columnsOf = (workflow: string): LeadColumns => (workflow === 'verification' ? verified : found)
