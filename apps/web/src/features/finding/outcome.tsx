import type { Workflow } from '@leadwright/errors/client'
import { Link } from '@tanstack/react-router'
import { RotateCcw } from 'lucide-react'
import { failureOf } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { FailureNotice } from '../errors/notice.tsx'
import { Outcome } from '../jobs/outcome.tsx'
import { useStart } from '../jobs/use-start.ts'
import { jobWords } from '../jobs/workflows.ts'
import { peoplePerRow } from './people-per-row.tsx'
import { useNames } from './use-names.ts'
import { IfMay } from '../permissions/if-may.tsx'
import { rightToWork } from '../permissions/may.ts'

/** What comes after each workflow, once it has found something. */
const next: Record<FindingWorkflow, Workflow> = { scraping: 'enrichment', enrichment: 'verification' }

interface OutcomeProps {
  readonly workflow: FindingWorkflow
  readonly job: FindingJob
  readonly listName: string | undefined
}

/** What was found, and what can be done with it. */
export function FindingOutcome({ workflow, job, listName }: OutcomeProps) {
  const { listId, results, stage } = job
  const names = useNames(workflow, job)
  const start = useStart()
  const isStarting = (which: Workflow): boolean => start.isPending && start.variables.workflow === which
  const then = next[workflow]
  const again = (): void => start.mutate({ workflow, listId, peoplePerRow: peoplePerRow(workflow, job) })
  return (
    <Outcome
      workflow={workflow}
      job={job}
      listName={listName}
      found={plural(results.found, ...jobWords[workflow].unit)}
      file={results.found > 0 ? { words: 'Export the list' } : undefined}
      before={
        <>
          {results.found > 0 && (
            <IfMay right={rightToWork[then]}>
              <Button look="primary" busy={isStarting(then)} onClick={() => start.mutate({ workflow: then, listId })}>
                {jobWords[then].start}
              </Button>
            </IfMay>
          )}
          {names !== undefined && names.open > 0 && (
            <Link to="/reviews" className={buttonLook(results.found > 0 ? 'plain' : 'primary')}>
              Look at {plural(names.open, 'name')}
            </Link>
          )}
          {((names !== undefined && names.open < names.all) || (stage !== 'completed' && stage !== 'failed')) && (
            <IfMay right={rightToWork[workflow]}>
              <Button
                look={results.found > 0 || (names?.open ?? 0) > 0 ? 'plain' : 'primary'}
                busy={isStarting(workflow)}
                onClick={again}
                icon={<RotateCcw aria-hidden className="size-4" />}
              >
                Run the job again
              </Button>
            </IfMay>
          )}
        </>
      }
    >
      {start.isError && (
        <FailureNotice failure={failureOf(start.error)} retry={() => start.mutate(start.variables)} focus />
      )}
    </Outcome>
  )
}
