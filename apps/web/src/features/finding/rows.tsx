import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { clsx } from 'clsx'
import { X } from 'lucide-react'
import { formatCount } from '../../lib/format.ts'
import { api, lookAgain, trpc } from '../../lib/trpc.ts'
import type { FindingJob, FindingWorkflow, FoundRow } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Loaded } from '../../ui/loaded.tsx'
import { EmptyState, Skeleton } from '../../ui/page.tsx'
import { ShowMore } from '../../ui/show-more.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { rowReasonInWords } from '../../words/row-reasons.ts'
import { isOver } from '../../words/stages.ts'
import { FindingView } from './finding.tsx'
import { outcomes, settledOutcomes, type RowOutcome, type SettledOutcome } from './outcomes.ts'
import type { RowsFilter } from './rows-filter.ts'
import { hintWords } from './words.ts'

export const rowsHeading = 'rows'

const pageSize = 50
/** More people of one row are behind a disclosure. */
const shownPeople = 3

interface RowsProps {
  readonly workflow: FindingWorkflow
  readonly job: FindingJob
  readonly filter: RowsFilter
}

/** The rows of a job in the order of the list: what each asked for, and what was found or why not. */
export function Rows({ workflow, job, filter }: RowsProps) {
  const { outcome, hint } = filter
  const over = isOver(job.stage)
  const query = useInfiniteQuery({
    // Under the workflow's key, so that it is looked at again with everything else of it.
    queryKey: [...trpc[workflow].results.pathKey(), { jobId: job.id, outcome, hint, over }],
    queryFn: ({ pageParam: cursor }) =>
      api[workflow].results.query({
        jobId: job.id,
        limit: pageSize,
        ...(cursor === undefined ? {} : { cursor }),
        ...(outcome === undefined ? {} : { outcome }),
        ...(hint === undefined ? {} : { hint }),
      }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchInterval: over || job.stage === 'awaiting_decision' ? false : lookAgain(5000),
  })
  return (
    <section id={rowsHeading} className="grid scroll-mt-4 grid-cols-[minmax(0,1fr)] content-start gap-3">
      <h2 className="text-sm">Rows</h2>
      <OutcomeFilter job={job} filter={filter} />
      <Loaded query={query} skeleton={<Skeleton className="h-64" />}>
        {({ pages }) => {
          const rows = pages.flatMap(({ items }) => items)
          if (rows.length === 0) return <EmptyState title={nothing(filter, job)} />
          return (
            <Table
              label="Rows"
              stacked
              head={
                <>
                  <Th>Asked for</Th>
                  <Th>Outcome</Th>
                  <Th>{workflow === 'scraping' ? 'Who was found, or why nobody' : 'What was found, or why nothing'}</Th>
                  <Th right>Credits</Th>
                </>
              }
            >
              {rows.map((row) => (
                <Row key={row.leadId} row={row} />
              ))}
            </Table>
          )
        }}
      </Loaded>
      <ShowMore query={query} />
    </section>
  )
}

const nothing = ({ outcome, hint }: RowsFilter, { stage }: FindingJob): string =>
  outcome !== undefined || hint !== undefined ? 'No row is like this' : isOver(stage) ? 'No rows' : 'No row yet'

function Row({ row }: { row: FoundRow }) {
  const { query, company, findings, hints, reviewId, charged } = row
  const who = query['fullName'] ?? [query['firstName'], query['lastName']].filter(Boolean).join(' ')
  const what = [who || query['jobTitle'], query['company'] ?? query['domain']].filter(Boolean)
  const [title, ...rest] = what
  // As long as nobody has looked, it is worth knowing where they will.
  const said =
    row.reason === null && company !== null
      ? `Will be looked for at ${company.name}${siteOf(company)}`
      : rowReasonInWords(row.reason)
  return (
    <tr className="align-top">
      <td className="max-w-72 wrap-anywhere">
        <span className="grid">
          <span className="font-semibold">{title ?? '–'}</span>
          {rest.map((each) => (
            <span key={each} className="text-muted">
              {each}
            </span>
          ))}
        </span>
      </td>
      <td>
        <OutcomeWord outcome={row.outcome} />
      </td>
      <td className="wrap-anywhere">
        <div className="grid min-w-0 gap-2">
          {findings.length === 0 && <p>{said}</p>}
          {findings.slice(0, shownPeople).map((finding) => (
            <FindingView key={finding.fullName + (finding.email ?? '')} finding={finding} />
          ))}
          {findings.length > shownPeople && (
            <details>
              <summary className="w-fit text-xs text-accent underline">
                {formatCount(findings.length - shownPeople)} more
              </summary>
              <div className="mt-2 grid gap-2">
                {findings.slice(shownPeople).map((finding) => (
                  <FindingView key={finding.fullName + (finding.email ?? '')} finding={finding} />
                ))}
              </div>
            </details>
          )}
          {company !== null && row.reason !== null && (
            <p className="text-xs text-muted">
              {company.name}
              {siteOf(company)}
            </p>
          )}
          {hints.map(({ hint, value, evidence }) => (
            <p key={hint} className="text-xs text-muted">
              {hintWords[hint]}: <q>{value}</q> {evidence}
            </p>
          ))}
          {reviewId !== undefined && row.outcome === 'review' && (
            <p>
              <Link to="/reviews" className="text-accent underline">
                Say which company is meant
              </Link>
            </p>
          )}
        </div>
      </td>
      <td data-label="Credits" className="numeric">
        {formatCount(charged)}
      </td>
    </tr>
  )
}

const siteOf = ({ name, domain }: NonNullable<FoundRow['company']>): string =>
  domain === null || domain === name ? '' : ` · ${domain}`

function OutcomeWord({ outcome }: { outcome: RowOutcome }) {
  const { word, ink, icon: Icon } = outcomes[outcome]
  return (
    <span className={clsx('inline-flex items-center gap-1 font-semibold whitespace-nowrap', ink)}>
      <Icon aria-hidden className="size-4" />
      {word}
    </span>
  )
}

/** Shows only rows that came to this or that; a hint's rows are let go of by the button that names it. */
function OutcomeFilter({ job: { match }, filter }: { job: FindingJob; filter: RowsFilter }) {
  const navigate = useNavigate()
  const set = (next: RowsFilter): void => void navigate({ to: '.', search: next, replace: true, resetScroll: false })
  const { outcome: wanted = [], hint } = filter
  const toggle = (outcome: SettledOutcome): void => {
    const next = wanted.includes(outcome) ? wanted.filter((each) => each !== outcome) : [...wanted, outcome]
    set({ hint, outcome: next.length === 0 ? undefined : next })
  }
  return (
    <div role="group" aria-label="Show only" className="flex flex-wrap gap-1">
      {hint !== undefined && (
        <Button
          onClick={() => set({ outcome: filter.outcome })}
          icon={<X aria-hidden className="size-4" />}
          aria-label={`${hintWords[hint]}: show all rows again`}
        >
          {hintWords[hint]}
        </Button>
      )}
      {settledOutcomes.map((outcome) => {
        const { word, ink, icon: Icon } = outcomes[outcome]
        const count = match[outcome === 'duplicate' ? 'duplicates' : outcome]
        const on = wanted.includes(outcome)
        return (
          <button
            key={outcome}
            type="button"
            aria-pressed={on}
            onClick={() => toggle(outcome)}
            className={clsx(
              'inline-flex h-8 items-center gap-1 rounded border px-2',
              on ? 'border-accent bg-accent-soft font-semibold' : 'border-line bg-surface hover:bg-sunken',
            )}
          >
            <Icon aria-hidden className={clsx('size-4', ink)} />
            {word}
            <span className="text-muted tabular-nums">{formatCount(count)}</span>
          </button>
        )
      })}
    </div>
  )
}
