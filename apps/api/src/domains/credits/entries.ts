import { z } from 'zod'
import { creditEntryKinds, type CreditEntryKind } from '../../db/schema/credits.ts'
import { pageOf } from '../../trpc/page.ts'

const kinds = Object.keys(creditEntryKinds) as [CreditEntryKind, ...CreditEntryKind[]]

/** What a caller sees of the balance. */
export const balanceOutput = z.object({
  /** Credits that are free to spend. */
  available: z.number().int(),
  /** Credits set aside for work that is under way. */
  reserved: z.number().int(),
})

/** What a caller sees of an entry. */
const entryOutput = z.object({
  id: z.string(),
  kind: z.enum(kinds),
  /** Credits moved; always positive. */
  amount: z.number().int(),
  /** What the entry did to the balance: the changes of all entries add up to it. */
  change: balanceOutput,
  /** Names the event that the entry records. */
  reference: z.string(),
  reservationId: z.string().optional(),
  /** What was paid for, as `domain.action`, where the entry belongs to a reservation. */
  operation: z.string().optional(),
  createdAt: z.string(),
})
export type EntryView = z.output<typeof entryOutput>

export const entriesOutput = pageOf(entryOutput)

/** What an entry does to each of the two parts of a balance. */
function changeOf(kind: CreditEntryKind, amount: number): z.output<typeof balanceOutput> {
  const { from, to } = creditEntryKinds[kind]
  const change = (account: 'available' | 'reserved'): number =>
    to === account ? amount : from === account ? -amount : 0
  return { available: change('available'), reserved: change('reserved') }
}

/** An entry as a caller sees it. */
export function viewEntry(entry: {
  readonly id: number
  readonly kind: CreditEntryKind
  readonly amount: number
  readonly reference: string
  readonly reservationId: string | null
  readonly operation: string | null
  readonly createdAt: Date
}): EntryView {
  return {
    id: String(entry.id),
    kind: entry.kind,
    amount: entry.amount,
    change: changeOf(entry.kind, entry.amount),
    reference: entry.reference,
    ...(entry.reservationId === null ? {} : { reservationId: entry.reservationId }),
    ...(entry.operation === null ? {} : { operation: entry.operation }),
    createdAt: entry.createdAt.toISOString(),
  }
}
