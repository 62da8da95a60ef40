import { useQuery } from '@tanstack/react-query'
import { adoptOrganization, isProbablySignedIn, sessionQuery } from '../auth/session.ts'
import { MaybeFramed } from '../frame/maybe-framed.tsx'
import { queryClient } from '../../lib/trpc.ts'
import { NotFound } from './not-found.tsx'

/** An address that this app does not have, in the frame of whoever is inside. */
export function UnknownAddress() {
  const { data: signedIn, isPending } = useQuery({
    queryKey: ['signed-in'],
    queryFn: async () => {
      const session = await queryClient.ensureQueryData(sessionQuery)
      if (session !== null) await adoptOrganization(session)
      return session !== null
    },
    retry: false,
  })
  if (isPending) return null
  return (
    <MaybeFramed framed={signedIn ?? isProbablySignedIn()}>
      <NotFound />
    </MaybeFramed>
  )
}
