import type { Fail } from '@leadwright/errors'
import type { Database } from '../../../db/client.ts'
import { retryAfterOutage } from '../../../trpc/reachable.ts'
import { NoSuchPaymentAccount, PaymentProviderAway, type PaymentAccounts, type PaymentProvider } from './provider.ts'
import * as store from './accounts-store.ts'

/** Does something with an organization's account at the payment provider, which is opened the first time. */
export type WithAccount = <T>(
  organizationId: string,
  use: (account: string, accounts: PaymentAccounts) => Promise<T>,
) => Promise<T>

/**
 * Keeps which account is which organization's. One that somebody deleted at the provider is replaced by a new one.
 * Undefined where the provider has no accounts.
 */
export function createPaymentAccounts(db: Database, payments: PaymentProvider | undefined): WithAccount | undefined {
  const accounts = payments?.accounts
  if (!payments || !accounts) return undefined
  const provider = payments.name

  const open = async (organizationId: string, previous?: string): Promise<string> => {
    const account = await accounts.open(await store.findHolder(db, organizationId), previous)
    return store.putAccount(db, { organizationId, provider, account }, previous)
  }

  return async (organizationId, use) => {
    const known = await store.findAccount(db, organizationId, provider)
    const account = known ?? (await open(organizationId))
    try {
      return await use(account, accounts)
    } catch (error) {
      if (!(error instanceof NoSuchPaymentAccount) || known === undefined) throw error
      return use(await open(organizationId, known), accounts)
    }
  }
}

/** Does what needs the payment provider. @throws SERVICE_UNAVAILABLE where it is away */
export async function reachingProvider<T>(fail: Fail<'SERVICE_UNAVAILABLE'>, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (!(error instanceof PaymentProviderAway)) throw error
    throw fail('SERVICE_UNAVAILABLE', { retryAfter: retryAfterOutage }, { cause: error })
  }
}
