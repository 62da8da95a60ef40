import { and, eq, inArray } from 'drizzle-orm'
import type { Executor, Transaction } from '../../../db/client.ts'
import { findingCharges, type FindingWorkflow } from '../../../db/schema/finding.ts'

/** Something that was found, and whose it is. */
export interface Charge {
  readonly key: string
  readonly owner: string
}

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
  charges: readonly Charge[],
): Promise<Set<string>> {
  if (charges.length === 0) return new Set()
  // In one order everywhere, so that two jobs of an organization never wait for each other.
  const owners = new Map(charges.map(({ key, owner }) => [key, owner]))
  const wanted = [...owners].sort(([a], [b]) => (a < b ? -1 : 1))
  const fresh = await tx
    .insert(findingCharges)
    .values(wanted.map(([key, owner]) => ({ organizationId, workflow, jobId, key, owner })))
    .onConflictDoNothing()
    .returning({ key: findingCharges.key })
  return new Set(fresh.map(({ key }) => key))
}

/** Whose things are that an organization has paid for. */
export async function ownersOf(
  executor: Executor,
  organizationId: string,
  workflow: FindingWorkflow,
  keys: readonly string[],
): Promise<Map<string, string>> {
  if (keys.length === 0) return new Map()
  const { key, owner } = findingCharges
  const rows = await executor
    .select({ key, owner })
    .from(findingCharges)
    .where(
      and(
        eq(findingCharges.organizationId, organizationId),
        eq(findingCharges.workflow, workflow),
        inArray(key, [...keys]),
      ),
    )
  return new Map(rows.map((row) => [row.key, row.owner]))
}
