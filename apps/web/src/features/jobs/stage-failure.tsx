import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { hasCode, type Failure } from '../../lib/failure.ts'
import { trpc } from '../../lib/trpc.ts'
import { FailureNotice } from '../errors/notice.tsx'
import { Stage } from './stage.tsx'

/** A refused step of a job. Where the job has moved on, what it is now stands beside it, live. */
export function StageFailure({ failure, retry }: { failure: Failure; retry: () => void }) {
  const cache = useQueryClient()
  const moved = hasCode(failure, 'INVALID_JOB_STAGE')
  useEffect(() => {
    if (moved) void cache.invalidateQueries(trpc.verification.pathFilter())
  }, [moved, failure, cache])
  return (
    <FailureNotice failure={failure} focus {...(moved ? {} : { retry })}>
      {moved && (
        <p className="flex items-center gap-2">
          It is now: <Stage stage={failure.envelope.details.stage} />
        </p>
      )}
    </FailureNotice>
  )
}
