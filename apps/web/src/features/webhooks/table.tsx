import { Button } from '../../ui/button.tsx'
import { Table, Th } from '../../ui/table.tsx'
import { disabledWords } from '../../words/webhooks.ts'
import { IfMay } from '../permissions/if-may.tsx'
import type { Webhook } from './query.ts'

interface WebhooksTableProps {
  readonly webhooks: readonly Webhook[]
  readonly onDo: (what: 'edit' | 'rotate' | 'delete' | 'deliveries', webhook: Webhook) => void
  readonly onSwitch: (webhook: Webhook) => void
}

/** The webhooks of the organization. */
export const WebhooksTable = ({ webhooks, onDo, onSwitch }: WebhooksTableProps) => (
  <Table
    stacked
    label="Webhooks"
    head={
      <>
        <Th>Address</Th>
        <Th>Events</Th>
        <Th>Status</Th>
        <Th>
          <span className="sr-only">Actions</span>
        </Th>
      </>
    }
  >
    {webhooks.map((webhook) => (
      <tr key={webhook.id} className="align-top hover:bg-sunken">
        <td className="max-w-72 min-w-40">
          <div className="min-w-0">
            <p className="font-semibold break-all">{webhook.url}</p>
            {webhook.description !== '' && <p className="text-xs text-muted">{webhook.description}</p>}
          </div>
        </td>
        <td data-label="Events" className="min-w-40 font-mono text-xs text-muted">
          {webhook.events.join(', ')}
        </td>
        <td data-label="Status" className="min-w-32">
          <div className="min-w-0">
            <Status webhook={webhook} />
          </div>
        </td>
        <td>
          <div className="flex flex-wrap justify-end gap-2">
            <Button
              size="small"
              aria-label={`Deliveries to ${webhook.url}`}
              onClick={() => onDo('deliveries', webhook)}
            >
              Deliveries
            </Button>
            <IfMay right="webhooks:write">
              <Button
                size="small"
                aria-label={`${webhook.enabled ? 'Switch off' : 'Switch on'} ${webhook.url}`}
                onClick={() => onSwitch(webhook)}
              >
                {webhook.enabled ? 'Switch off' : 'Switch on'}
              </Button>
              <Button size="small" aria-label={`Edit ${webhook.url}`} onClick={() => onDo('edit', webhook)}>
                Edit
              </Button>
              <Button size="small" aria-label={`Rotate secret ${webhook.url}`} onClick={() => onDo('rotate', webhook)}>
                Rotate secret
              </Button>
              <Button size="small" aria-label={`Delete ${webhook.url}`} onClick={() => onDo('delete', webhook)}>
                Delete
              </Button>
            </IfMay>
          </div>
        </td>
      </tr>
    ))}
  </Table>
)

function Status({ webhook: { enabled, disabledReason, failingSince } }: { webhook: Webhook }) {
  if (enabled) return failingSince === undefined ? 'On' : <span className="text-failure">On, but failing</span>
  return (
    <>
      <span className="font-semibold">Off</span>
      {disabledReason !== undefined && (
        <span className="block text-xs text-failure">{disabledWords[disabledReason]}</span>
      )}
    </>
  )
}
