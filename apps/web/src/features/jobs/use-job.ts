import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useSubscription } from '@trpc/tanstack-react-query'
import { useState } from 'react'
import { lookAgain, trpc } from '../../lib/trpc.ts'
import { isOver } from '../../words/stages.ts'

/**
 * A job as it is now and as it changes. Changes come as server-sent events; should they stop coming, it is asked for
 * every few seconds instead, so that a proxy that swallows streams costs comfort and nothing else.
 */
export function useJob(jobId: string) {
  const cache = useQueryClient()
  const [live, setLive] = useState(false)
  const options = trpc.verification.get.queryOptions({ jobId })
  const query = useQuery({
    ...options,
    refetchInterval: (each) => {
      const { data } = each.state
      return data !== undefined && !isOver(data.stage) && !live ? lookAgain(3000)(each) : false
    },
  })
  const over = query.data !== undefined && isOver(query.data.stage)
  useSubscription(
    trpc.verification.progress.subscriptionOptions(
      { jobId },
      {
        enabled: query.data !== undefined && !over,
        onConnectionStateChange: ({ state }) => setLive(state === 'pending'),
        onData: ({ data }) => {
          cache.setQueryData(options.queryKey, data)
          if (!isOver(data.stage)) return
          // What was spent and what the list shows changed with the job's end.
          void cache.invalidateQueries(trpc.credits.pathFilter())
          void cache.invalidateQueries(trpc.lists.pathFilter())
        },
      },
    ),
  )
  return query
}
