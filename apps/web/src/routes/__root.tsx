import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext, Outlet } from '@tanstack/react-router'
import { lazy, Suspense } from 'react'
import { NotFound } from '../features/errors/not-found.tsx'

// Nothing is celebrated before somebody is signed in, so the sign-in page does not wait for it.
const Toasts = lazy(async () => ({ default: (await import('../ui/toast.tsx')).Toasts }))

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({
  notFoundComponent: () => (
    <main>
      <NotFound />
    </main>
  ),
  component: () => (
    <>
      <Outlet />
      <Suspense>
        <Toasts />
      </Suspense>
    </>
  ),
})
