import { formatCount } from '../../lib/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import type { ImportPreview } from '../lists/import-file.ts'

/** Why rows would not come in, the most frequent reason first. */
export function Problems({ problems }: { problems: ImportPreview['problems'] }) {
  return (
    <Section title="What would be rejected, by how to mend it">
      <Table
        label="Problems"
        stacked
        head={
          <>
            <Th>What is wrong</Th>
            <Th>Column</Th>
            <Th right>Rows</Th>
            <Th>In lines</Th>
          </>
        }
      >
        {problems.map(({ message, column, count, lines }) => (
          <tr key={`${column} ${message}`}>
            <td>{message}</td>
            <td data-label="Column" className="text-muted">
              {column === '' ? 'the row' : column}
            </td>
            <td data-label="Rows" className="numeric">
              {formatCount(count)}
            </td>
            <td data-label="In lines" className="text-muted tabular-nums">
              <span>
                {lines.join(', ')}
                {count > lines.length && ' …'}
              </span>
            </td>
          </tr>
        ))}
      </Table>
    </Section>
  )
}
