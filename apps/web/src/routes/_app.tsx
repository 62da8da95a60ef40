import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { sessionQuery } from '../features/auth/session.ts'
import { Frame } from '../features/frame/frame.tsx'
import { currentOrganization, rememberOrganization } from '../lib/organization.ts'

/** Everything that needs somebody signed in. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/sign-in', search: { from: location.href } })
    // A new tab begins where the last one was; from then on it keeps its own.
    const active = session.session.activeOrganizationId
    if (currentOrganization() === undefined && active) rememberOrganization(active)
    return { session }
  },
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
})
