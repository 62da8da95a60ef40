import type { Fail } from '@leadwright/errors'
import type { Database, Transaction } from '../../../db/client.ts'
import { apartFromRequest } from '../../../waits/request-wait.ts'
import { newId, siblingId } from '../../../ids.ts'
import type { Ledger } from '../ledger.ts'
import { abandonedAsks, closeAsk, closeAtOnce, openAsk, openAtOnce } from './store.ts'

/** An answer, and whether it is worth its credit. */
export interface Answer<T> {
  readonly answer: T
  /** Where it takes a look at the database, asked in the transaction that settles it. */
  readonly isCharged: boolean | ((tx: Transaction) => Promise<boolean>)
}

/** Single questions that a caller waits for the answer of, a credit each. */
export interface Asks {
  /**
   * Sets a credit aside, asks, and settles it or gives it back as the answer is worth it. What fails costs nothing.
   * @throws INSUFFICIENT_CREDITS before anything is asked
   */
  payForAnswer<T>(
    fail: Fail<'INSUFFICIENT_CREDITS'>,
    request: {
      readonly organizationId: string
      /** Set when the request carries an idempotency key: what a run of it that died has paid for is not paid again. */
      readonly operationId: string | undefined
      /** What is being paid for, as `domain.action`. */
      readonly operation: string
    },
    ask: () => Promise<Answer<T>>,
  ): Promise<T>
  /** Gives back what questions have set aside whose process died. */
  releaseAbandonedAsks(): Promise<void>
}

/** Nobody waits for an answer this long any more. Milliseconds. */
const lifetime = 120_000
/** Questions a sweep; the next one comes soon. */
const limit = 100

export function createAsks(db: Database, ledger: Ledger): Asks {
  return {
    payForAnswer: async (fail, { organizationId, operationId, operation }, ask) => {
      const wanted = operationId === undefined ? newId('rsv') : siblingId(operationId, 'rsv')
      const isOpened = await openAtOnce(db, { id: wanted, organizationId, operation })
      // Otherwise there is too little, or no balance yet, or a run of this operation was here before.
      const reservationId = isOpened
        ? wanted
        : await db.transaction(async (tx) => {
            const earlier = operationId === undefined ? undefined : await ledger.reservation(tx, wanted)
            // Paid for by a run of this operation that died before it could answer.
            if (earlier !== undefined && earlier.settled > 0) return undefined
            const id = earlier === undefined || earlier.closedAt === null ? wanted : newId('rsv')
            await ledger.reserve(fail, tx, { organizationId, reservationId: id, operation, amount: 1 })
            await openAsk(tx, id, organizationId)
            return id
          })
      // What was set aside is settled or given back also where the request has been given up meanwhile.
      const close = async (isCharged: Answer<unknown>['isCharged']): Promise<void> => {
        if (reservationId === undefined) return
        await apartFromRequest(async () => {
          if (typeof isCharged === 'boolean') return closeAtOnce(db, reservationId, isCharged ? 'settle' : 'release')
          return db.transaction(async (tx) => {
            // Whoever ends the note closes the reservation: this call, or the sweep after a crash.
            if (!(await closeAsk(tx, reservationId))) return
            const outcome = (await isCharged(tx)) ? 'settle' : 'release'
            await ledger[outcome](tx, { reservationId, amount: 1, reference: `${reservationId}:${outcome}` })
          })
        })
      }
      let answered: Awaited<ReturnType<typeof ask>>
      try {
        answered = await ask()
      } catch (error) {
        await close(false)
        throw error
      }
      await close(answered.isCharged)
      return answered.answer
    },

    releaseAbandonedAsks: async () => {
      for (const reservationId of await abandonedAsks(db, lifetime, limit)) {
        await closeAtOnce(db, reservationId, 'release')
      }
    },
  }
}
