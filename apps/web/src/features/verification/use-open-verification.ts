import { useQuery } from '@tanstack/react-query'
import { lookAgain, trpc } from '../../lib/trpc.ts'
import type { Job } from '../../lib/types.ts'
import { isOver } from '../../words/stages.ts'

/** How many of the newest jobs are looked through. A list's own job that is still open is hardly ever older. */
const newest = 100

/** The job of a list that is not over: one that waits for a decision first, else the newest. */
const openJobOf = (listId: string, jobs: readonly Job[]): Job | undefined => {
  const open = jobs.filter((job) => job.listId === listId && !isOver(job.stage))
  return open.find(({ stage }) => stage === 'awaiting_decision') ?? open[0]
}

/** The verification of a list that is under way, and whether it is not known yet if there is one. */
export function useOpenVerification(listId: string) {
  const query = useQuery({
    ...trpc.verification.list.queryOptions({ limit: newest }),
    // Whoever comes back from a job that they have just started has an answer from before it.
    refetchOnMount: 'always',
    refetchInterval: (each) =>
      each.state.data !== undefined && openJobOf(listId, each.state.data.items) !== undefined
        ? lookAgain(5000)(each)
        : false,
  })
  return {
    job: query.data && openJobOf(listId, query.data.items),
    /** Resolves to the job as the answer that is under way has it. Without an answer there is none. */
    known: async (): Promise<Job | undefined> => {
      const { data } = query.isFetching ? await query.refetch({ cancelRefetch: false }) : query
      return data && openJobOf(listId, data.items)
    },
  }
}
