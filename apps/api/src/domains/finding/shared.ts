import type { Executor, Transaction } from '../../db/client.ts'
import type { FindingWorkflow } from '../../db/schema/finding.ts'
import { chargeOnce } from './store/charges.ts'
import { decisionsOn, type ReviewRow } from './store/reviews.ts'

/** What an organization has said about names of companies, by {@link companyKey}. */
export const decisionsOnNames = (
  executor: Executor,
  organizationId: string,
  keys: readonly string[],
): Promise<ReviewRow[]> => decisionsOn(executor, organizationId, keys)

/** Whether an organization pays for something now, because it has not paid for it before. */
export async function chargeOnceFor(
  tx: Transaction,
  { organizationId, workflow }: { readonly organizationId: string; readonly workflow: FindingWorkflow },
  key: string,
): Promise<boolean> {
  const unpaid = await chargeOnce(tx, { organizationId, workflow, jobId: null }, [key])
  return unpaid.has(key)
}
