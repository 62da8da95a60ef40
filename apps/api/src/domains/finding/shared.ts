import type { Executor, Transaction } from '../../db/client.ts'
import type { FindingWorkflow } from '../../db/schema/finding.ts'
import { chargeOnce, ownersOf, type Charge } from './store/charges.ts'
import { decisionsOn, type ReviewRow } from './store/reviews.ts'

/** What an organization has said about names of companies, by `nameKey`. */
export const decisionsOnNames = (
  executor: Executor,
  organizationId: string,
  keys: readonly string[],
): Promise<ReviewRow[]> => decisionsOn(executor, organizationId, keys)

/** Whether an organization pays for something now, because it has not paid for it before. */
export async function chargeOnceFor(
  tx: Transaction,
  { organizationId, workflow }: { readonly organizationId: string; readonly workflow: FindingWorkflow },
  charge: Charge,
): Promise<boolean> {
  const unpaid = await chargeOnce(tx, { organizationId, workflow, jobId: null }, [charge])
  return unpaid.has(charge.key)
}

/** Whose addresses are that an organization has paid for, by address. */
export const addressOwners = (
  executor: Executor,
  organizationId: string,
  addresses: readonly string[],
): Promise<Map<string, string>> => ownersOf(executor, organizationId, 'enrichment', addresses)
