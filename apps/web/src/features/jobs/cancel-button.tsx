import type { Workflow } from '@leadwright/errors/client'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { failureOf } from '../../lib/failure.ts'
import { plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { AnyJob } from '../../lib/types.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { StageFailure } from './stage-failure.tsx'
import { jobKey } from './use-job.ts'
import { rightToWork, useMay } from '../permissions/may.ts'

/** Stops a job that is not over, after saying what comes back. */
export function CancelButton({ workflow, job }: { workflow: Workflow; job: AnyJob }) {
  const [asking, setAsking] = useState(false)
  const may = useMay(rightToWork[workflow])
  const cache = useQueryClient()
  const cancel = useMutation({
    mutationFn: (): Promise<AnyJob> => api[workflow].cancel.mutate({ jobId: job.id }),
    onSuccess: (next) => {
      cache.setQueryData(jobKey(workflow, job.id), next)
      void cache.invalidateQueries(trpc.credits.pathFilter())
      setAsking(false)
    },
  })
  if (!may) return null
  const { reserved, settled, released } = job.credits
  const back = reserved - settled - released
  return (
    <>
      <Button onClick={() => setAsking(true)}>Cancel the job</Button>
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title="Cancel this job?"
        description={
          back > 0
            ? `What was found so far stays, and ${plural(back, 'credit')} that ${back === 1 ? 'is' : 'are'} set aside for the rest ${back === 1 ? 'comes' : 'come'} back.`
            : 'Nothing has been spent.'
        }
        actions={
          <>
            <Button onClick={() => setAsking(false)}>Let it run</Button>
            <Button look="danger" busy={cancel.isPending} onClick={() => cancel.mutate()}>
              Cancel the job
            </Button>
          </>
        }
      >
        {cancel.isError && <StageFailure failure={failureOf(cancel.error)} retry={() => cancel.mutate()} />}
      </Dialog>
    </>
  )
}
