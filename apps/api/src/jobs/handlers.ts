import type { Code, Fail } from '@leadwright/errors'
import { tracked } from '@trpc/server'
import type { JobDecision } from '../db/schema/jobs.ts'
import { stillAllowed } from '../domains/auth/authorize.ts'
import type { Services } from '../services.ts'
import type { RequestContext } from '../trpc/context.ts'
import type { Page, PageInput } from '../trpc/page.ts'
import { GivenUp } from '../waits/request-wait.ts'
import type { OnJob } from './procedures.ts'
import type { JobOf, JobRequest, JobService } from './service.ts'

/** A call, as its procedure hands it on. */
interface Call<Codes extends Code, Input> {
  readonly ctx: {
    readonly services: Services
    readonly organization: { readonly id: string }
    readonly fail: Fail<Codes>
  }
  readonly input: Input
}

/** A call that changes something. */
interface Change<Codes extends Code, Input> extends Call<Codes, Input> {
  readonly ctx: Call<Codes, Input>['ctx'] & { readonly operationId: string | undefined }
}

type Watched =
  | 'JOB_NOT_FOUND'
  | 'LIMIT_REACHED'
  | 'SERVICE_UNAVAILABLE'
  | Parameters<Parameters<typeof stillAllowed>[0]>[0]

/** Who asks for a job, and as which operation. */
export const requestOf = ({
  organization,
  operationId,
  actor,
}: RequestOf): Omit<JobRequest, 'listId' | 'decision'> => ({
  organizationId: organization.id,
  operationId,
  actor,
})
interface RequestOf {
  readonly organization: { readonly id: string }
  readonly operationId: string | undefined
  readonly actor: string
}

/** What is looked at of a job when it has changed. */
export interface ShownJob {
  readonly stage: string
  readonly updatedAt: string
  readonly progress: { readonly done: number }
}

const jobOf = ({ ctx, input }: Call<never, OnJob>): JobOf => ({
  organizationId: ctx.organization.id,
  jobId: input.jobId,
})
const changeOf = (call: Change<never, OnJob>) => ({ ...jobOf(call), operationId: call.ctx.operationId })

/** What the procedures of a kind of job do, whichever kind it is. */
export function jobHandlers<View extends ShownJob, Item, Filter>(
  serviceOf: (services: Services) => Omit<JobService<View, Item, Filter>, 'create'>,
) {
  return {
    list: ({ ctx, input }: Call<never, PageInput>): Promise<Page<View>> =>
      serviceOf(ctx.services).list(ctx.organization.id, input),

    get: (call: Call<'JOB_NOT_FOUND', OnJob>): Promise<View> =>
      serviceOf(call.ctx.services).get(call.ctx.fail, jobOf(call)),

    decide: <Input extends OnJob>(decisionOf: (input: Input) => JobDecision | 'cancel') => {
      type Codes = 'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INSUFFICIENT_CREDITS'
      return (call: Change<Codes, Input>): Promise<View> =>
        serviceOf(call.ctx.services).decide(call.ctx.fail, { ...changeOf(call), decision: decisionOf(call.input) })
    },

    cancel: (call: Change<'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE', OnJob>): Promise<View> =>
      serviceOf(call.ctx.services).cancel(call.ctx.fail, changeOf(call)),

    results: (call: Call<'JOB_NOT_FOUND', OnJob & PageInput & Filter>): Promise<Page<Item>> =>
      serviceOf(call.ctx.services).results(call.ctx.fail, jobOf(call), call.input),

    /** The job now and after each change; ends when it is over. A reconnect that knows the latest state waits for the next. */
    progress: async function* (
      this: void,
      {
        ctx,
        input: { jobId, lastEventId },
        signal,
      }: Call<Watched, OnJob & { readonly lastEventId?: string | undefined }> & {
        readonly ctx: RequestContext
        readonly signal: AbortSignal | undefined
      },
    ) {
      const organizationId = ctx.organization.id
      const { closing, open } = ctx.services.streams
      const close = open(ctx.fail, organizationId)
      const until = { signal: signal ? AbortSignal.any([signal, closing]) : closing }
      try {
        for await (const now of serviceOf(ctx.services).progress(ctx.fail, { organizationId, jobId, ...until })) {
          const eventId = `${now.updatedAt} ${now.stage} ${now.progress.done}`
          if (eventId === lastEventId) continue
          await stillAllowed(ctx.fail, ctx, organizationId)
          yield tracked(eventId, now)
        }
        // It is not the job that is over: who watches connects again, to another process, and goes on from the last event.
        if (closing.aborted) throw ctx.fail('SERVICE_UNAVAILABLE', { retryAfter: 1 }, { cause: new GivenUp() })
      } finally {
        close()
      }
    },
  }
}
