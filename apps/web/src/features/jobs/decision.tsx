import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { formatCount, formatRelative, plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { allCategories, categories, type Category } from './categories.ts'
import { NotEnough } from './not-enough.tsx'
import { quoteQuery, usePrice } from './quote.ts'
import { StageFailure } from './stage-failure.tsx'

/** What is decided; to verify, of how many addresses at most. */
interface Choice {
  readonly action: 'verify' | 'cancel'
  readonly limit?: number
}

const verifyAll: Choice = { action: 'verify' }

/** What the analysis found at no cost, what each choice costs, and the decision. */
export function Decision({ job }: { job: Job }) {
  const cache = useQueryClient()
  const balance = useQuery(trpc.credits.get.queryOptions())
  const [exclude, setExclude] = useState<readonly Category[]>([])
  const [dismissed, setDismissed] = useState<unknown>()
  const decide = useMutation({
    mutationFn: ({ action, limit }: Choice) =>
      api.verification.decide.mutate(
        action === 'verify'
          ? { jobId: job.id, action, exclude: [...exclude], ...(limit === undefined ? {} : { limit }) }
          : { jobId: job.id, action },
      ),
    onSuccess: (next) => {
      cache.setQueryData(trpc.verification.get.queryKey({ jobId: job.id }), next)
      void cache.invalidateQueries(trpc.credits.pathFilter())
    },
  })
  const { estimate } = job
  const { price, asking } = usePrice({ id: job.id, billable: estimate?.billable ?? 0 }, exclude)
  // The estimate counts addresses that are ruled out already, too: leaving these out saves nothing.
  const worth = useQuery({ ...quoteQuery(job.id, []), enabled: estimate !== null }).data
  if (estimate === null) return null
  const offered = allCategories.filter((category) => estimate[category] > 0)
  const available = balance.data?.available
  const failure = decide.isError && dismissed !== decide.error ? failureOf(decide.error) : undefined
  const ruledOut = estimate.invalid + estimate.duplicates + estimate.unknown

  return (
    <Section title="What the analysis found, at no cost">
      <Card className="grid gap-5 p-4">
        <table className="w-full max-w-md [&_td]:py-1 [&_th]:py-1 [&_th]:text-left [&_th]:font-normal">
          <tbody>
            <Row label="To ask a mail server about" value={estimate.billable} strong />
            <Row label="Ruled out already" value={estimate.invalid} />
            <Row label="Duplicates, checked once" value={estimate.duplicates} />
            {estimate.unknown > 0 && <Row label="Can’t be told now" value={estimate.unknown} />}
          </tbody>
        </table>
        {offered.length > 0 && (
          <fieldset className="grid gap-2">
            <legend className="mb-2 font-semibold">Leave out</legend>
            {offered.map((category) => (
              <CheckField
                key={category}
                disabled={worth?.[category] === 0}
                checked={exclude.includes(category)}
                onChange={(event) =>
                  setExclude(
                    event.target.checked ? [...exclude, category] : exclude.filter((other) => other !== category),
                  )
                }
                label={
                  <>
                    {categories[category].word}
                    {worth !== undefined && ` (${formatCount(worth[category])})`}
                  </>
                }
                hint={worth?.[category] === 0 ? 'All of them are ruled out already.' : categories[category].why}
              />
            ))}
          </fieldset>
        )}
        <Cost cost={price} available={available} />
        {failure !== undefined && !hasCode(failure, 'INSUFFICIENT_CREDITS') && (
          <StageFailure failure={failure} retry={() => decide.mutate(decide.variables ?? verifyAll)} />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button
            look="primary"
            size="large"
            busy={decide.isPending || asking}
            onClick={() => decide.mutate(verifyAll)}
          >
            {verifyWords(price, asking, estimate.billable)}
          </Button>
          <Button look="quiet" onClick={() => decide.mutate({ action: 'cancel' })}>
            Cancel at no cost
          </Button>
        </div>
        <p className="text-xs text-muted">
          {ruledOut > 0 && `${plural(ruledOut, 'address', 'addresses')} cost nothing either way. `}
          What gets no answer costs nothing.
          {job.decisionExpiresAt !== undefined && ` This offer ends ${formatRelative(job.decisionExpiresAt)}.`}
        </p>
      </Card>
      <NotEnough
        jobId={job.id}
        failure={failure}
        busy={decide.isPending}
        onBought={() => decide.mutate(verifyAll)}
        onLimit={(limit) => decide.mutate({ action: 'verify', limit })}
        onClose={() => setDismissed(decide.error)}
      />
    </Section>
  )
}

const Row = ({ label, value, strong = false }: { label: string; value: number; strong?: boolean }) => (
  <tr className={strong ? 'font-semibold' : ''}>
    <th scope="row" className={strong ? 'font-semibold!' : ''}>
      {label}
    </th>
    <td className="numeric">{formatCount(value)}</td>
  </tr>
)

/** What the button does, and for how much; where that could not be asked, for how much at most. */
function verifyWords(price: number | undefined, asking: boolean, billable: number): string {
  if (asking) return 'Verify …'
  if (price === undefined) return `Verify for at most ${plural(billable, 'credit')}`
  return price === 0
    ? 'Finish at no cost'
    : `Verify ${plural(price, 'address', 'addresses')} for ${plural(price, 'credit')}`
}

/** Before anything is spent: how much, and what is left afterwards. */
function Cost({ cost, available }: { cost: number | undefined; available: number | undefined }) {
  const left = available === undefined || cost === undefined ? undefined : available - cost
  return (
    <dl className="grid max-w-md grid-cols-[1fr_max-content] gap-y-1 border-t border-line pt-3">
      <dt>Costs</dt>
      <dd className="numeric font-semibold">{cost === undefined ? '–' : plural(cost, 'credit')}</dd>
      <dt className="text-muted">Available now</dt>
      <dd className="numeric text-muted">{available === undefined ? '–' : formatCount(available)}</dd>
      <dt className="text-muted">Left afterwards</dt>
      <dd className={`numeric ${left !== undefined && left < 0 ? 'text-failure' : 'text-muted'}`}>
        {left === undefined ? '–' : left < 0 ? `not enough, ${formatCount(-left)} missing` : formatCount(left)}
      </dd>
    </dl>
  )
}
