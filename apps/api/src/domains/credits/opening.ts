import type { Executor } from '../../db/client.ts'
import { personOf } from '../auth/address.ts'
import * as store from './store.ts'

/**
 * Opens an organization's balance. Free credits are given once a person, and in the organization that is opened first;
 * whoever makes another one, or comes with another spelling of the same mailbox, begins with nothing.
 */
export function createOpening(options: { readonly signupCredits: number; readonly verifiedOnly: boolean }) {
  const { signupCredits, verifiedOnly } = options

  const isFirst = async (tx: Executor, organizationId: string): Promise<boolean> => {
    const founder = await store.findFounder(tx, organizationId)
    if (!founder || (verifiedOnly && !founder.emailVerified)) return false
    return store.claimFreeCredits(tx, { person: personOf(founder.email), userId: founder.userId, organizationId })
  }

  return async (executor: Executor, organizationId: string): Promise<void> => {
    if (signupCredits === 0) return store.openBalance(executor, organizationId)
    await executor.transaction(async (tx) => {
      if (!(await isFirst(tx, organizationId))) return store.openBalance(tx, organizationId)
      // Not `record`: a restart with another SIGNUP_CREDITS must not take the grant of before for a contradiction.
      await store.insertEntry(tx, { organizationId, kind: 'grant', amount: signupCredits, reference: 'signup' })
    })
  }
}
