import { queryOptions, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Building2, Check, ChevronsUpDown, Plus } from 'lucide-react'
import { auth } from '../../lib/auth.ts'
import { currentOrganization } from '../../lib/organization.ts'
import { Menu, MenuItem, MenuSeparator } from '../../ui/menu.tsx'
import { useSelectOrganization } from '../organizations/choose.tsx'

export const organizationsQuery = queryOptions({
  queryKey: ['organizations'],
  queryFn: () => auth.organizations(),
  staleTime: 60_000,
})

/** Which organization this tab acts in, and the others that it could. */
export function OrganizationMenu() {
  const navigate = useNavigate()
  const { data = [] } = useQuery(organizationsQuery)
  // What is open belongs to the organization that is left, so the overview is the honest place to arrive at.
  const select = useSelectOrganization(() => navigate({ to: '/' }))
  const current = data.find(({ id }) => id === currentOrganization())
  // Without their names one has been chosen all the same.
  const name = current?.name ?? (currentOrganization() === undefined ? 'Choose…' : 'Organization')
  return (
    <Menu
      label={`${name}: switch organization`}
      className="flex h-9 w-full items-center gap-2 rounded border border-line px-2 text-left hover:bg-sunken"
      trigger={
        <>
          <Building2 aria-hidden className="size-4 shrink-0 text-muted" />
          <span className="min-w-0 grow truncate font-semibold">{name}</span>
          <ChevronsUpDown aria-hidden className="size-4 shrink-0 text-muted" />
        </>
      }
    >
      {data.map(({ id, name: each }) => (
        <MenuItem key={id} onClick={() => id !== current?.id && select.mutate(id)}>
          <span className="min-w-0 grow truncate">{each}</span>
          {id === current?.id && <Check aria-hidden className="size-4 text-accent" />}
        </MenuItem>
      ))}
      <MenuSeparator />
      <MenuItem onClick={() => void navigate({ to: '/organizations' })}>
        <Plus aria-hidden className="size-4" />
        New organization
      </MenuItem>
    </Menu>
  )
}
