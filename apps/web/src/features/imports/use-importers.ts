import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { trpc } from '../../lib/trpc.ts'
import { keysQuery } from '../keys/query.ts'
import { isAdministrator, useMembers } from '../organizations/members.ts'

/** Who imported something, in words. Only administrators may look at keys, so nobody else asks for them. */
export function useImporters(): (createdBy: string | null) => string {
  const members = useMembers()
  const { data: me } = useQuery(trpc.me.get.queryOptions())
  const keys = useInfiniteQuery({ ...keysQuery(), enabled: isAdministrator(me?.user?.role) })
  return (createdBy) => {
    if (createdBy === null) return 'somebody, before that was kept'
    const member = members.data?.find(({ userId }) => userId === createdBy)
    if (member) return member.user.name
    const key = keys.data?.pages.flatMap(({ items }) => items).find(({ id }) => id === createdBy)
    if (key) return `the API key “${key.name}”`
    return createdBy.startsWith('key_') ? 'an API key' : 'somebody who has left'
  }
}
