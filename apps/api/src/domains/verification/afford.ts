import type { Fail } from '@leadwright/errors'
import { parseAddress, type MailVerifier } from '@leadwright/mail-verifier'
import type { Database } from '../../db/client.ts'
import type { JobPart, ReadPlace } from '../../db/schema/jobs.ts'
import type { CreditsService } from '../credits/service.ts'
import type { LeadsService } from '../leads/service.ts'
import { readAddresses } from './analysis/read.ts'
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
    part?: JobPart | undefined
  },
): Promise<void> {
  const { db, credits } = services
  const { organizationId } = job
  const { available } = await credits.balance(organizationId)
  const { exclude, limit = Infinity } = job.decision
  if (available >= Math.min(job.emails, limit)) return
  const reuse = await reuseOf(services.leads, job)
  const atMost = await countAtMost(services, job, new Set<string>(exclude), reuse)
  const amount = Math.min(atMost, limit)
  if (available >= amount) return
  await credits.requireAvailable(fail, db, { organizationId, operation: jobOperation, amount })
}

async function countAtMost(
  { db, leads, mail }: { db: Database; leads: LeadsService; mail: Pick<MailVerifier, 'analyze'> },
  job: Parameters<typeof readAddresses>[1],
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
  for (let behind: ReadPlace | undefined; ;) {
    const page = await readAddresses(leads, job, behind, pageSize)
    behind = page.behind
    const addresses = page.addresses.map(([address]) => address)
    const unseen = addresses.filter(({ emailKey }) => seen.size < seen.add(emailKey).size)
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
    if (page.isLast) return count
  }
}
