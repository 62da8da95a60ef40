import { useQuery } from '@tanstack/react-query'
import { api, trpc } from '../../lib/trpc.ts'
import type { FindingJob, FindingWorkflow } from '../../lib/types.ts'

/** As many as anybody looks at in one go. */
const atMost = 200

/** The names of companies that a job left to be looked at: how many, and how many of them are still open. */
export function useNames(
  workflow: FindingWorkflow,
  { id, match }: FindingJob,
): { all: number; open: number } | undefined {
  const some = match.review > 0
  const rows = useQuery({
    queryKey: [...trpc[workflow].results.pathKey(), { jobId: id, names: match.review }],
    queryFn: () => api[workflow].results.query({ jobId: id, outcome: ['review'], limit: atMost }),
    enabled: some,
  })
  const open = useQuery({ ...trpc.reviews.list.queryOptions({ status: 'open', limit: atMost }), enabled: some })
  if (rows.data === undefined || open.data === undefined) return undefined
  const names = new Set(rows.data.items.flatMap(({ reviewId }) => reviewId ?? []))
  return { all: names.size, open: open.data.items.filter((review) => names.has(review.id)).length }
}
