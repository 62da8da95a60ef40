import { formatCount } from '../../lib/format.ts'
import { Section } from '../../ui/page.tsx'
import { Table, Th } from '../../ui/table.tsx'
import type { ImportPreview } from '../lists/import-file.ts'

/** Why rows would not come in, the most frequent reason first. */
export const Problems = ({ problems }: { problems: ImportPreview['problems'] }) => (
  <Grouped title="What would be rejected, by how to mend it" label="Problems" groups={problems} />
)

/** What was done about rows that come in although they are not as they should be. */
export const Notices = ({ notices }: { notices: ImportPreview['notices'] }) => (
  <Grouped title="Rows that were not as they should be" label="Notices" groups={notices} />
)

/** Rows of a file that are alike. */
function Grouped({ title, label, groups }: { title: string; label: string; groups: ImportPreview['problems'] }) {
  return (
    <Section title={title}>
      <Table
        label={label}
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
        {groups.map(({ message, column, count, lines }) => (
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
