import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { Download } from 'lucide-react'
import { failureOf, fromBody } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import type { Job } from '../../lib/types.ts'
import { Button, buttonLook } from '../../ui/button.tsx'
import { Card } from '../../ui/page.tsx'
import { stageWords } from '../../words/stages.ts'
import { FailureNotice } from '../errors/notice.tsx'

/** How a job ended, what was spent and what came back, and the next thing to do. */
export function Outcome({ job, listName }: { job: Job; listName: string | undefined }) {
  const { settled, released } = job.credits
  const save = useMutation({
    mutationFn: () => download(`/v1/lists/${job.listId}/export?status=valid`, listName && `${listName} valid.csv`),
  })
  return (
    <Card className="grid gap-3 p-4">
      <p>
        {stageWords[job.stage].sentence}{' '}
        <span className="text-muted">
          {plural(settled, 'credit')} spent{released > 0 && `, ${plural(released, 'credit')} given back`}.
        </span>
      </p>
      {job.error !== undefined && <FailureNotice failure={fromBody(job.error, undefined)} />}
      <div className="flex flex-wrap gap-2">
        {job.results.valid > 0 && (
          <Button
            look="primary"
            busy={save.isPending}
            onClick={() => save.mutate()}
            icon={<Download aria-hidden className="size-4" />}
          >
            Export {plural(job.results.valid, 'valid lead')}
          </Button>
        )}
        <Link to="/lists/$listId" params={{ listId: job.listId }} className={buttonLook('plain')}>
          {job.stage === 'completed' ? 'See every verdict' : 'Back to the list'}
        </Link>
      </div>
      {save.isError && <FailureNotice failure={failureOf(save.error)} retry={() => save.mutate()} />}
    </Card>
  )
}
