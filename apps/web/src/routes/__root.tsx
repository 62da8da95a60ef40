import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { UnknownAddress } from '../features/errors/unknown-address.tsx'
import { usePageFocus } from '../features/frame/use-page-focus.ts'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: UnknownAddress,
  component: Root,
})

function Root() {
  usePageFocus()
  return <Outlet />
}
