import type { Fail } from '@leadwright/errors'
import type { Database } from '../../../db/client.ts'
import { reachingProvider, type WithAccount } from '../purchases/accounts.ts'
import * as store from './store.ts'
import { viewTopUp, type BillingView, type TopUpSetting } from './view.ts'

type Failing = Fail<'RESOURCE_NOT_FOUND' | 'SERVICE_UNAVAILABLE'>

/** What an organization has at its payment provider, and what is bought from there without anybody asking. */
export interface TopUps {
  billing(organizationId: string): Promise<BillingView>
  /**
   * Opens the provider's page with invoices and cards.
   * Raises `RESOURCE_NOT_FOUND` where the provider has none, `SERVICE_UNAVAILABLE` where it is away.
   */
  openPortal(fail: Failing, organizationId: string): Promise<{ url: string }>
  /**
   * Has credits bought from the saved card as soon as few are left.
   * Raises `RESOURCE_NOT_FOUND` where no card is saved, or the provider saves none; `SERVICE_UNAVAILABLE` where it is away.
   */
  setTopUp(fail: Failing, organizationId: string, setting: TopUpSetting, actor: string): Promise<BillingView>
  /** Has nothing bought any more. A purchase that is under way goes on. */
  endTopUp(organizationId: string, actor: string): Promise<BillingView>
}

export function createTopUps(db: Database, withAccount: WithAccount | undefined): TopUps {
  const isOffered = withAccount !== undefined

  const billing = async (organizationId: string): Promise<BillingView> => {
    const row = await store.findTopUp(db, organizationId)
    return { portal: isOffered, topUps: isOffered, ...(row && { topUp: viewTopUp(row) }) }
  }

  return {
    billing,

    openPortal: async (fail, organizationId) => {
      if (!withAccount) throw fail('RESOURCE_NOT_FOUND', { resource: 'billing_portal', id: 'none' })
      return reachingProvider(fail, () =>
        withAccount(organizationId, (account, accounts) => accounts.openPortal(account)),
      )
    },

    setTopUp: async (fail, organizationId, setting, actor) => {
      if (!withAccount) throw fail('RESOURCE_NOT_FOUND', { resource: 'payment_provider', id: 'none' })
      const hasCard = await reachingProvider(fail, () =>
        withAccount(organizationId, (account, accounts) => accounts.hasCard(account)),
      )
      if (!hasCard) throw fail('RESOURCE_NOT_FOUND', { resource: 'payment_card', id: 'none' })
      await store.putTopUp(db, { organizationId, ...setting, setBy: actor })
      return billing(organizationId)
    },

    endTopUp: async (organizationId, actor) => {
      await store.disableTopUp(db, organizationId, actor)
      return billing(organizationId)
    },
  }
}
