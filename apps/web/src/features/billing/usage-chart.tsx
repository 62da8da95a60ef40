import { formatCount, formatDay } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'

type Day = RouterOutput['credits']['usage']['items'][number]

const height = 96
const slot = 12

/** Credits spent by day: bars for the eye, the largest labelled, and the same numbers as a table. */
export function UsageChart({ days }: { days: readonly Day[] }) {
  const most = Math.max(1, ...days.map(({ spent }) => spent))
  const [first] = days
  const last = days.at(-1)
  if (!first || !last) return null
  const total = days.reduce((sum, { spent }) => sum + spent, 0)
  return (
    <figure className="grid gap-2">
      <figcaption className="flex justify-between text-xs text-muted">
        <span>{formatCount(total)} spent in these days</span>
        <span>most in a day: {formatCount(most === 1 && total === 0 ? 0 : most)}</span>
      </figcaption>
      <svg
        viewBox={`0 0 ${days.length * slot} ${height}`}
        preserveAspectRatio="none"
        aria-hidden
        className="h-24 w-full border-b border-line"
      >
        {days.map(({ day, spent }, index) => {
          const tall = spent === 0 ? 0 : Math.max(2, (spent / most) * height)
          return (
            <rect
              key={day}
              x={index * slot + 1}
              y={height - tall}
              width={slot - 2}
              height={tall}
              className="fill-accent-fill"
            />
          )
        })}
      </svg>
      <div className="flex justify-between text-xs text-muted">
        <span>{formatDay(first.day)}</span>
        <span>{formatDay(last.day)}</span>
      </div>
      <details>
        <summary className="w-fit text-xs text-accent underline">As a table</summary>
        <div className="mt-2 max-h-80 overflow-y-auto">
          <Table
            label="Credits by day"
            head={
              <>
                <Th>Day</Th>
                <Th right>Spent</Th>
                <Th right>Bought or given</Th>
              </>
            }
          >
            {days.toReversed().map(({ day, spent, granted, purchased }) => (
              <tr key={day}>
                <td>{formatDay(day)}</td>
                <td className="numeric">{formatCount(spent)}</td>
                <td className="numeric">{formatCount(granted + purchased)}</td>
              </tr>
            ))}
          </Table>
        </div>
      </details>
    </figure>
  )
}
