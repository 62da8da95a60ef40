import type { Details } from '@leadwright/errors/client'
import { describe, expectTypeOf, it } from 'vitest'
import type {
  AbortedError,
  ApiPromise,
  AwaitingJob,
  CallError,
  CodesOf,
  ConnectionError,
  CreditUsage,
  ErrorOf,
  ImportPreview,
  JobOver,
  KnownApiError,
  Leadwright,
  List,
  ListSummary,
  MisuseError,
  OperationId,
  Page,
  Paged,
  ParseError,
  Resources,
  TimeoutError,
  UnknownApiError,
} from './index.ts'
import { isApiError } from './index.ts'
import type { operations } from './generated/operations.ts'

declare const client: Leadwright

type CommonCodes =
  | 'INVALID_REQUEST'
  | 'NO_ACTIVE_ORGANIZATION'
  | 'AUTHENTICATION_REQUIRED'
  | 'INVALID_API_KEY'
  | 'RATE_LIMIT_EXCEEDED'
  | 'INTERNAL_ERROR'

describe('operations', () => {
  it('are the methods, and the other way round', () => {
    type Methods = { [R in keyof Resources]: `${R}.${keyof Resources[R] & string}` }[keyof Resources]
    /** Made of several operations. */
    type Composed = 'lists.verify' | 'verificationJobs.waitFor'
    expectTypeOf<Exclude<Methods, Composed>>().toEqualTypeOf<OperationId>()
    expectTypeOf<keyof typeof operations>().toEqualTypeOf<OperationId>()
  })

  it('have exactly the codes that the document declares for them, and those are codes of the contract', () => {
    expectTypeOf<CodesOf<'errors.list'>>().toEqualTypeOf<'INVALID_REQUEST' | 'INTERNAL_ERROR'>()
    expectTypeOf<CodesOf<'lists.create'>>().toEqualTypeOf<CommonCodes | 'INSUFFICIENT_SCOPE' | 'PERMISSION_DENIED'>()
    expectTypeOf<Exclude<CodesOf<'lists.import'>, CodesOf<'lists.create'>>>().toEqualTypeOf<
      'RESOURCE_NOT_FOUND' | 'INVALID_CSV_FORMAT'
    >()
    expectTypeOf<Exclude<CodesOf<'verificationJobs.decide'>, CodesOf<'lists.create'>>>().toEqualTypeOf<
      'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INSUFFICIENT_CREDITS'
    >()
  })
})

describe('methods', () => {
  it('answer with the types of the document', () => {
    expectTypeOf(client.lists.get('lst_1')).toEqualTypeOf<ApiPromise<List>>()
    expectTypeOf(client.lists.list()).toEqualTypeOf<Paged<List>>()
    expectTypeOf(client.me.get()).resolves.toHaveProperty('scopes')
    expectTypeOf(client.lists.summary('lst_1')).toEqualTypeOf<ApiPromise<ListSummary>>()
    expectTypeOf(client.credits.usage({ days: 7 })).toEqualTypeOf<ApiPromise<CreditUsage>>()
    expectTypeOf(client.lists.preview('', { workflow: 'verification' })).toEqualTypeOf<ApiPromise<ImportPreview>>()
    // @ts-expect-error -- what a file needs depends on the workflow
    void client.lists.preview('', { columns: { email: 'Mail' } })
    // @ts-expect-error -- no workflow knows what to do with it
    void client.lists.import('lst_1', '', { columns: { shoe_size: 'Size' } })
    // @ts-expect-error -- a list needs a workflow
    void client.lists.create({ name: 'March' })
    // @ts-expect-error -- there is no such workflow
    void client.lists.create({ name: 'March', workflow: 'guessing' })
    // @ts-expect-error -- there is no such verdict
    client.lists.export('lst_1', { status: ['fine'] })
    // @ts-expect-error -- how much to load has to be said
    void client.lists.list().toArray()
  })

  it('wait for a job that its stage tells apart', async () => {
    const job = await client.verificationJobs.waitFor('job_1')
    expectTypeOf(job).toEqualTypeOf<JobOver | AwaitingJob>()
    if (job.stage === 'awaiting_decision') {
      expectTypeOf(job.estimate.credits).toBeNumber()
      expectTypeOf(job.decisionExpiresAt).toBeString()
    }
    if (job.stage === 'failed') expectTypeOf(job.error.code).toBeString()
    expectTypeOf(await client.verificationJobs.waitFor('job_1', { until: 'over' })).toEqualTypeOf<JobOver>()
  })
})

describe('safe twins', () => {
  it('have the error of their operation', async () => {
    const { data, error } = await client.safe.verificationJobs.decide('job_1', { action: 'cancel' })
    expectTypeOf(error).toEqualTypeOf<ErrorOf<'verificationJobs.decide'> | null>()
    if (error === null) {
      expectTypeOf(data.stage).toBeString()
      return
    }
    expectTypeOf(data).toEqualTypeOf<null>()
    if (error.name === 'ApiError' && error.known) {
      expectTypeOf(error.code).toEqualTypeOf<CodesOf<'verificationJobs.decide'>>()
      if (error.code === 'INVALID_JOB_STAGE') {
        expectTypeOf(error.details).toEqualTypeOf<Details<'INVALID_JOB_STAGE'>>()
        expectTypeOf(error.status).toEqualTypeOf<400>()
      }
      // @ts-expect-error -- the operation does not declare it
      void (error.code === 'NO_EMAILS_TO_VERIFY')
    }
    if (isApiError(error, 'INSUFFICIENT_CREDITS')) expectTypeOf(error.details.shortfall).toBeNumber()
  })

  it('leave nothing out of the error', () => {
    expectTypeOf<ErrorOf<'errors.list'>>().toEqualTypeOf<
      | KnownApiError<'INVALID_REQUEST' | 'INTERNAL_ERROR'>
      | UnknownApiError
      | ConnectionError
      | TimeoutError
      | AbortedError
      | ParseError
      | MisuseError
    >()
    expectTypeOf<Exclude<ErrorOf<'errors.list'>, CallError>>().toEqualTypeOf<
      KnownApiError<'INVALID_REQUEST' | 'INTERNAL_ERROR'> | UnknownApiError
    >()
  })

  it('follow pages, waits and what is made of several operations', async () => {
    const lists = client.safe.lists.list()
    expectTypeOf((await lists).data).toEqualTypeOf<Page<List> | null>()
    for await (const { data } of lists) expectTypeOf(data).toEqualTypeOf<List | null>()
    expectTypeOf((await lists.toArray({ limit: 5 })).error).toEqualTypeOf<ErrorOf<'lists.list'> | null>()

    const waited = await client.safe.verificationJobs.waitFor('job_1', { until: 'over' })
    expectTypeOf(waited.data).toEqualTypeOf<JobOver | null>()
    expectTypeOf(waited.error).toEqualTypeOf<ErrorOf<'verificationJobs.get'> | null>()

    const { error } = await client.safe.lists.verify('email\n', { decide: 'verify' })
    if (error?.name === 'ApiError' && error.known) {
      expectTypeOf<'INVALID_CSV_FORMAT'>().toExtend<typeof error.code>()
      expectTypeOf<'NO_EMAILS_TO_VERIFY'>().toExtend<typeof error.code>()
      expectTypeOf<'INVALID_JOB_STAGE'>().toExtend<typeof error.code>()
    }
    expectTypeOf((await client.safe.lists.export('lst_1').text()).data).toEqualTypeOf<string | null>()
  })
})
