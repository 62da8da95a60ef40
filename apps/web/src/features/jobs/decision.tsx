import type { Workflow } from '@leadwright/errors/client'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import { failureOf, hasCode } from '../../lib/failure.ts'
import { formatCount, formatRelative, plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { AnyJob } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Card, Section } from '../../ui/page.tsx'
import type { CreditsDialogProps } from '../billing/credits-dialog.tsx'
import { StageFailure } from './stage-failure.tsx'
import { jobKey } from './use-job.ts'
import { IfMay } from '../permissions/if-may.tsx'
import { rightToWork } from '../permissions/may.ts'
import { WhoMay } from '../permissions/who-may.tsx'

/** What is decided; to go on, with how many at most where that is said. */
type Choice = { readonly action: 'go'; readonly limit?: number } | { readonly action: 'cancel' }

/** A decision that the balance does not cover, and the ways on. */
export interface Short extends Pick<CreditsDialogProps, 'failure' | 'onBought' | 'onClose'> {
  /** A decision is under way. */
  readonly busy: boolean
  /** Goes on with so many. */
  readonly onLimit: (limit: number) => void
}

interface DecisionProps {
  readonly workflow: Workflow
  readonly job: AnyJob
  /** What the analysis counted, with what the job is about first. */
  readonly counts: readonly (readonly [label: string, value: number])[]
  /** What can be chosen. */
  readonly children: ReactNode
  /** Credits; undefined while it is not known. */
  readonly cost: number | undefined
  /** How the cost comes about, where it is what going on costs at most. */
  readonly atMost?: { readonly detail: ReactNode }
  /** Goes on, in the workflow's own terms. */
  readonly go: (limit: number | undefined) => Promise<AnyJob>
  readonly goWords: string
  /** The cost is being asked for. */
  readonly asking?: boolean
  /** Of what is free. */
  readonly note: ReactNode
  readonly renderShort: (short: Short) => ReactNode
}

/** What the analysis found at no cost, what each choice costs, and the decision. */
export function Decision({ workflow, job, children, go, note, renderShort, ...props }: DecisionProps) {
  const { counts, cost, atMost, goWords, asking = false } = props
  const cache = useQueryClient()
  const [dismissed, setDismissed] = useState<unknown>()
  const decide = useMutation({
    mutationFn: (choice: Choice): Promise<AnyJob> =>
      choice.action === 'go' ? go(choice.limit) : api[workflow].decide.mutate({ jobId: job.id, action: 'cancel' }),
    onSuccess: (next) => {
      cache.setQueryData(jobKey(workflow, job.id), next)
      void cache.invalidateQueries(trpc.credits.pathFilter())
    },
  })
  const failure = decide.isError && dismissed !== decide.error ? failureOf(decide.error) : undefined
  const refused = failure !== undefined && hasCode(failure, 'INSUFFICIENT_CREDITS') ? failure : undefined
  const goOn = (): void => decide.mutate({ action: 'go' })

  return (
    <Section title="What the analysis found, at no cost">
      <Card className="grid gap-5 p-4">
        <table className="w-full max-w-md [&_td]:py-1 [&_th]:py-1 [&_th]:text-left [&_th]:font-normal">
          <tbody>
            {counts.map(([label, value], index) => (
              <tr key={label} className={index === 0 ? 'font-semibold' : ''}>
                <th scope="row" className={index === 0 ? 'font-semibold!' : ''}>
                  {label}
                </th>
                <td className="numeric">{formatCount(value)}</td>
              </tr>
            ))}
          </tbody>
        </table>
        {children}
        <Cost cost={cost} atMost={atMost} />
        {failure !== undefined && refused === undefined && (
          <StageFailure failure={failure} retry={() => decide.mutate(decide.variables ?? { action: 'go' })} />
        )}
        <IfMay right={rightToWork[workflow]}>
          <div className="flex flex-wrap items-center gap-2">
            <Button look="primary" size="large" busy={decide.isPending || asking} onClick={goOn}>
              {goWords}
            </Button>
            <Button look="quiet" onClick={() => decide.mutate({ action: 'cancel' })}>
              Cancel at no cost
            </Button>
          </div>
        </IfMay>
        <WhoMay right={rightToWork[workflow]} what="decide on this job" />
        <p className="text-xs text-muted">
          {note}
          {job.decisionExpiresAt !== undefined && ` This offer ends ${formatRelative(job.decisionExpiresAt)}.`}
        </p>
      </Card>
      {refused !== undefined &&
        renderShort({
          failure: refused,
          busy: decide.isPending,
          onBought: goOn,
          onLimit: (limit) => decide.mutate({ action: 'go', limit }),
          onClose: () => setDismissed(decide.error),
        })}
    </Section>
  )
}

/** Before anything is spent: how much, and what is left afterwards. */
function Cost({ cost, atMost }: Pick<DecisionProps, 'cost'> & { atMost: DecisionProps['atMost'] }) {
  const available = useQuery(trpc.credits.get.queryOptions()).data?.available
  const left = available === undefined || cost === undefined ? undefined : available - cost
  return (
    <dl className="grid max-w-md grid-cols-[1fr_max-content] gap-y-1 border-t border-line pt-3">
      {atMost?.detail}
      <dt>{atMost === undefined ? 'Costs' : 'Costs at most'}</dt>
      <dd className="numeric font-semibold">{cost === undefined ? '–' : plural(cost, 'credit')}</dd>
      <dt className="text-muted">Available now</dt>
      <dd className="numeric text-muted">{available === undefined ? '–' : formatCount(available)}</dd>
      <dt className="text-muted">Left afterwards</dt>
      <dd className={`numeric ${left !== undefined && left < 0 ? 'text-failure' : 'text-muted'}`}>
        {left === undefined ? '–' : leftWords(left, atMost !== undefined && cost !== 0)}
      </dd>
    </dl>
  )
}

function leftWords(left: number, isLeast: boolean): string {
  if (left < 0) return `not enough, ${formatCount(-left)} missing`
  return isLeast ? `at least ${formatCount(left)}` : formatCount(left)
}
