import { useMutation, useQuery } from '@tanstack/react-query'
import { failureOf } from '../../lib/failure.ts'
import { api, trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { SelectField } from '../../ui/field.tsx'
import { StageFailure } from '../jobs/stage-failure.tsx'
import { isSame, rowChoices, rowsWords } from './rows-words.ts'
import { useStart } from '../jobs/use-start.ts'
import { useMay } from '../permissions/may.ts'

/** How old a verdict may be that is kept, in days, unless somebody says otherwise. */
export const usualReuseDays = 30

const choices: readonly (readonly [days: number, words: string])[] = [
  [7, 'Keep verdicts of the last 7 days'],
  [usualReuseDays, `Keep verdicts of the last ${usualReuseDays} days`],
  [90, 'Keep verdicts of the last 90 days'],
  [365, 'Keep verdicts of the last year'],
  [0, 'Ask about all of them again'],
]

/**
 * Of a list that has verdicts: which rows are verified, and which verdicts are kept instead of being asked and paid for
 * again. Each choice is a job anew.
 */
export function ReuseChoice({ job }: { job: Job }) {
  const list = useQuery(trpc.lists.get.queryOptions({ listId: job.listId })).data
  const start = useStart()
  const may = useMay('verifications:write')
  const change = useMutation({
    mutationFn: async ({ reuseDays, rows }: Pick<Job, 'reuseDays' | 'rows'>) => {
      await api.verification.cancel.mutate({ jobId: job.id })
      await start.mutateAsync({ workflow: 'verification', listId: job.listId, reuseDays, ...(rows ? { rows } : {}) })
    },
  })
  const { reuseDays, rows } = job
  if (list === undefined || !may) return null
  // Without verdicts of before, those that it shows are of this job's analysis.
  const hasVerdicts = list.verificationJobId !== null && list.verificationJobId !== job.id
  if (!hasVerdicts && rows === null) return null
  const isTheRest = rows !== null && 'only' in rows && rows.only === 'unverified'
  const offered = rowChoices.filter(([choice]) => !isSame(choice, rows))
  return (
    <>
      <SelectField
        label="Rows"
        className="max-w-md"
        value={0}
        disabled={change.isPending}
        onChange={(event) => {
          const [choice] = offered[Number(event.target.value) - 1] ?? []
          if (choice !== undefined) change.mutate({ reuseDays, rows: choice })
        }}
      >
        <option value={0}>{rowsWords(rows)}</option>
        {offered.map(([choice, words], index) => (
          <option key={JSON.stringify(choice)} value={index + 1}>
            {words}
          </option>
        ))}
      </SelectField>
      {hasVerdicts && !isTheRest && (
        <SelectField
          label="Addresses that have a verdict"
          className="max-w-md"
          value={reuseDays}
          disabled={change.isPending}
          onChange={(event) => change.mutate({ reuseDays: Number(event.target.value), rows })}
        >
          {choices.map(([days, words]) => (
            <option key={days} value={days}>
              {words}
            </option>
          ))}
          {!choices.some(([days]) => days === reuseDays) && (
            <option value={reuseDays}>Keep verdicts of the last {reuseDays} days</option>
          )}
        </SelectField>
      )}
      {change.isError && (
        <StageFailure failure={failureOf(change.error)} retry={() => change.mutate(change.variables)} />
      )}
    </>
  )
}
