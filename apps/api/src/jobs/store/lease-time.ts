import { fromNow } from '../../db/clock.ts'

/** How long a worker that does not report is believed to be alive. Renewed three times as often. Milliseconds. */
export const leaseTime = 6000

/** When a lease lapses that is taken or renewed now. */
export const leaseEnd = fromNow(leaseTime)
