import { formatMoment, formatRelative } from '../../lib/format.ts'
import { Button } from '../../ui/button.tsx'
import { Table, Th } from '../../ui/table.tsx'
import type { ApiKey } from './query.ts'

interface KeysTableProps {
  readonly keys: readonly ApiKey[]
  /** Who made a key, where that is known. */
  readonly nameOf: (userId: string) => string | undefined
  readonly onRotate: (key: ApiKey) => void
  readonly onRevoke: (key: ApiKey) => void
}

/** The keys of the organization that were not revoked. */
export function KeysTable({ keys, nameOf, onRotate, onRevoke }: KeysTableProps) {
  return (
    <Table
      stacked
      label="API keys"
      head={
        <>
          <Th>Name</Th>
          <Th>Scopes</Th>
          <Th>Created</Th>
          <Th>Expires</Th>
          <Th>Last used</Th>
          <Th>
            <span className="sr-only">Actions</span>
          </Th>
        </>
      }
    >
      {keys.map((key) => (
        <tr key={key.id} className="align-top hover:bg-sunken">
          <td className="max-w-64 min-w-40">
            <div className="min-w-0">
              <p className="truncate font-semibold">{key.name}</p>
              <p className="font-mono text-xs text-muted">…{key.hint}</p>
              {key.replacedBy !== undefined && <Replaced by={keys.find(({ id }) => id === key.replacedBy)} />}
            </div>
          </td>
          <td data-label="Scopes" className="min-w-44 font-mono text-xs text-muted">
            {key.scopes.join(', ')}
          </td>
          <td data-label="Created" className="whitespace-nowrap text-muted">
            <div className="min-w-0">
              {formatMoment(key.createdAt)}
              {nameOf(key.createdBy) !== undefined && <span className="block text-xs">by {nameOf(key.createdBy)}</span>}
            </div>
          </td>
          <td data-label="Expires" className="whitespace-nowrap">
            <div className="min-w-0">
              <Expires at={key.expiresAt} />
            </div>
          </td>
          <td data-label="Last used" className="whitespace-nowrap text-muted">
            {key.lastUsedAt === undefined ? 'Never' : formatRelative(key.lastUsedAt)}
          </td>
          <td>
            <div className="flex justify-end gap-2">
              {key.replacedBy === undefined && (
                <Button size="small" aria-label={`Rotate ${key.name}`} onClick={() => onRotate(key)}>
                  Rotate
                </Button>
              )}
              <Button size="small" aria-label={`Revoke ${key.name} …${key.hint}`} onClick={() => onRevoke(key)}>
                Revoke
              </Button>
            </div>
          </td>
        </tr>
      ))}
    </Table>
  )
}

const Replaced = ({ by }: { by: ApiKey | undefined }) => (
  <p className="text-xs text-muted">
    Replaced by {by === undefined ? 'another key' : <span className="font-mono">…{by.hint}</span>}
  </p>
)

function Expires({ at }: { at: string | undefined }) {
  if (at === undefined) return <span className="text-muted">Never</span>
  const over = new Date(at).getTime() <= Date.now()
  return (
    <>
      <span className={over ? 'font-semibold text-failure' : 'text-muted'}>{over ? 'Expired' : formatMoment(at)}</span>
      <span className="block text-xs text-muted">{formatRelative(at)}</span>
    </>
  )
}
