import { formatCount, formatRelative, formatShare, plural } from '../../lib/format.ts'
import type { List } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'
import { isOver } from '../../words/stages.ts'
import { JobLink } from './job-link.tsx'
import { Stage } from './stage.tsx'
import type { ListedJob } from './use-jobs.ts'
import { jobWords } from './workflows.ts'

/** Jobs, newest first; those that need somebody stand out by their stage. */
export function JobsTable({ jobs, lists }: { jobs: readonly ListedJob[]; lists: readonly List[] }) {
  const names = new Map(lists.map(({ id, name }) => [id, name]))
  return (
    <Table
      label="Jobs"
      stacked
      head={
        <>
          <Th>List</Th>
          <Th>Job</Th>
          <Th>Stage</Th>
          <Th right>Progress</Th>
          <Th right>Result</Th>
          <Th right>Credits spent</Th>
          <Th>Started</Th>
        </>
      }
    >
      {jobs.map((job) => {
        const { id, workflow, listId, stage, credits } = job
        return (
          <tr key={id} className="hover:bg-sunken">
            <td className="max-w-80 truncate">
              <JobLink workflow={workflow} jobId={id} className="font-semibold hover:underline">
                {names.get(listId) ?? 'A deleted list'}
              </JobLink>
            </td>
            <td data-label="Job" className="whitespace-nowrap text-muted">
              {jobWords[workflow].name}
            </td>
            <td>
              <Stage stage={stage} />
            </td>
            <td data-label="Progress" className="numeric text-muted">
              {progressOf(job)}
            </td>
            <td data-label="Result" className="numeric whitespace-nowrap">
              {resultOf(job)}
            </td>
            <td data-label="Credits spent" className="numeric">
              {formatCount(credits.settled)}
            </td>
            <td data-label="Started" className="whitespace-nowrap text-muted">
              {formatRelative(job.createdAt)}
            </td>
          </tr>
        )
      })}
    </Table>
  )
}

/** How far the stage is; a job that waits for somebody does not get any further by itself. */
function progressOf({ stage, progress: { done, total } }: ListedJob): string {
  if (isOver(stage)) return '–'
  return stage === 'awaiting_decision' ? 'waits for you' : formatShare(done, Math.max(1, total))
}

/** What came of it so far; nothing before somebody outside was asked. */
function resultOf({ workflow, stage, results }: ListedJob): string {
  if (stage === 'queued' || stage === 'analyzing' || stage === 'awaiting_decision') return '–'
  const [one, many] = jobWords[workflow].unit
  return 'valid' in results ? `${formatCount(results.valid)} valid` : plural(results.found, one, many)
}
