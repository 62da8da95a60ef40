import { Link } from '@tanstack/react-router'
import { plural } from '../../lib/format.ts'
import type { Job } from '../../lib/types.ts'
import { buttonLook } from '../../ui/button.tsx'
import { Outcome } from '../jobs/outcome.tsx'

/** What can be done once a verification is over. */
export function VerifyOutcome({ job, listName }: { job: Job; listName: string | undefined }) {
  const { valid } = job.results
  return (
    <Outcome
      workflow="verification"
      job={job}
      listName={listName}
      file={
        valid > 0 ? { words: `Export ${plural(valid, 'valid lead')}`, status: 'valid', look: 'primary' } : undefined
      }
      after={
        <Link to="/lists/$listId" params={{ listId: job.listId }} className={buttonLook('plain')}>
          {job.stage === 'completed' ? 'See every verdict' : 'Back to the list'}
        </Link>
      }
    />
  )
}
