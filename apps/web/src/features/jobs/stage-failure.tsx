import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hasCode, type Failure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { Stage } from './stage.tsx'
import { jobWorkflows } from './workflows.ts'

/** A refused step of a job. Where the job has moved on, what it is now stands beside it, live. */
export function StageFailure({ failure, retry }: { failure: Failure; retry: () => void }) {
  const cache = useQueryClient()
  const moved = hasCode(failure, 'INVALID_JOB_STAGE')
  useEffect(() => {
    if (!moved) return
    for (const workflow of jobWorkflows) void cache.invalidateQueries(trpc[workflow].pathFilter())
  }, [moved, failure, cache])
  return (
    <FailureNotice failure={failure} focus retry={retry} actions={moved ? null : undefined}>
      {moved && (
        <p className="flex items-center gap-2">
          It is now: <Stage stage={failure.envelope.details.stage} />
        </p>
      )}
    </FailureNotice>
  )
}
