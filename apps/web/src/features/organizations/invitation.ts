import { hasCode, type Failure } from '../../lib/failure.ts'

/** Why an invitation can't be accepted, where it is not a fault that passes. */
export type Refusal = 'other-account' | 'over'

/** What a failure of the routes of invitations means; undefined for what has nothing to do with the invitation. */
export function refusalOf(failure: Failure): Refusal | undefined {
  if (hasCode(failure, 'PERMISSION_DENIED')) return 'other-account'
  // Accepted, cancelled, past its time, or from somebody who has left: the server does not tell strangers which.
  if (hasCode(failure, 'INVALID_REQUEST') || hasCode(failure, 'RESOURCE_NOT_FOUND')) return 'over'
  return undefined
}
