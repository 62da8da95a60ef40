import { z } from 'zod'
import { creditEntryKinds, type CreditEntryKind } from '../../db/schema/credits.ts'
import { timestamp } from '../../trpc/outputs.ts'
import { idInput } from '../../trpc/inputs.ts'
import { pageInput, pageOf } from '../../trpc/page.ts'

const kinds = Object.keys(creditEntryKinds) as [CreditEntryKind, ...CreditEntryKind[]]

const parts = z.object({
  available: z.number().int().describe('Credits that are free to spend.'),
  reserved: z.number().int().describe('Credits set aside for work that is under way.'),
})

/** What a caller sees of the balance. */
export const balanceOutput = parts.meta({
  id: 'CreditBalance',
  description: 'What the organization has to spend.',
  examples: [{ available: 100, reserved: 0 }],
})

export const entriesInput = pageInput.extend({
  jobId: idInput.optional().describe('Only what was set aside for this job, spent on it and given back.'),
})

/** What a caller sees of an entry. */
const entryOutput = z
  .object({
    id: z.string(),
    kind: z.enum(kinds).describe('What moved the credits.'),
    amount: z.number().int().positive().describe('Credits moved; always positive.'),
    change: parts.describe('What the entry did to the balance: the changes of all entries add up to it.'),
    reference: z.string().describe('Names the event that the entry records.'),
    reservationId: z.string().optional().describe('The reservation that the entry opens, uses or closes.'),
    operation: z
      .string()
      .optional()
      .describe('What was paid for, as `domain.action`, where the entry belongs to a reservation.'),
    createdAt: timestamp,
  })
  .meta({
    id: 'CreditEntry',
    description: 'A line of the ledger: credits that moved, and why. Entries are never changed.',
    examples: [
      {
        id: '1',
        kind: 'grant',
        amount: 100,
        change: { available: 100, reserved: 0 },
        reference: 'signup',
        createdAt: '2026-01-24T09:00:00.000Z',
      },
    ],
  })
export type EntryView = z.output<typeof entryOutput>

export const entriesOutput = pageOf(entryOutput)

/** What an entry does to each of the two parts of a balance. */
export function changeOf(kind: CreditEntryKind, amount: number): z.output<typeof parts> {
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
