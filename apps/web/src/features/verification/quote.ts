import { useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { allCategories, type Category } from './categories.ts'

/** What a decision would cost; it stays so, because what an analysis found does not change. */
export const quoteQuery = (jobId: string, exclude: readonly Category[]) => ({
  ...trpc.verification.quote.queryOptions({
    jobId,
    exclude: allCategories.filter((category) => exclude.includes(category)),
  }),
  staleTime: Infinity,
})

/** The exact price of a decision; undefined while it is asked for, and where it could not be told. */
export function usePrice(job: { id: string; billable: number }, exclude: readonly Category[]) {
  const query = useQuery({ ...quoteQuery(job.id, exclude), enabled: exclude.length > 0 })
  const price = exclude.length === 0 ? job.billable : query.data?.credits
  return { price, asking: price === undefined && !query.isError }
}
