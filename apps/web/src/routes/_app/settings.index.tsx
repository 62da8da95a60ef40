import { createFileRoute, redirect } from '@tanstack/react-router'
import { isAdministrator } from '../../features/organizations/members.ts'
import { trpc } from '../../lib/trpc.ts'
import type { RouterOutput } from '../../lib/types.ts'

type Me = RouterOutput['me']['get']

export const Route = createFileRoute('/_app/settings/')({
  beforeLoad: async ({ context: { queryClient } }) => {
    // Where it can't be told, the page of keys says why.
    const me: Me | undefined = await queryClient.ensureQueryData(trpc.me.get.queryOptions()).catch(() => undefined)
    const role = me?.user?.role
    const to = role === undefined || isAdministrator(role) ? '/settings/keys' : '/settings/members'
    throw redirect({ to, replace: true })
  },
})
