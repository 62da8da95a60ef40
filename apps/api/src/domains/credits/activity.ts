import { z } from 'zod'
import { creditEntryKinds, type CreditEntryKind } from '../../db/schema/credits.ts'
import { pageOf } from '../../trpc/page.ts'
import { changeOf } from './entries.ts'
import type { ActivityRow } from './store.ts'

const kinds = Object.keys(creditEntryKinds) as [CreditEntryKind, ...CreditEntryKind[]]
const amount = z.number().int().nonnegative()

/** Something that moved credits: a job with all that it set aside, spent and gave back, or an entry that stands alone. */
const activityOutput = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  /** What it has done to the balance so far. */
  change: z.object({ available: z.number().int(), reserved: amount }),
  /** How the credits stand that were set aside for it. */
  work: z
    .object({
      operation: z.string(),
      /** Names the reservation, and so what it is for. */
      reservationId: z.string(),
      reserved: amount,
      settled: amount,
      released: amount,
    })
    .optional(),
  createdAt: z.string(),
})
export type ActivityView = z.output<typeof activityOutput>

export const activitiesOutput = pageOf(activityOutput.extend({ jobId: z.string().optional() }))

/** An activity as a caller sees it. */
export function viewActivity(row: ActivityRow): ActivityView {
  const { id, kind, amount: moved, reservationId, createdAt } = row
  const shared = { id: String(id), kind, createdAt: createdAt.toISOString() }
  const { operation, settled, released } = row
  if (reservationId === null || operation === null || settled === null || released === null) {
    return { ...shared, change: changeOf(kind, moved) }
  }
  return {
    ...shared,
    change: { available: released - moved, reserved: moved - settled - released },
    work: { operation, reservationId, reserved: moved, settled, released },
  }
}
