import { useQuery } from '@tanstack/react-query'
import { createFileRoute, useNavigate } from '@tanstack/react-router'
import { organizationsQuery } from '../../features/frame/organization-menu.tsx'
import { ChooseOrganization } from '../../features/organizations/choose.tsx'
import { currentOrganization } from '../../lib/organization.ts'
import { Loaded } from '../../ui/loaded.tsx'
import { Page, Skeleton } from '../../ui/page.tsx'

export const Route = createFileRoute('/_app/organizations')({ component: Organizations })

function Organizations() {
  const navigate = useNavigate()
  const query = useQuery(organizationsQuery)
  return (
    <Page title="Your organizations" lead="This tab acts in one of them; another tab can act in another.">
      <Loaded query={query} skeleton={<Skeleton className="h-40 max-w-md" />}>
        {(organizations) => (
          <ChooseOrganization
            organizations={organizations}
            current={currentOrganization()}
            leave={() => navigate({ to: '/' })}
          />
        )}
      </Loaded>
    </Page>
  )
}
