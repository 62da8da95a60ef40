import { Table, Th } from '../../ui/table.tsx'
import type { DetailsMember } from './data.ts'

/** What `details` holds: every member, those of objects in it included. */
export function DetailsTable({ members }: { members: readonly DetailsMember[] }) {
  return (
    <Table
      label="Members of details"
      head={
        <>
          <Th>Member</Th>
          <Th>Type</Th>
          <Th>Meaning</Th>
        </>
      }
    >
      {members.map(({ name, type, optional, meaning }) => (
        <tr key={name} className="align-top">
          <td className="font-mono text-xs">{name}</td>
          <td className="max-w-48 text-muted">
            <span className="font-mono text-xs">{type}</span>
            {optional && <span className="block text-xs">optional</span>}
          </td>
          <td className="min-w-48">
            <Inline text={meaning} />
          </td>
        </tr>
      ))}
    </Table>
  )
}

/** Text with `code` in it. */
const Inline = ({ text }: { text: string }) =>
  text.split('`').map((part, index) =>
    index % 2 === 1 ? (
      // oxlint-disable-next-line react/no-array-index-key -- parts of a text have no other name, and never move
      <code key={index} className="font-mono text-xs">
        {part}
      </code>
    ) : (
      part
    ),
  )
