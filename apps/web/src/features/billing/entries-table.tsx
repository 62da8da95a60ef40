import { clsx } from 'clsx'
import { formatCount, formatMoment } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'
import { entryWords, operationWords } from './words.ts'

type Entry = RouterOutput['credits']['entries']['items'][number]

/** Entries of the ledger: what happened, and what it did to each part of the balance. */
export function EntriesTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <Table
      label="Ledger"
      head={
        <>
          <Th>When</Th>
          <Th>What</Th>
          <Th>For</Th>
          <Th right>Available</Th>
          <Th right>Set aside</Th>
        </>
      }
    >
      {entries.map(({ id, kind, change, operation, createdAt }) => (
        <tr key={id}>
          <td className="whitespace-nowrap text-muted">{formatMoment(createdAt)}</td>
          <td>{entryWords[kind]}</td>
          <td className="text-muted">{operation === undefined ? '' : operationWords(operation)}</td>
          <Change by={change.available} />
          <Change by={change.reserved} />
        </tr>
      ))}
    </Table>
  )
}

const Change = ({ by }: { by: number }) => (
  <td className={clsx('numeric whitespace-nowrap', by > 0 ? 'text-positive' : by === 0 && 'text-muted')}>
    {by === 0 ? '–' : `${by > 0 ? '+' : '−'}${formatCount(Math.abs(by))}`}
  </td>
)
