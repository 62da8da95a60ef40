import type { Fail } from '@leadwright/errors'
import { parseAddress, type MailVerifier } from '@leadwright/mail-verifier'
import type { Database } from '../../db/client.ts'
import type { CreditsService } from '../credits/service.ts'
import type { LeadsService } from '../leads/service.ts'
import { mapBounded } from './bounded.ts'
import { reuseOf } from './reuse.ts'
import { reusableKeys, type Reuse } from './store/addresses.ts'
import { jobOperation, type VerifyDecision } from './decision.ts'

/** How long a caller is kept waiting for look-ups before what is not known yet counts as billable. Milliseconds. */
const patience = 5000
const pageSize = 1000
const lookUpsAtOnce = 100

/**
 * Refuses a job that could not be paid. What it comes to is not known before analysis, so this counts what it can come
 * to at most: unique addresses that are not left out, less those that turn out to be free within a few seconds, and no
 * more than the decision's limit.
 */
export async function requireAffordable(
  services: { db: Database; credits: CreditsService; leads: LeadsService; mail: Pick<MailVerifier, 'analyze'> },
  fail: Fail<'INSUFFICIENT_CREDITS'>,
  job: {
    organizationId: string
    listId: string
    emails: number
    decision: VerifyDecision
    reuseDays?: number | undefined
  },
): Promise<void> {
  const { db, credits } = services
  const { organizationId } = job
  const { available } = await credits.balance(organizationId)
  const { exclude, limit = Infinity } = job.decision
  if (available >= Math.min(job.emails, limit)) return
  const reuse = await reuseOf(services.leads, job)
  const atMost = await countAtMost(services, job.listId, new Set<string>(exclude), reuse)
  const amount = Math.min(atMost, limit)
  if (available >= amount) return
  await credits.requireAvailable(fail, db, { organizationId, operation: jobOperation, amount })
}

async function countAtMost(
  { db, leads, mail }: { db: Database; leads: LeadsService; mail: Pick<MailVerifier, 'analyze'> },
  listId: string,
  exclude: ReadonlySet<string>,
  reuse: Reuse | undefined,
): Promise<number> {
  const signal = AbortSignal.timeout(patience)
  const isBillable = async (email: string): Promise<boolean> => {
    try {
      const { verdict, flags } = await mail.analyze(email, { signal })
      return verdict === undefined && !flags.some((flag) => exclude.has(flag))
    } catch (error) {
      if (!signal.aborted) throw error
      return !('problem' in parseAddress(email))
    }
  }
  const seen = new Set<string>()
  let count = 0
  for (let after = 0; ;) {
    const page = await leads.addresses(listId, after, pageSize)
    const last = page.at(-1)
    if (last === undefined) return count
    after = last.id
    const unseen = page.filter(({ emailKey }) => seen.size < seen.add(emailKey).size)
    const known = new Set(
      reuse &&
        (await reusableKeys(
          db,
          reuse,
          unseen.map(({ emailKey }) => emailKey),
        )),
    )
    const asked = unseen.filter(({ emailKey }) => !known.has(emailKey))
    const billable = await mapBounded(asked, lookUpsAtOnce, ({ email }) => isBillable(email))
    count += billable.filter(Boolean).length
  }
}
