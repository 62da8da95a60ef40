import { and, eq } from 'drizzle-orm'
import type { Executor } from '../../../db/client.ts'
import { organizations } from '../../../db/schema/auth.ts'
import { paymentAccounts } from '../../../db/schema/credits.ts'
import { defect } from '../../../defect.ts'
import { findFounder } from '../store.ts'
import type { AccountHolder } from './provider.ts'

const isOf = (organizationId: string, provider: string) =>
  and(eq(paymentAccounts.organizationId, organizationId), eq(paymentAccounts.provider, provider))

export async function findAccount(
  executor: Executor,
  organizationId: string,
  provider: string,
): Promise<string | undefined> {
  const [row] = await executor
    .select({ account: paymentAccounts.account })
    .from(paymentAccounts)
    .where(isOf(organizationId, provider))
  return row?.account
}

/** Stores an account, in place of the previous one if there is one. Where somebody else was first, theirs is returned. */
export async function putAccount(
  executor: Executor,
  row: typeof paymentAccounts.$inferInsert,
  previous: string | undefined,
): Promise<string> {
  const { organizationId, provider, account } = row
  if (previous === undefined) await executor.insert(paymentAccounts).values(row).onConflictDoNothing()
  else {
    await executor
      .update(paymentAccounts)
      .set({ account })
      .where(and(isOf(organizationId, provider), eq(paymentAccounts.account, previous)))
  }
  const stored = await findAccount(executor, organizationId, provider)
  if (stored === undefined) throw defect(`The account of ${organizationId} was not stored`)
  return stored
}

/** Whom an account is for, as its invoices say it. */
export async function findHolder(executor: Executor, organizationId: string): Promise<AccountHolder> {
  const [organization] = await executor
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.id, organizationId))
  const founder = await findFounder(executor, organizationId)
  return { organizationId, name: organization?.name ?? organizationId, email: founder?.email }
}
