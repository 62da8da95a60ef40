import type { Workflow } from '@leadwright/errors/client'
import { queryOptions, useQuery, useQueryClient, type UseQueryResult } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { api, lookAgain, trpc } from '../../lib/trpc.ts'
import type { AnyJob, RouterOutput } from '../../lib/types.ts'
import { isOver } from '../../words/stages.ts'

/** A job of a workflow, as the API has it. */
export type JobOf<W extends Workflow> = RouterOutput[W]['get']

/** Where a job of any workflow is kept on this side. */
export const jobKey = (workflow: Workflow, jobId: string): readonly unknown[] => trpc[workflow].get.queryKey({ jobId })

const jobQuery = (workflow: Workflow, jobId: string) =>
  queryOptions<AnyJob>({ queryKey: jobKey(workflow, jobId), queryFn: () => api[workflow].get.query({ jobId }) })

/**
 * A job as it is now and as it changes. Changes come as server-sent events; should they stop coming, it is asked for
 * every few seconds instead, so that a proxy that swallows streams costs comfort and nothing else.
 */
export function useJob<W extends Workflow>(workflow: W, jobId: string): UseQueryResult<JobOf<W>> {
  const cache = useQueryClient()
  const [live, setLive] = useState(false)
  const options = jobQuery(workflow, jobId)
  const query = useQuery({
    ...options,
    refetchInterval: (each) => {
      const { data } = each.state
      return data !== undefined && !isOver(data.stage) && !live ? lookAgain(3000)(each) : false
    },
  })
  const over = query.data !== undefined && isOver(query.data.stage)
  useSubscription(
    progressOf(workflow, jobId, {
      enabled: query.data !== undefined && !over,
      onConnectionStateChange: ({ state }) => setLive(state === 'pending'),
      onData: ({ data }) => {
        cache.setQueryData(options.queryKey, data)
        // Analysis is what leaves names to look at.
        if (data.stage === 'awaiting_decision') void cache.invalidateQueries(trpc.reviews.pathFilter())
        if (!isOver(data.stage)) return
        // What was spent and what the list shows changed with the job's end.
        void cache.invalidateQueries(trpc.credits.pathFilter())
        void cache.invalidateQueries(trpc.lists.pathFilter())
        void cache.invalidateQueries(trpc.reviews.pathFilter())
      },
    }),
  )
  // What is kept under a workflow's key is a job of that workflow.
  return query as unknown as UseQueryResult<JobOf<W>>
}

interface Watching {
  readonly enabled: boolean
  readonly onConnectionStateChange: (connection: { state: string }) => void
  readonly onData: (event: { data: AnyJob }) => void
}

function progressOf(workflow: Workflow, jobId: string, watching: Watching) {
  const input = { jobId }
  // The three differ in nothing but the name of a stage.
  type Options = ReturnType<typeof trpc.verification.progress.subscriptionOptions>
  if (workflow === 'verification') return trpc.verification.progress.subscriptionOptions(input, watching)
  if (workflow === 'enrichment')
    return trpc.enrichment.progress.subscriptionOptions(input, watching) as unknown as Options
  return trpc.scraping.progress.subscriptionOptions(input, watching) as unknown as Options
}
