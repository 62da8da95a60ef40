import { hasCode, type Failure } from '../../lib/failure.ts'

/** Whether what failed did so because somebody is not a member any more: removed by another, or gone by themselves. */
export const isGone = (failure: Failure): boolean =>
  hasCode(failure, 'RESOURCE_NOT_FOUND') && failure.envelope.details.resource === 'member'
