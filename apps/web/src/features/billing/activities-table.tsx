import { formatMoment, plural } from '../../lib/format.ts'
import type { RouterOutput } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'
import { JobLink } from '../jobs/job-link.tsx'
import { jobWords } from '../jobs/workflows.ts'
import { Change } from './change.tsx'
import { entryWords, operationWords, workflowOf } from './words.ts'

type Activity = RouterOutput['credits']['activities']['items'][number]

/** What moved credits, a line for each job, which leads to it. */
export function ActivitiesTable({ activities }: { activities: readonly Activity[] }) {
  return (
    <Table
      label="Ledger"
      stacked
      head={
        <>
          <Th>What</Th>
          <Th>Begun</Th>
          <Th right>Available</Th>
          <Th right>Set aside</Th>
        </>
      }
    >
      {activities.map((activity) => (
        <tr key={activity.id}>
          <td>
            <What activity={activity} />
          </td>
          <td data-label="Begun" className="whitespace-nowrap text-muted">
            {formatMoment(activity.createdAt)}
          </td>
          <Change label="Available" by={activity.change.available} />
          <Change label="Set aside" by={activity.change.reserved} />
        </tr>
      ))}
    </Table>
  )
}

function What({ activity: { kind, work, jobId } }: { activity: Activity }) {
  if (work === undefined) return entryWords[kind]
  const name = operationWords(work.operation)
  const workflow = workflowOf(work.operation)
  const parts = [
    work.settled > 0 &&
      `${plural(work.settled, 'credit')} spent on ${workflow === undefined ? 'this' : jobWords[workflow].spentOn}`,
    work.released > 0 && `${plural(work.released, 'credit')} given back`,
    work.settled === 0 && work.released === 0 && 'nothing spent yet',
  ].filter((part) => part !== false)
  return (
    <span className="grid">
      {jobId === undefined || workflow === undefined ? (
        name
      ) : (
        <JobLink workflow={workflow} jobId={jobId} className="w-fit font-semibold hover:underline">
          {name}
        </JobLink>
      )}
      <span className="text-xs text-muted">{parts.join(', ')}</span>
    </span>
  )
}
