import type { List } from '../../lib/types.ts'
import type { LeadsFilter } from '../lists/leads-query.ts'
import { StartButton } from '../jobs/start-button.tsx'
import { useStart } from '../jobs/use-start.ts'
import { usualReuseDays } from './reuse-choice.tsx'
import { useOpenVerification } from './use-open-verification.ts'

/** Verifies what the filter shows, and nothing else. While a job of the list is under way, there is no second one. */
export function VerifyThese({ list, filter: { status, search } }: { list: List; filter: LeadsFilter }) {
  const start = useStart()
  const open = useOpenVerification(list.id)
  if (status === undefined && search === undefined) return null
  if (open.job !== undefined && !start.isPending) return null
  const rows = { filter: { ...(status ? { status } : {}), ...(search === undefined ? {} : { search }) } }
  const reuseDays = list.verificationJobId === null ? 0 : usualReuseDays
  const go = (): void => start.mutate({ workflow: 'verification', listId: list.id, reuseDays, rows })
  return (
    <StartButton workflow="verification" list={list} start={start} go={go}>
      Verify these
    </StartButton>
  )
}
