import { createFileRoute, Outlet, redirect } from '@tanstack/react-router'
import { adoptOrganization, sessionQuery } from '../features/auth/session.ts'
import { FramedFailure } from '../features/errors/page.tsx'
import { Frame } from '../features/frame/frame.tsx'

/** Everything that needs somebody signed in. */
export const Route = createFileRoute('/_app')({
  beforeLoad: async ({ context, location }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery)
    if (session === null) throw redirect({ to: '/sign-in', search: { from: location.href } })
    await adoptOrganization(session)
    return { session }
  },
  errorComponent: FramedFailure,
  component: () => (
    <Frame>
      <Outlet />
    </Frame>
  ),
})
