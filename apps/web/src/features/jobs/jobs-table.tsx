import { Link } from '@tanstack/react-router'
import { formatCount, formatRelative, formatShare } from '../../lib/format.ts'
import type { Job, List } from '../../lib/types.ts'
import { Table, Th } from '../../ui/table.tsx'
import { isOver } from '../../words/stages.ts'
import { Stage } from './stage.tsx'

/** Jobs, newest first; those that need somebody stand out by their stage. */
export function JobsTable({ jobs, lists }: { jobs: readonly Job[]; lists: readonly List[] }) {
  const names = new Map(lists.map(({ id, name }) => [id, name]))
  return (
    <Table
      label="Jobs"
      stacked
      head={
        <>
          <Th>List</Th>
          <Th>Stage</Th>
          <Th right>Progress</Th>
          <Th right>Valid</Th>
          <Th right>Credits spent</Th>
          <Th>Started</Th>
        </>
      }
    >
      {jobs.map((job) => {
        const { id, listId, stage, results, credits } = job
        return (
          <tr key={id} className="hover:bg-sunken">
            <td className="max-w-80 truncate">
              <Link to="/jobs/$jobId" params={{ jobId: id }} className="font-semibold hover:underline">
                {names.get(listId) ?? 'A deleted list'}
              </Link>
            </td>
            <td>
              <Stage stage={stage} />
            </td>
            <td data-label="Progress" className="numeric text-muted">
              {progressOf(job)}
            </td>
            <td data-label="Valid" className="numeric">
              {hasVerdicts(stage) ? formatCount(results.valid) : '–'}
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
function progressOf({ stage, progress: { done, total } }: Job): string {
  if (isOver(stage)) return '–'
  return stage === 'awaiting_decision' ? 'waits for you' : formatShare(done, Math.max(1, total))
}

/** Whether mail servers are, or have been, asked. */
const hasVerdicts = (stage: Job['stage']): boolean => stage === 'verifying' || isOver(stage)
