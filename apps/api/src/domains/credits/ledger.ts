import type { Fail } from '@leadwright/errors'
import type { Executor } from '../../db/client.ts'
import { defect } from '../../defect.ts'
import * as store from './store.ts'

/** What is needed of an organization's credits: free to spend, and set aside for work that is under way. */
export interface Balance {
  readonly available: number
  readonly reserved: number
}

/** Credits to set aside for work that begins. */
interface ReserveRequest {
  readonly organizationId: string
  /** Names the reservation; the same ID again changes nothing. */
  readonly reservationId: string
  /** What is being paid for, as `domain.action`. */
  readonly operation: string
  /** Credits, at least 1. */
  readonly amount: number
}

/** How a reservation stands. It is open while `settled + released < amount`. */
interface Reservation {
  readonly amount: number
  readonly settled: number
  readonly released: number
  readonly closedAt: Date | null
}

/**
 * Moves of credits that belong to work, each inside the transaction that does the work. `reference` names the event
 * that a move records, unique in the organization: the same reference again changes nothing.
 */
export interface Ledger {
  /** Looks whether so much is available. @throws INSUFFICIENT_CREDITS if not; writes nothing. */
  requireAvailable(
    fail: Fail<'INSUFFICIENT_CREDITS'>,
    tx: Executor,
    request: Omit<ReserveRequest, 'reservationId'>,
  ): Promise<void>
  /** @throws INSUFFICIENT_CREDITS if less than `amount` is available; nothing has been written then. */
  reserve(fail: Fail<'INSUFFICIENT_CREDITS'>, tx: Executor, request: ReserveRequest): Promise<void>
  /** Spends credits of a reservation. An amount of 0 is nothing to record. */
  settle(tx: Executor, move: { reservationId: string; amount: number; reference: string }): Promise<void>
  /**
   * Gives credits of a reservation back: `amount`, or all that is left of it.
   * @returns how many were given back under this reference; 0 where nothing was left
   */
  release(tx: Executor, move: { reservationId: string; amount?: number; reference: string }): Promise<number>
  /** Gives spent credits back. */
  refund(tx: Executor, move: { organizationId: string; amount: number; reference: string }): Promise<void>
  reservation(tx: Executor, id: string): Promise<Reservation | undefined>
}

/**
 * The ledger's moves. Everything here relies on the balance's row being locked first, then read: whatever else moves
 * the organization's credits waits, so what was read stays true until the transaction ends. That the sums are right
 * is kept by the database, not here.
 */
export function createLedger(options: {
  readonly appUrl: string
  /** Makes the organization's balance where there is none yet. */
  readonly open: (tx: Executor, organizationId: string) => Promise<void>
}): Ledger {
  const locked = async (tx: Executor, organizationId: string): Promise<Balance> => {
    const balance = await store.lockBalance(tx, organizationId)
    if (balance) return balance
    await options.open(tx, organizationId)
    return (await store.lockBalance(tx, organizationId)) ?? { available: 0, reserved: 0 }
  }

  const requireAmount = (
    fail: Fail<'INSUFFICIENT_CREDITS'>,
    { available, reserved }: Balance,
    { operation, amount }: Pick<ReserveRequest, 'operation' | 'amount'>,
  ): void => {
    if (available >= amount) return
    const shortfall = amount - available
    const purchaseUrl = `${options.appUrl}/billing?credits=${shortfall}`
    throw fail('INSUFFICIENT_CREDITS', { operation, required: amount, available, reserved, shortfall, purchaseUrl })
  }

  return {
    requireAvailable: async (fail, tx, { organizationId, ...request }) =>
      requireAmount(fail, await locked(tx, organizationId), request),

    reserve: async (fail, tx, { organizationId, reservationId, operation, amount }) => {
      const balance = await locked(tx, organizationId)
      const existing = await store.findReservation(tx, reservationId)
      if (existing) return sameOrThrow('reservation', reservationId, existing, { organizationId, operation, amount })
      requireAmount(fail, balance, { operation, amount })
      const reference = `reserve:${reservationId}`
      const opened = await store.insertReservation(tx, {
        id: reservationId,
        organizationId,
        operation,
        amount,
        reference,
      })
      if (!opened) throw defect(`The reservation ${reservationId} belongs to another organization`)
    },

    settle: async (tx, { reservationId, amount, reference }) => {
      if (amount === 0) return
      const { organizationId } = await openedOrThrow(tx, reservationId)
      await record(tx, { organizationId, kind: 'settle', amount, reservationId, reference })
    },

    release: async (tx, { reservationId, amount, reference }) => {
      const { organizationId } = await openedOrThrow(tx, reservationId)
      await locked(tx, organizationId)
      const earlier = await store.findEntry(tx, organizationId, reference)
      if (earlier) {
        sameOrThrow('reference', reference, earlier, {
          kind: 'release',
          reservationId,
          amount: amount ?? earlier.amount,
        })
        return earlier.amount
      }
      const now = await openedOrThrow(tx, reservationId)
      const released = amount ?? now.amount - now.settled - now.released
      if (released > 0)
        await record(tx, { organizationId, kind: 'release', amount: released, reservationId, reference })
      return released
    },

    refund: (tx, { organizationId, amount, reference }) =>
      amount === 0 ? Promise.resolve() : record(tx, { organizationId, kind: 'refund', amount, reference }),

    reservation: async (tx, id) => {
      const found = await store.findReservation(tx, id)
      if (!found) return undefined
      const { amount, settled, released, closedAt } = found
      return { amount, settled, released, closedAt }
    },
  }
}

async function openedOrThrow(tx: Executor, id: string) {
  const reservation = await store.findReservation(tx, id)
  if (!reservation) throw defect(`There is no reservation ${id}`)
  return reservation
}

/** Writes an entry unless its reference is there already, as it must be if the same event is recorded again. */
export async function record(tx: Executor, entry: store.NewEntry): Promise<void> {
  if (await store.insertEntry(tx, entry)) return
  const earlier = await store.findEntry(tx, entry.organizationId, entry.reference)
  const { kind, amount, reservationId = null } = entry
  sameOrThrow('reference', entry.reference, earlier ?? {}, { kind, amount, reservationId })
}

/** A reference that stands for something else already is a defect of the caller: it must not pass for a repetition. */
function sameOrThrow(what: string, name: string, earlier: object, now: object): void {
  const differing = Object.entries(now).filter(([key, value]) => (earlier as Record<string, unknown>)[key] !== value)
  if (differing.length === 0) return
  throw defect(`The ${what} ${name} stands for another ${differing.map(([key]) => key).join(', ')} already`)
}
