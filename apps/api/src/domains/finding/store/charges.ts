import type { Transaction } from '../../../db/client.ts'
import { findingCharges, type FindingWorkflow } from '../../../db/schema/finding.ts'

/** Notes what an organization pays for; returns the keys that it has not paid for before. */
export async function chargeOnce(
  tx: Transaction,
  {
    organizationId,
    workflow,
    jobId,
  }: {
    readonly organizationId: string
    readonly workflow: FindingWorkflow
    readonly jobId: string | null
  },
  keys: readonly string[],
): Promise<Set<string>> {
  if (keys.length === 0) return new Set()
  // In one order everywhere, so that two jobs of an organization never wait for each other.
  const wanted = [...new Set(keys)].sort()
  const fresh = await tx
    .insert(findingCharges)
    .values(wanted.map((key) => ({ organizationId, workflow, jobId, key })))
    .onConflictDoNothing()
    .returning({ key: findingCharges.key })
  return new Set(fresh.map(({ key }) => key))
}
