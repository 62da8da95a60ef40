import type { Workflow } from '@leadwright/errors/client'
import { useMutation } from '@tanstack/react-query'
import { Download } from 'lucide-react'
import type { ReactNode } from 'react'
import { failureOf, fromBody } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { download } from '../../lib/rest.ts'
import type { AnyJob } from '../../lib/types.ts'
import { Button, type ButtonProps } from '../../ui/button.tsx'
import { Card } from '../../ui/page.tsx'
import { stageSentence } from '../../words/stages.ts'
import { FailureNotice } from '../errors/notice.tsx'

interface OutcomeProps {
  readonly workflow: Workflow
  readonly job: AnyJob
  readonly listName: string | undefined
  /** What was found, said before what was spent. */
  readonly found?: string
  /** The leads worth saving, where there are some: all of the list, or those of a status. */
  readonly file: { readonly words: string; readonly status?: 'valid'; readonly look?: ButtonProps['look'] } | undefined
  /** Ways on, before and after saving. */
  readonly before?: ReactNode
  readonly after?: ReactNode
  /** What came of going on. */
  readonly children?: ReactNode
}

/** How a job ended, what was spent and what came back, and the next thing to do. */
export function Outcome({ workflow, job, listName, found, file, before, after, children }: OutcomeProps) {
  const { listId, stage, error } = job
  const { settled, released } = job.credits
  const [query, suffix] = file?.status === undefined ? ['', ''] : [`?status=${file.status}`, ` ${file.status}`]
  const save = useMutation({
    mutationFn: () => download(`/v1/lists/${listId}/export${query}`, listName && `${listName}${suffix}.csv`),
  })
  return (
    <Card className="grid gap-3 p-4">
      <p>
        {stageSentence(stage, workflow)}{' '}
        <span className="text-muted">
          {found !== undefined && `${found} found, `}
          {plural(settled, 'credit')} spent{released > 0 && `, ${plural(released, 'credit')} given back`}.
        </span>
      </p>
      {error !== undefined && <FailureNotice failure={fromBody(error, undefined)} />}
      <div className="flex flex-wrap gap-2">
        {before}
        {file !== undefined && (
          <Button
            look={file.look ?? 'plain'}
            busy={save.isPending}
            onClick={() => save.mutate()}
            icon={<Download aria-hidden className="size-4" />}
          >
            {file.words}
          </Button>
        )}
        {after}
      </div>
      {save.isError && <FailureNotice failure={failureOf(save.error)} retry={() => save.mutate()} />}
      {children}
    </Card>
  )
}
