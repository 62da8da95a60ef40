import type { QueryClient } from '@tanstack/react-query'
import { createRootRouteWithContext } from '@tanstack/react-router'
import { UnknownAddress } from '../features/errors/unknown-address.tsx'

export const Route = createRootRouteWithContext<{ queryClient: QueryClient }>()({ notFoundComponent: UnknownAddress })
