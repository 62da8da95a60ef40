import { useMutation, useQuery } from '@tanstack/react-query'
import { failureOf } from '../../lib/failure.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { SelectField } from '../../ui/field.tsx'
import { StageFailure } from '../jobs/stage-failure.tsx'
import { useStart } from '../jobs/use-start.ts'

/** How old a verdict may be that is kept, in days, unless somebody says otherwise. */
export const usualReuseDays = 30

const choices: readonly (readonly [days: number, words: string])[] = [
  [7, 'Keep verdicts of the last 7 days'],
  [usualReuseDays, `Keep verdicts of the last ${usualReuseDays} days`],
  [90, 'Keep verdicts of the last 90 days'],
  [365, 'Keep verdicts of the last year'],
  [0, 'Ask about all of them again'],
]

/** Of a list that has verdicts: which of them are kept instead of being asked and paid for again. Each choice is a job anew. */
export function ReuseChoice({ job }: { job: Job }) {
  const list = useQuery(trpc.lists.get.queryOptions({ listId: job.listId })).data
  const start = useStart()
  const change = useMutation({
    mutationFn: async (reuseDays: number) => {
      await api.verification.cancel.mutate({ jobId: job.id })
      await start.mutateAsync({ workflow: 'verification', listId: job.listId, reuseDays })
    },
  })
  // Without verdicts of before, those that it shows are of this job's analysis.
  if (list === undefined || list.verificationJobId === null || list.verificationJobId === job.id) return null
  return (
    <>
      <SelectField
        label="Addresses that have a verdict"
        className="max-w-md"
        value={job.reuseDays}
        disabled={change.isPending}
        onChange={(event) => change.mutate(Number(event.target.value))}
      >
        {choices.map(([days, words]) => (
          <option key={days} value={days}>
            {words}
          </option>
        ))}
        {!choices.some(([days]) => days === job.reuseDays) && (
          <option value={job.reuseDays}>Keep verdicts of the last {job.reuseDays} days</option>
        )}
      </SelectField>
      {change.isError && (
        <StageFailure failure={failureOf(change.error)} retry={() => change.mutate(change.variables)} />
      )}
    </>
  )
}
