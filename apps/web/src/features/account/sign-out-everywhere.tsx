import { useMutation } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { auth } from '../../lib/auth.ts'
import { failureOf } from '../../lib/failure.ts'
import { rememberOrganization } from '../../lib/organization.ts'
import { queryClient } from '../../lib/trpc.ts'
import { Button } from '../../ui/button.tsx'
import { FailureNotice } from '../errors/notice.tsx'

/** Ends all of somebody's sessions, this one included. */
export function SignOutEverywhere() {
  const navigate = useNavigate()
  const signOut = useMutation({
    mutationFn: () => auth.signOutEverywhere(),
    onSuccess: async () => {
      rememberOrganization(undefined)
      queryClient.clear()
      await navigate({ to: '/sign-in' })
    },
  })
  return (
    <div className="grid justify-items-start gap-3">
      <p className="text-muted">On every browser and machine, this one included. API keys go on working.</p>
      <Button busy={signOut.isPending} onClick={() => signOut.mutate()}>
        Sign out everywhere
      </Button>
      {signOut.isError && <FailureNotice failure={failureOf(signOut.error)} focus />}
    </div>
  )
}
