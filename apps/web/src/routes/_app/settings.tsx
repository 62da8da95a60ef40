import { createFileRoute, Link, Outlet } from '@tanstack/react-router'
import { SubNavigation, subLink } from '../../features/frame/sub-navigation.tsx'
import { IfMay } from '../../features/permissions/if-may.tsx'

export const Route = createFileRoute('/_app/settings')({
  component: () => (
    <>
      <SubNavigation label="Settings" wide>
        <IfMay right="administer">
          <Link to="/settings/keys" {...subLink}>
            API keys
          </Link>
        </IfMay>
        <Link to="/settings/webhooks" {...subLink}>
          Webhooks
        </Link>
        <Link to="/settings/members" {...subLink}>
          Members
        </Link>
        <Link to="/settings/requests" {...subLink}>
          Requests
        </Link>
        <Link to="/settings/organization" {...subLink}>
          Organization
        </Link>
        <Link to="/settings/account" {...subLink}>
          My account
        </Link>
      </SubNavigation>
      <Outlet />
    </>
  ),
})
