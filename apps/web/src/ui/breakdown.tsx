import { clsx } from 'clsx'
import { formatCount, formatShare } from '../lib/format.ts'
import { verdicts, type VerdictStatus } from './verdict.tsx'

const order: readonly VerdictStatus[] = ['valid', 'catch_all', 'risky', 'invalid', 'unknown', 'unverified']

interface BreakdownProps {
  readonly counts: Partial<Readonly<Record<VerdictStatus, number>>>
  /** More are still to come: whatever comes, everything keeps its place, those that have none yet included. */
  readonly growing?: boolean
  /** How large a part of the whole each is: not where the whole is still to come. */
  readonly shares?: boolean
}

/**
 * How many of each verdict: a bar for the eye, and below it the same as a table, which is its legend and what there is
 * to read.
 */
export function Breakdown({ counts, growing = false, shares = !growing }: BreakdownProps) {
  const parts = order
    .filter((status) => (growing ? status in counts : (counts[status] ?? 0) > 0))
    .map((status) => ({ status, count: counts[status] ?? 0 }))
  const total = parts.reduce((sum, { count }) => sum + count, 0)
  if (total === 0 && !growing) return null
  let at = 0
  return (
    <figure className="grid gap-2">
      <svg viewBox="0 0 1000 14" preserveAspectRatio="none" aria-hidden className="h-3.5 w-full rounded">
        {parts.map(({ status, count }) => {
          const width = (count / Math.max(1, total)) * 1000
          const x = at
          at += width
          return (
            <rect
              key={status}
              x={x}
              width={Math.max(0, width - (at < 999 ? 2 : 0))}
              height={14}
              className={verdicts[status].fill.split(' ')[0]}
            />
          )
        })}
      </svg>
      <table className={growing ? 'w-full' : 'w-fit'}>
        <caption className="sr-only">Verdicts</caption>
        <tbody
          className={growing ? 'grid grid-cols-[repeat(auto-fill,11rem)] gap-y-1' : 'flex flex-wrap gap-x-6 gap-y-1'}
        >
          {parts.map(({ status, count }) => {
            const { word, ink, icon: Icon } = verdicts[status]
            return (
              <tr key={status} className="flex items-center gap-1.5">
                <th scope="row" className={clsx('inline-flex items-center gap-1', ink)}>
                  <Icon aria-hidden className="size-4" />
                  {word}
                </th>
                <td className="tabular-nums">{formatCount(count)}</td>
                {shares && <td className="text-muted tabular-nums">{formatShare(count, total)}</td>}
              </tr>
            )
          })}
        </tbody>
      </table>
    </figure>
  )
}
