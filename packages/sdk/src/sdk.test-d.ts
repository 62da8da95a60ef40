import type { Code, Details } from '@leadwright/errors/client'
import { describe, expectTypeOf, it } from 'vitest'
import type {
  AbortedError,
  ApiPromise,
  AwaitingJob,
  CallError,
  CodesOf,
  ConnectionError,
  CreditUsage,
  EnrichmentJob,
  ErrorOf,
  ImportPreview,
  JobKind,
  JobOver,
  KnownApiError,
  Leadwright,
  List,
  ListSummary,
  MisuseError,
  OperationId,
  OutputOf,
  Page,
  Paged,
  ParseError,
  Resources,
  ScrapingJob,
  TimeoutError,
  UnknownApiError,
} from './index.ts'
import { isApiError } from './index.ts'
import type { operations } from './generated/operations.ts'

declare const client: Leadwright

/** What an operation pages through. */
type ItemOf<O extends OperationId> = OutputOf<O> extends { items: (infer T)[] } ? T : never

type CommonCodes =
  | 'INVALID_REQUEST'
  | 'NO_ACTIVE_ORGANIZATION'
  | 'SERVICE_UNAVAILABLE'
  | 'AUTHENTICATION_REQUIRED'
  | 'INVALID_API_KEY'
  | 'RATE_LIMIT_EXCEEDED'
  | 'INTERNAL_ERROR'

/** The codes of the operations that are looked at here, and those that they could be mistaken to have. */
type LookedAt =
  | CommonCodes
  | 'INSUFFICIENT_SCOPE'
  | 'PERMISSION_DENIED'
  | 'RESOURCE_NOT_FOUND'
  | 'JOB_NOT_FOUND'
  | 'INVALID_CSV_FORMAT'
  | 'INVALID_JOB_STAGE'
  | 'INSUFFICIENT_CREDITS'
  | 'NO_EMAILS_TO_VERIFY'
  | 'NO_LEADS_TO_ENRICH'
  | 'NO_LEADS_TO_SCRAPE'

describe('operations', () => {
  it('are the methods, and the other way round', () => {
    type Methods = { [R in keyof Resources]: `${R}.${keyof Resources[R] & string}` }[keyof Resources]
    /** Made of several operations. */
    type Composed = 'lists.verify' | 'lists.enrich' | 'lists.scrape' | `${JobKind}.waitFor`
    expectTypeOf<Exclude<Methods, Composed>>().toEqualTypeOf<OperationId>()
    expectTypeOf<keyof typeof operations>().toEqualTypeOf<OperationId>()
  })

  it('have exactly the codes that the document declares for them, and those are codes of the contract', () => {
    expectTypeOf<CodesOf<'errors.list'>>().toEqualTypeOf<'INVALID_REQUEST' | 'INTERNAL_ERROR'>()
    // A code to come may be added to any of them.
    type Today<O extends OperationId> = Extract<CodesOf<O>, LookedAt>
    expectTypeOf<Today<'lists.create'>>().toEqualTypeOf<CommonCodes | 'INSUFFICIENT_SCOPE' | 'PERMISSION_DENIED'>()
    expectTypeOf<Exclude<Today<'lists.import'>, Today<'lists.create'>>>().toEqualTypeOf<
      'RESOURCE_NOT_FOUND' | 'INVALID_CSV_FORMAT'
    >()
    expectTypeOf<Exclude<Today<'verificationJobs.decide'>, Today<'lists.create'>>>().toEqualTypeOf<
      'JOB_NOT_FOUND' | 'INVALID_JOB_STAGE' | 'INSUFFICIENT_CREDITS'
    >()
    expectTypeOf<CodesOf<OperationId>>().toExtend<Code>()
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

  it('answer with the job that the document declares, whichever method of whichever kind of jobs it is', () => {
    type AnswersOf<K extends JobKind> = {
      [M in 'create' | 'get' | 'decide' | 'cancel']: OutputOf<`${K}.${M}`>
    }
    type Methods<K extends JobKind> = Pick<Resources[K], keyof AnswersOf<K>>
    type Promised<K extends JobKind> = { [M in keyof AnswersOf<K>]: Awaited<ReturnType<Methods<K>[M]>> }
    expectTypeOf<Promised<'verificationJobs'>>().toEqualTypeOf<AnswersOf<'verificationJobs'>>()
    expectTypeOf<Promised<'enrichmentJobs'>>().toEqualTypeOf<AnswersOf<'enrichmentJobs'>>()
    expectTypeOf<Promised<'scrapingJobs'>>().toEqualTypeOf<AnswersOf<'scrapingJobs'>>()

    expectTypeOf(client.verificationJobs.list()).toEqualTypeOf<Paged<ItemOf<'verificationJobs.list'>>>()
    expectTypeOf(client.enrichmentJobs.list()).toEqualTypeOf<Paged<ItemOf<'enrichmentJobs.list'>>>()
    expectTypeOf(client.scrapingJobs.list()).toEqualTypeOf<Paged<ItemOf<'scrapingJobs.list'>>>()
    expectTypeOf(client.verificationJobs.results('')).toEqualTypeOf<Paged<ItemOf<'verificationJobs.results'>>>()
    expectTypeOf(client.enrichmentJobs.results('')).toEqualTypeOf<Paged<ItemOf<'enrichmentJobs.results'>>>()
    expectTypeOf(client.scrapingJobs.results('')).toEqualTypeOf<Paged<ItemOf<'scrapingJobs.results'>>>()
  })

  it('take what each kind of jobs takes, and nothing else', () => {
    void client.enrichmentJobs.decide('', { action: 'enrich', include: ['catch_all'] })
    void client.scrapingJobs.create({ listId: '', peoplePerRow: 5, decision: 'scrape' })
    client.scrapingJobs.results('', { outcome: ['matched', 'review'], hint: 'job_title', limit: 5 })
    void client.reviews.decide('', { companyId: null })
    // @ts-expect-error -- verification has nothing to leave in
    void client.verificationJobs.decide('', { action: 'verify', include: ['catch_all'] })
    // @ts-expect-error -- scraping is no enrichment
    void client.enrichmentJobs.decide('', { action: 'scrape' })
    // @ts-expect-error -- verdicts have no outcome
    client.verificationJobs.results('', { outcome: 'matched' })
    // @ts-expect-error -- there is no such outcome
    client.enrichmentJobs.results('', { outcome: 'perhaps' })
    // @ts-expect-error -- a review is decided by a company, or by null
    void client.reviews.decide('', {})
    // @ts-expect-error -- only scraping takes people
    void client.lists.enrich('', { decide: 'enrich', peoplePerRow: 3 })
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
    const found = await client.enrichmentJobs.waitFor('job_1')
    expectTypeOf(found).toEqualTypeOf<JobOver<EnrichmentJob> | AwaitingJob<EnrichmentJob>>()
    if (found.stage === 'completed') expectTypeOf(found.match.rate).toEqualTypeOf<number | null>()
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

  it('are asked only for codes that their operation declares', async () => {
    const { error } = await client.safe.verificationJobs.decide('job_1', { action: 'cancel' })
    if (isApiError(error, 'INSUFFICIENT_CREDITS')) {
      expectTypeOf(error).toEqualTypeOf<KnownApiError<'INSUFFICIENT_CREDITS'>>()
      return
    }
    // @ts-expect-error -- it is handled above
    isApiError(error, 'INSUFFICIENT_CREDITS')
    // @ts-expect-error -- the operation does not declare it
    isApiError(error, 'NO_EMAILS_TO_VERIFY')
    // @ts-expect-error -- misspelt
    isApiError(error, 'JOB_NOT_FUND')
    // @ts-expect-error -- the same once it is known to be an answer
    if (isApiError(error)) isApiError(error, 'NO_EMAILS_TO_VERIFY')

    const listed = await client.safe.lists.list().toArray({ limit: 5 })
    // @ts-expect-error -- there is no list that could be missing
    isApiError(listed.error, 'RESOURCE_NOT_FOUND')
    for await (const each of client.safe.lists.leads('lst_1')) {
      if (isApiError(each.error, 'RESOURCE_NOT_FOUND')) expectTypeOf(each.error.status).toEqualTypeOf<404>()
      // @ts-expect-error -- reading leads is free
      isApiError(each.error, 'INSUFFICIENT_CREDITS')
    }
    const text = await client.safe.lists.export('lst_1').text()
    // @ts-expect-error -- nothing is uploaded
    isApiError(text.error, 'INVALID_CSV_FORMAT')
    const waited = await client.safe.scrapingJobs.waitFor('job_1')
    if (isApiError(waited.error, 'JOB_NOT_FOUND')) expectTypeOf(waited.error.details.jobId).toBeString()
    // @ts-expect-error -- waiting decides nothing
    isApiError(waited.error, 'INVALID_JOB_STAGE')
    const verified = await client.safe.lists.verify('', { decide: 'verify' })
    if (isApiError(verified.error, 'INVALID_CSV_FORMAT')) expectTypeOf(verified.error.details.reason).toBeString()
    // @ts-expect-error -- verifying is no scraping
    isApiError(verified.error, 'NO_LEADS_TO_SCRAPE')
  })

  it('are asked for any code where their result is passed on as anything', () => {
    const handle = (error: unknown): number => (isApiError(error, 'INSUFFICIENT_CREDITS') ? error.details.shortfall : 0)
    expectTypeOf(handle).returns.toBeNumber()
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

    const scraped = await client.safe.scrapingJobs.waitFor('job_1')
    expectTypeOf(scraped.data).toEqualTypeOf<JobOver<ScrapingJob> | AwaitingJob<ScrapingJob> | null>()
    expectTypeOf(scraped.error).toEqualTypeOf<ErrorOf<'scrapingJobs.get'> | null>()
    const { error: enriching } = await client.safe.lists.enrich({ listId: 'lst_1' }, { decide: 'enrich' })
    if (enriching?.name === 'ApiError' && enriching.known) {
      expectTypeOf<'NO_LEADS_TO_ENRICH'>().toExtend<typeof enriching.code>()
      expectTypeOf<'NO_LEADS_TO_SCRAPE'>().not.toExtend<typeof enriching.code>()
    }

    const { error } = await client.safe.lists.verify('email\n', { decide: 'verify' })
    if (error?.name === 'ApiError' && error.known) {
      expectTypeOf<'INVALID_CSV_FORMAT'>().toExtend<typeof error.code>()
      expectTypeOf<'NO_EMAILS_TO_VERIFY'>().toExtend<typeof error.code>()
      expectTypeOf<'INVALID_JOB_STAGE'>().toExtend<typeof error.code>()
    }
    expectTypeOf((await client.safe.lists.export('lst_1').text()).data).toEqualTypeOf<string | null>()
  })
})
