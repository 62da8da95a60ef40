import { clsx } from 'clsx'
import { formatCount } from '../../lib/format.ts'

/** What something did to a part of the balance. */
export const Change = ({ label, by }: { label: string; by: number }) => (
  <td
    data-label={label}
    className={clsx('numeric whitespace-nowrap', by > 0 ? 'text-positive' : by === 0 && 'text-muted')}
  >
    {by === 0 ? '–' : `${by > 0 ? '+' : '−'}${formatCount(Math.abs(by))}`}
  </td>
)
