import { formatMoment } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'
import { Change } from './change.tsx'
import { entryWords } from './words.ts'

type Entry = RouterOutput['credits']['entries']['items'][number]

/** Entries of a job's ledger: what happened, and what it did to each part of the balance. */
export function EntriesTable({ entries }: { entries: readonly Entry[] }) {
  return (
    <Table
      label="Entries"
      stacked
      head={
        <>
          <Th>What</Th>
          <Th>When</Th>
          <Th right>Available</Th>
          <Th right>Set aside</Th>
        </>
      }
    >
      {entries.map(({ id, kind, change, createdAt }) => (
        <tr key={id}>
          <td>{entryWords[kind]}</td>
          <td data-label="When" className="whitespace-nowrap text-muted">
            {formatMoment(createdAt)}
          </td>
          <Change label="Available" by={change.available} />
          <Change label="Set aside" by={change.reserved} />
        </tr>
      ))}
    </Table>
  )
}
