import { createFileRoute, Link, Outlet } from '@tanstack/react-router'
import { adoptOrganization, sessionQuery } from '../features/auth/session.ts'
import { PublicFrame } from '../features/docs/public-frame.tsx'
import { Frame } from '../features/frame/frame.tsx'
import { SubNavigation, subLink } from '../features/frame/sub-navigation.tsx'

/** For everybody: whoever is signed in keeps their frame, and whoever is not, or can't be asked for, reads all the same. */
export const Route = createFileRoute('/docs')({
  beforeLoad: async ({ context }) => {
    const session = await context.queryClient.ensureQueryData(sessionQuery).catch(() => null)
    if (session !== null) await adoptOrganization(session)
    return { signedIn: session !== null }
  },
  component: Docs,
})

function Docs() {
  const Around = Route.useRouteContext().signedIn ? Frame : PublicFrame
  return (
    <Around>
      <SubNavigation label="Documentation" wide={false}>
        <Link to="/docs" activeOptions={{ exact: true }} {...subLink}>
          Overview
        </Link>
        <Link to="/docs/errors" {...subLink}>
          Errors
        </Link>
        <Link to="/docs/guides/$name" params={{ name: 'troubleshooting' }} {...subLink}>
          Troubleshooting
        </Link>
        <Link to="/docs/guides/$name" params={{ name: 'finding' }} {...subLink}>
          Finding people
        </Link>
        <Link to="/docs/guides/$name" params={{ name: 'files' }} {...subLink}>
          Files
        </Link>
        <Link to="/docs/guides/$name" params={{ name: 'agents' }} {...subLink}>
          Agents
        </Link>
        <Link to="/docs/guides/$name" params={{ name: 'rate-limits' }} {...subLink}>
          Rate limits
        </Link>
        <Link to="/docs/guides/$name" params={{ name: 'errors' }} {...subLink}>
          Handling errors
        </Link>
        {/* A page of the server's, outside of this app. */}
        <a href="/reference" className={`${subLink.className} ${subLink.inactiveProps.className}`}>
          API reference
        </a>
      </SubNavigation>
      <Outlet />
    </Around>
  )
}
