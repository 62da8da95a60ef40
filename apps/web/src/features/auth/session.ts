import { queryOptions } from '@tanstack/react-query'
import { auth } from '../../lib/auth.ts'

/** Who is signed in; null for nobody. */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => auth.session(signal),
  staleTime: 60_000,
})
