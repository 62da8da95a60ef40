import { useOpenVerification } from '../verification/use-open-verification.ts'
import { Suggestions } from './suggestions.tsx'

/** The likely corrections of a list; not while a job works on its addresses as they are. */
export function ListSuggestions({ listId }: { listId: string }) {
  const { job } = useOpenVerification(listId)
  if (job !== undefined && job.stage !== 'awaiting_decision') return null
  return <Suggestions listId={listId} waitingJob={job?.id} />
}
