import { JobPage } from '../jobs/job-page.tsx'
import { Suggestions } from '../suggestions/suggestions.tsx'
import { VerifyDecision } from './decision.tsx'
import { VerifyOutcome } from './outcome.tsx'
import { Verdicts } from './verdicts.tsx'

/** The page of the verification of a list. */
export const VerificationJobPage = ({ jobId }: { jobId: string }) => (
  <JobPage
    workflow="verification"
    jobId={jobId}
    renderDecision={(job) => (
      <>
        <Suggestions listId={job.listId} waitingJob={job.id} expected={(job.estimate?.typo ?? 0) > 0} />
        <VerifyDecision job={job} />
      </>
    )}
    renderOutcome={(job, listName) => <VerifyOutcome job={job} listName={listName} />}
    renderReport={(job) => <Verdicts job={job} />}
  />
)
