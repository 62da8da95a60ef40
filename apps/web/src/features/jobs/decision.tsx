import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf, hasCode, type Failure } from '../../lib/failure.ts'
import { formatCount, formatRelative, plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { CheckField } from '../../ui/field.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { CreditsDialog } from '../billing/credits-dialog.tsx'
import { StageFailure } from './stage-failure.tsx'

const categories = {
  role: { word: 'Role addresses', why: 'info@, sales@: nobody in particular reads them.' },
  disposable: { word: 'Throw-away addresses', why: 'Gone by tomorrow.' },
  free: { word: 'Free mail', why: 'Private mailboxes at big providers.' },
  typo: { word: 'Likely typos', why: 'Another domain was probably meant.' },
} as const
type Category = keyof typeof categories

/** What the analysis found at no cost, what each choice costs, and the decision. */
export function Decision({ job }: { job: Job }) {
  const cache = useQueryClient()
  const balance = useQuery(trpc.credits.get.queryOptions())
  const [exclude, setExclude] = useState<readonly Category[]>([])
  const [dismissed, setDismissed] = useState<unknown>()
  const decide = useMutation({
    mutationFn: (action: 'verify' | 'cancel') =>
      api.verification.decide.mutate(
        action === 'verify' ? { jobId: job.id, action, exclude: [...exclude] } : { jobId: job.id, action },
      ),
    onSuccess: (next) => {
      cache.setQueryData(trpc.verification.get.queryKey({ jobId: job.id }), next)
      void cache.invalidateQueries(trpc.credits.pathFilter())
    },
  })
  const { estimate } = job
  if (estimate === null) return null

  // An address can be in two categories, so what is left out is at most their sum.
  const left = Math.max(0, estimate.billable - exclude.reduce((sum, category) => sum + estimate[category], 0))
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
        <fieldset className="grid gap-2">
          <legend className="mb-2 font-semibold">Leave out</legend>
          {(Object.keys(categories) as Category[]).map((category) => (
            <CheckField
              key={category}
              disabled={estimate[category] === 0}
              checked={exclude.includes(category)}
              onChange={(event) =>
                setExclude(
                  event.target.checked ? [...exclude, category] : exclude.filter((other) => other !== category),
                )
              }
              label={`${categories[category].word} (${formatCount(estimate[category])})`}
              hint={categories[category].why}
            />
          ))}
        </fieldset>
        <Cost cost={left} upTo={exclude.length > 0} available={available} />
        {failure !== undefined && !hasCode(failure, 'INSUFFICIENT_CREDITS') && (
          <StageFailure failure={failure} retry={() => decide.mutate('verify')} />
        )}
        <div className="flex flex-wrap items-center gap-2">
          <Button look="primary" size="large" busy={decide.isPending} onClick={() => decide.mutate('verify')}>
            {estimate.billable === 0
              ? 'Finish at no cost'
              : `Verify ${exclude.length > 0 ? 'up to ' : ''}${plural(left, 'address', 'addresses')} for ${exclude.length > 0 ? 'at most ' : ''}${plural(left, 'credit')}`}
          </Button>
          <Button look="quiet" onClick={() => decide.mutate('cancel')}>
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
        failure={failure}
        onBought={() => decide.mutate('verify')}
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

/** Before anything is spent: how much, and what is left afterwards. */
function Cost(props: { cost: number; upTo: boolean; available: number | undefined }) {
  const { cost, upTo, available } = props
  return (
    <dl className="grid max-w-md grid-cols-[1fr_max-content] gap-y-1 border-t border-line pt-3">
      <dt>{upTo ? 'Costs at most' : 'Costs'}</dt>
      <dd className="numeric font-semibold">{plural(cost, 'credit')}</dd>
      <dt className="text-muted">Available now</dt>
      <dd className="numeric text-muted">{available === undefined ? '–' : formatCount(available)}</dd>
      <dt className="text-muted">Left afterwards</dt>
      <dd className={`numeric ${available !== undefined && available < cost ? 'text-failure' : 'text-muted'}`}>
        {available === undefined ? '–' : available < cost ? 'not enough' : formatCount(available - cost)}
      </dd>
    </dl>
  )
}

function NotEnough(props: { failure: Failure | undefined; onBought: () => void; onClose: () => void }) {
  const { failure, onBought, onClose } = props
  if (failure === undefined || !hasCode(failure, 'INSUFFICIENT_CREDITS')) return null
  return <CreditsDialog failure={failure} onBought={onBought} onClose={onClose} fewer="Leave some addresses out" />
}
