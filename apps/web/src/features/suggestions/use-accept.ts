import { useMutation, useQueryClient } from '@tanstack/react-query'
import { plural } from '../../lib/format.ts'
import { api, trpc } from '../../lib/trpc.ts'
import { celebrate } from '../../ui/toast.tsx'
import { useStart } from '../jobs/use-start.ts'
import { isChosen, type Selection } from './selection.ts'

/** As many as the API takes at once. */
const most = 1000

/**
 * Accepts corrections. A job that waits for its decision has taken the addresses as they were, so it is cancelled, at no
 * cost, and another one takes them as they are now. Each step can be taken again: trying again goes on where it broke off.
 * @param waitingJob the verification of the list that waits for its decision
 */
export function useAccept(listId: string, waitingJob: string | undefined) {
  const cache = useQueryClient()
  const start = useStart()
  return useMutation({
    mutationFn: async (selection: Selection) => {
      const accepted = await accept(listId, selection)
      if (waitingJob !== undefined) {
        const { stage } = await api.verification.get.query({ jobId: waitingJob })
        if (stage !== 'cancelled') await api.verification.decide.mutate({ jobId: waitingJob, action: 'cancel' })
        await start.mutateAsync({ workflow: 'verification', listId })
      }
      return accepted
    },
    onSuccess: (accepted) => {
      if (accepted > 0) celebrate(`Corrected ${plural(accepted, 'address', 'addresses')}`)
    },
    onSettled: () => {
      void cache.invalidateQueries(trpc.lists.pathFilter())
      void cache.invalidateQueries(trpc.verification.pathFilter())
    },
  })
}

async function accept(listId: string, selection: Selection): Promise<number> {
  if (selection.base === 'all' && selection.except.size === 0) {
    return (await api.lists.acceptSuggestions.mutate({ listId, leads: 'all' })).accepted
  }
  const ids = selection.base === 'none' ? [...selection.except] : await idsOf(listId, selection)
  let accepted = 0
  for (let from = 0; from < ids.length; from += most) {
    const leads = ids.slice(from, from + most)
    accepted += (await api.lists.acceptSuggestions.mutate({ listId, leads })).accepted
  }
  return accepted
}

/** The leads that are chosen, looked through to the last page, because not all are on the screen. */
async function idsOf(listId: string, selection: Selection): Promise<string[]> {
  const ids: string[] = []
  let cursor: string | undefined
  do {
    const page = await api.lists.suggestions.query({ listId, limit: most, ...(cursor === undefined ? {} : { cursor }) })
    ids.push(...page.items.map(({ leadId }) => leadId).filter((id) => isChosen(selection, id)))
    cursor = page.nextCursor ?? undefined
  } while (cursor !== undefined)
  return ids
}
