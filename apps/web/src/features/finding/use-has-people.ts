import { useInfiniteQuery } from '@tanstack/react-query'
import type { List } from '../../lib/types.ts'
import { leadsQuery } from '../lists/leads-query.ts'

/**
 * Whether people have been found for a list of companies. Its first leads tell, which its page shows anyway: the first
 * person who is found for a row becomes that row's lead.
 */
export function useHasPeople({ id, workflow }: List): boolean {
  const { data } = useInfiniteQuery({ ...leadsQuery(id, {}), enabled: workflow === 'scraping' })
  return data?.pages.some(({ items }) => items.some(({ found }) => found?.fullName !== undefined)) ?? false
}
