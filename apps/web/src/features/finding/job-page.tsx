import type { FindingWorkflow } from '../../lib/types.ts'
import { JobPage } from '../jobs/job-page.tsx'
import { FindingDecision } from './decision.tsx'
import { Hints } from './hints.tsx'
import { MatchReport } from './match-report.tsx'
import { FindingOutcome } from './outcome.tsx'
import type { RowsFilter } from './rows-filter.ts'
import { Rows } from './rows.tsx'

interface PageProps {
  readonly workflow: FindingWorkflow
  readonly jobId: string
  readonly filter: RowsFilter
}

/** The page of a job that looks for people, or for their addresses. */
export const FindingJobPage = ({ workflow, jobId, filter }: PageProps) => (
  <JobPage
    workflow={workflow}
    jobId={jobId}
    renderDecision={(job) => <FindingDecision workflow={workflow} job={job} />}
    renderOutcome={(job, listName) => <FindingOutcome workflow={workflow} job={job} listName={listName} />}
    renderReport={(job) => {
      const analyzed = job.stage !== 'queued' && job.stage !== 'analyzing'
      return (
        <>
          {analyzed && job.stage !== 'awaiting_decision' && <MatchReport workflow={workflow} job={job} />}
          <Hints job={job} filter={filter} />
          {analyzed && <Rows workflow={workflow} job={job} filter={filter} />}
        </>
      )
    }}
  />
)
