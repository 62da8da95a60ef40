import { formatCount, formatMoment, plural } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'
import { formatAmount } from './price.ts'

type Purchase = RouterOutput['credits']['purchases']['items'][number]

/** What was bought, and what became of its payment. */
export function PurchasesTable({ purchases }: { purchases: readonly Purchase[] }) {
  return (
    <Table
      label="Purchases"
      stacked
      head={
        <>
          <Th>What</Th>
          <Th>When</Th>
          <Th right>Price</Th>
          <Th>Payment</Th>
        </>
      }
    >
      {purchases.map((purchase) => (
        <tr key={purchase.id}>
          <td>
            {plural(purchase.credits, 'credit')}
            {purchase.automatic === true && <span className="block text-xs text-muted">Topped up automatically</span>}
          </td>
          <td data-label="When" className="whitespace-nowrap text-muted">
            {formatMoment(purchase.paidAt ?? purchase.createdAt)}
          </td>
          <td data-label="Price" className="numeric whitespace-nowrap">
            {formatAmount(purchase.amount, purchase.currency)}
          </td>
          <td data-label="Payment">
            <Payment purchase={purchase} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

const states = { pending: 'Not paid yet', paid: 'Paid', declined: 'Declined' } as const

function Payment({ purchase: { state, reversed, currency } }: { purchase: Purchase }) {
  if (reversed === undefined) return states[state]
  const parts = [
    reversed.refunded > 0 && `${formatAmount(reversed.refunded, currency)} refunded`,
    reversed.disputed > 0 && `${formatAmount(reversed.disputed, currency)} disputed`,
  ].filter((part) => part !== false)
  const { credits, unrecovered } = reversed
  return (
    <span className="grid">
      <span className="text-failure">{parts.join(', ')}</span>
      <span className="text-xs text-muted">
        {plural(credits - unrecovered, 'credit')} taken back
        {unrecovered > 0 && `, ${formatCount(unrecovered)} were spent already`}
      </span>
    </span>
  )
}
