import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { formatCount, formatRelative, plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { CreditsDialog } from '../billing/credits-dialog.tsx'
import { StageFailure } from '../jobs/stage-failure.tsx'
import { jobKey } from '../jobs/use-job.ts'
import { peoplePerRow } from './people-per-row.tsx'
import { findingWords } from './words.ts'

type Choice = { readonly action: 'go'; readonly catchAll: boolean } | { readonly action: 'cancel' }

/** Says what is to be done with a job, each workflow in its own terms. */
function decide(workflow: FindingWorkflow, jobId: string, choice: Choice): Promise<FindingJob> {
  const { action } = choice
  if (workflow === 'scraping') {
    return api.scraping.decide.mutate({ jobId, action: action === 'go' ? 'scrape' : action })
  }
  return api.enrichment.decide.mutate(
    action === 'go' ? { jobId, action: 'enrich', include: choice.catchAll ? ['catch_all'] : [] } : { jobId, action },
  )
}

/** What the analysis found at no cost, what going on costs at most, and the decision. */
export function FindingDecision({ workflow, job }: { workflow: FindingWorkflow; job: FindingJob }) {
  const cache = useQueryClient()
  const balance = useQuery(trpc.credits.get.queryOptions())
  const [catchAll, setCatchAll] = useState(false)
  const [dismissed, setDismissed] = useState<unknown>()
  const decision = useMutation({
    mutationFn: (choice: Choice) => decide(workflow, job.id, choice),
    onSuccess: (next) => {
      cache.setQueryData(jobKey(workflow, job.id), next)
      void cache.invalidateQueries(trpc.credits.pathFilter())
    },
  })
  const { estimate } = job
  if (estimate === null) return null
  const go = (): void => decision.mutate({ action: 'go', catchAll })
  const failure = decision.isError && dismissed !== decision.error ? failureOf(decision.error) : undefined
  const short = failure !== undefined && hasCode(failure, 'INSUFFICIENT_CREDITS') ? failure : undefined
  const { billable, credits, review, none, invalid, duplicates, skipped } = estimate
  const words = findingWords[workflow]
  const perRow = peoplePerRow(workflow, job)

  return (
    <Section title="What the analysis found, at no cost">
      <Card className="grid gap-5 p-4">
        <table className="w-full max-w-md [&_td]:py-1 [&_th]:py-1 [&_th]:text-left [&_th]:font-normal">
          <tbody>
            <Count label={`${capital(words.row[1])} to look for`} value={billable} strong />
            <Count label="Not clear which company is meant" value={review} />
            <Count label="No company found" value={none} />
            <Count label="Say too little" value={invalid} />
            <Count label="Duplicates, looked for once" value={duplicates} />
            <Count label={words.skipped} value={skipped} />
          </tbody>
        </table>
        {review > 0 && (
          <p className="text-muted">
            Rows whose company is not clear are left out.{' '}
            <Link to="/reviews" className="text-accent underline">
              Say which companies are meant
            </Link>{' '}
            and start the search again to have them in it.
          </p>
        )}
        {workflow === 'enrichment' && billable > 0 && (
          <CheckField
            checked={catchAll}
            onChange={(event) => setCatchAll(event.target.checked)}
            label="Look at domains that accept every address, too"
            hint="No mail server can confirm an address there. It is worked out only where two known addresses show how the company writes them, is marked catch-all, and costs a credit like any other."
          />
        )}
        <Cost rows={billable} perRow={perRow} credits={credits} available={balance.data?.available} />
        {failure !== undefined && short === undefined && <StageFailure failure={failure} retry={go} />}
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" size="large" busy={decision.isPending} onClick={go}>
            {credits === 0 ? 'Finish at no cost' : `${words.start} for at most ${plural(credits, 'credit')}`}
          </Button>
          <Button look="quiet" onClick={() => decision.mutate({ action: 'cancel' })}>
            Cancel at no cost
          </Button>
        </div>
        <p className="text-xs text-muted">
          Only what is found is paid for, a credit each; what your organization found before is free.
          {job.decisionExpiresAt !== undefined && ` This offer ends ${formatRelative(job.decisionExpiresAt)}.`}
        </p>
      </Card>
      {short !== undefined && (
        <CreditsDialog failure={short} onBought={go} onClose={() => setDismissed(decision.error)} fewer={undefined}>
          {perRow !== undefined &&
            perRow > 1 &&
            `Or start the search again with fewer people for each row: with one, it costs at most ${plural(billable, 'credit')}.`}
        </CreditsDialog>
      )}
    </Section>
  )
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A kind of rows; only what there are some of, but for those that it is about. */
function Count({ label, value, strong = false }: { label: string; value: number; strong?: boolean }) {
  if (value === 0 && !strong) return null
  return (
    <tr className={strong ? 'font-semibold' : ''}>
      <th scope="row" className={strong ? 'font-semibold!' : ''}>
        {label}
      </th>
      <td className="numeric">{formatCount(value)}</td>
    </tr>
  )
}

interface CostProps {
  readonly rows: number
  /** The most people that are taken for a row, where there may be several. */
  readonly perRow: number | undefined
  readonly credits: number
  readonly available: number | undefined
}

/** Before anything is spent: how much at most, and what is left then. */
function Cost({ rows, perRow, credits, available }: CostProps) {
  const left = available === undefined ? undefined : available - credits
  return (
    <dl className="grid max-w-md grid-cols-[1fr_max-content] gap-y-1 border-t border-line pt-3">
      {perRow !== undefined && credits > 0 && (
        <>
          <dt className="text-muted">Rows × people for each</dt>
          <dd className="numeric text-muted">
            {formatCount(rows)} × {formatCount(perRow)}
          </dd>
        </>
      )}
      <dt>Costs at most</dt>
      <dd className="numeric font-semibold">{plural(credits, 'credit')}</dd>
      <dt className="text-muted">Available now</dt>
      <dd className="numeric text-muted">{available === undefined ? '–' : formatCount(available)}</dd>
      <dt className="text-muted">Left afterwards</dt>
      <dd className={`numeric ${left !== undefined && left < 0 ? 'text-failure' : 'text-muted'}`}>
        {left === undefined
          ? '–'
          : left < 0
            ? `not enough, ${formatCount(-left)} missing`
            : credits === 0
              ? formatCount(left)
              : `at least ${formatCount(left)}`}
      </dd>
    </dl>
  )
}
