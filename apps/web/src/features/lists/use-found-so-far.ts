import { useInfiniteQuery } from '@tanstack/react-query'
import type { List } from '../../lib/types.ts'
import { leadsQuery } from './leads-query.ts'

/**
 * Whether people, and addresses, have been found for a list. Its first leads tell, which its page shows anyway: the
 * first person who is found for a row becomes that row's lead.
 */
export function useFoundSoFar({ id, workflow }: List): { people: boolean; addresses: boolean } {
  const { data } = useInfiniteQuery({ ...leadsQuery(id, {}), enabled: workflow !== 'verification' })
  const found = data?.pages.flatMap(({ items }) => items.flatMap((lead) => lead.found ?? [])) ?? []
  return {
    people: found.some(({ fullName }) => fullName !== undefined),
    addresses: found.some(({ email }) => email !== undefined),
  }
}
