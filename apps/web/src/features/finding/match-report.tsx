import type { ReactNode } from 'react'
import { clsx } from 'clsx'
import { formatCount, formatShare, plural } from '../../lib/format.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { Growing } from '../../ui/growing.tsx'
import { Card, Section } from '../../ui/page.tsx'
import { isOver } from '../../words/stages.ts'
import { outcomes, type RowOutcome } from './outcomes.ts'
import { findingWords } from './words.ts'

type Match = FindingJob['match']

/** What the rate is made of, in the order of the bar. */
const parts = ['matched', 'review', 'none'] as const
/** What stands beside it: rows that could not match, or need not. */
const beside = ['invalid', 'duplicates', 'skipped'] as const

/** How well the rows matched: the rate, what it is made of, and what was not counted. */
export function MatchReport({ workflow, job }: { workflow: FindingWorkflow; job: FindingJob }) {
  const { match, estimate, stage } = job
  // From analysis on it is known how many rows could match, so that the picture fills up and nothing in it moves.
  const most =
    estimate === null ? match.valid : Math.max(match.valid, estimate.billable + estimate.review + estimate.none)
  const left = isOver(stage) ? 0 : most - match.valid
  const total = isOver(stage) ? match.valid : most
  if (total === 0 && beside.every((each) => match[each] === 0)) return null
  return (
    <Section title="Match rate">
      <Card className="grid gap-5 p-5">
        <div className="grid items-end gap-x-8 gap-y-4 sm:grid-cols-[max-content_minmax(0,1fr)]">
          <p className="grid">
            <span className="text-2xl font-semibold tabular-nums">
              {match.rate === null || left > 0 ? '–' : formatShare(match.matched, match.valid)}
            </span>
            <span className="text-xs text-muted tabular-nums">
              {left > 0
                ? `${formatCount(match.valid)} of ${formatCount(most)} settled`
                : `${formatCount(match.matched)} of ${plural(match.valid, 'row')} matched`}
            </span>
          </p>
          <Bar match={match} total={total} />
        </div>
        <div className="grid gap-x-8 gap-y-4 border-t border-line pt-4 sm:grid-cols-2">
          <Counts caption="Rows that count">
            {parts.map((part) => (
              <Count key={part} outcome={part} count={match[part]} of={total} />
            ))}
          </Counts>
          <Counts caption="Not counted">
            <Count outcome="invalid" count={match.invalid} of={most} />
            <Count outcome="duplicate" count={match.duplicates} of={most} />
            <Count outcome="skipped" count={match.skipped} of={most} word={findingWords[workflow].skipped} />
          </Counts>
        </div>
      </Card>
    </Section>
  )
}

/** Every part keeps its place while others grow; what is still to come is left blank. */
function Bar({ match, total }: { match: Match; total: number }) {
  let at = 0
  return (
    <svg viewBox="0 0 1000 24" preserveAspectRatio="none" aria-hidden className="h-6 w-full rounded bg-sunken">
      {parts.map((part) => {
        const width = total === 0 ? 0 : (match[part] / total) * 1000
        const x = at
        at += width
        const gap = width > 4 && at < 999 ? 3 : 0
        return <rect key={part} x={x} width={Math.max(0, width - gap)} height={24} className={outcomes[part].fill} />
      })}
    </svg>
  )
}

const Counts = ({ caption, children }: { caption: string; children: ReactNode }) => (
  <table className="w-full content-start [&_td]:py-0.5 [&_td]:align-middle [&_th]:py-0.5 [&_th]:text-left [&_th]:align-middle">
    <caption className="pb-1 text-left text-xs text-muted">{caption}</caption>
    <tbody>{children}</tbody>
  </table>
)

function Count(props: { outcome: RowOutcome; count: number; of: number; word?: string }) {
  const { outcome, count, of, word } = props
  const { ink, icon: Icon, word: usual } = outcomes[outcome]
  return (
    <tr>
      <th scope="row" className={clsx('font-normal', count > 0 ? ink : 'text-muted')}>
        <span className="flex items-center gap-1.5">
          <Icon aria-hidden className="size-4" />
          {word ?? usual}
        </span>
      </th>
      <td className="numeric">
        <Growing value={count} most={of} />
      </td>
    </tr>
  )
}
