import { useMutation } from '@tanstack/react-query'
import type { Workflow } from '@leadwright/errors/client'
import { Link } from '@tanstack/react-router'
import { Download, RotateCcw } from 'lucide-react'
import { failureOf, fromBody } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Card } from '../../ui/page.tsx'
import { stageSentence } from '../../words/stages.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { peoplePerRow } from './people-per-row.tsx'
import { useNames } from './use-names.ts'
import { useStart } from './use-start.ts'
import { findingWords } from './words.ts'

/** What comes after each workflow, once it has found something. */
const next: Record<FindingWorkflow, { workflow: Workflow; words: string }> = {
  scraping: { workflow: 'enrichment', words: 'Find addresses' },
  enrichment: { workflow: 'verification', words: 'Verify addresses' },
}

interface OutcomeProps {
  readonly workflow: FindingWorkflow
  readonly job: FindingJob
  readonly listName: string | undefined
}

/** How a job ended, what was found, spent and given back, and what to do with it. */
export function FindingOutcome({ workflow, job, listName }: OutcomeProps) {
  const { listId, results, stage } = job
  const { settled, released } = job.credits
  const names = useNames(workflow, job)
  const start = useStart()
  const save = useMutation({
    mutationFn: () => download(`/v1/lists/${listId}/export`, listName && `${listName}.csv`),
  })
  const then = next[workflow]
  const [one, many] = findingWords[workflow].found
  const again = (): void => start.mutate({ workflow, listId, peoplePerRow: peoplePerRow(workflow, job) })
  return (
    <Card className="grid gap-3 p-4">
      <p>
        {stageSentence(stage, workflow)}{' '}
        <span className="text-muted">
          {plural(results.found, one, many)} found, {plural(settled, 'credit')} spent
          {released > 0 && `, ${plural(released, 'credit')} given back`}.
        </span>
      </p>
      {job.error !== undefined && <FailureNotice failure={fromBody(job.error, undefined)} />}
      <div className="flex flex-wrap gap-2">
        {results.found > 0 && (
          <Button
            look="primary"
            busy={start.isPending && start.variables.workflow === then.workflow}
            onClick={() => start.mutate({ workflow: then.workflow, listId })}
          >
            {then.words}
          </Button>
        )}
        {names !== undefined && names.open > 0 && (
          <Link to="/reviews" className={buttonLook(results.found > 0 ? 'plain' : 'primary')}>
            Look at {plural(names.open, 'name')}
          </Link>
        )}
        {((names !== undefined && names.open < names.all) || (stage !== 'completed' && stage !== 'failed')) && (
          <Button
            look={results.found > 0 || (names?.open ?? 0) > 0 ? 'plain' : 'primary'}
            busy={start.isPending && start.variables.workflow === workflow}
            onClick={again}
            icon={<RotateCcw aria-hidden className="size-4" />}
          >
            Run the job again
          </Button>
        )}
        {results.found > 0 && (
          <Button
            busy={save.isPending}
            onClick={() => save.mutate()}
            icon={<Download aria-hidden className="size-4" />}
          >
            Export the list
          </Button>
        )}
      </div>
      {save.isError && <FailureNotice failure={failureOf(save.error)} retry={() => save.mutate()} />}
      {start.isError && (
        <FailureNotice failure={failureOf(start.error)} retry={() => start.mutate(start.variables)} focus />
      )}
    </Card>
  )
}
