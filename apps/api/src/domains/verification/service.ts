import type { Fail } from '@leadwright/errors'
import type { JobPart } from '../../db/schema/jobs.ts'
import { createJobService } from '../../jobs/create-service.ts'
import type { JobKind } from '../../jobs/kind.ts'
import type { Change, JobOf, JobRequest, JobService } from '../../jobs/service.ts'
import { requireAffordable } from './afford.ts'
import type { VerifyDecision } from './decision.ts'
import { describeAddress, describeJob } from './describe.ts'
import type { VerificationOptions } from './kind.ts'
import { createSingleVerification } from './single.ts'
import { listAddresses, quoteAddresses } from './store/addresses.ts'
import type { Category, JobView, Quote, ResultItem } from './views.ts'

/** Whether mail to addresses would arrive: jobs over lists, and single addresses. */
export interface VerificationService extends Omit<JobService<JobView, ResultItem>, 'create'> {
  /**
   * Starts a job over a list, or over a part of it.
   *
   * With a decision the job never waits. Then the balance has to cover all unique, well-formed addresses of the list
   * that are not left out, or the decision's limit if that is less: no less than the job can come to, because analysis
   * only ever rules out. So a job that starts can be paid, unless the balance is spent elsewhere meanwhile.
   */
  create(
    fail: Fail<'RESOURCE_NOT_FOUND' | 'NO_EMAILS_TO_VERIFY' | 'LIMIT_REACHED' | 'INSUFFICIENT_CREDITS'>,
    job: JobRequest & { readonly decision?: VerifyDecision | undefined },
  ): Promise<JobView>
  /** What a job that waits for its decision would cost without some categories: exactly, unlike its estimate. */
  quote(fail: Fail<'JOB_NOT_FOUND'>, job: JobOf & { readonly exclude: readonly Category[] }): Promise<Quote>
  /**
   * Verifies one address within 20 s. Costs one credit if a mail server answered; what analysis decides, and `unknown`,
   * costs nothing.
   */
  verify(
    fail: Fail<'INSUFFICIENT_CREDITS'>,
    address: Change & { readonly email: string; readonly signal?: AbortSignal | undefined },
  ): Promise<ResultItem>
}

export function createVerificationService(options: VerificationOptions, kind: JobKind): VerificationService {
  const { db, leads } = options
  const jobs = createJobService(options, kind, {
    describe: describeJob,
    rows: (jobId, limit, after) => listAddresses(db, jobId, limit, after),
    describeRow: describeAddress,
  })
  return {
    ...jobs,
    verify: createSingleVerification(options),
    create: (fail, job) =>
      jobs.create(fail, job, async () => {
        const { organizationId, listId, decision, part } = job
        const list = await leads.listForJob(organizationId, listId)
        if (!list) throw fail('RESOURCE_NOT_FOUND', { resource: 'list', id: listId })
        const emails = part ? await leads.countPart(job, part, 'address') : list.emails
        if (emails === 0) {
          const rows = part && list.emails > 0 ? { rows: nameOf(part) } : {}
          throw fail('NO_EMAILS_TO_VERIFY', { listId, leads: list.leads, ...rows })
        }
        if (decision) await requireAffordable(options, fail, { ...job, emails, decision })
        return emails
      }),
    quote: async (fail, { exclude, ...job }) => {
      await jobs.get(fail, job)
      return quoteAddresses(db, job.jobId, exclude)
    },
  }
}

/** How the rows of a part were chosen. */
const nameOf = (part: JobPart): 'unverified' | 'unknown' | 'filter' | 'ids' => {
  if ('only' in part) return part.only
  return 'filter' in part ? 'filter' : 'ids'
}
