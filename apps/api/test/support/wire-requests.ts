import { vi } from 'vitest'
import type { KeyCaller } from './caller.ts'
import type { WireAnswer } from './wire.ts'

/** A request as it is sent, without the credential. */
export interface WireRequest {
  readonly method: string
  /** With the query, where there is one. */
  readonly path: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | FormData
}

/** Sends a request and reads the answer, whatever it is. */
export async function exchange(
  url: string,
  { method, path, headers, body }: WireRequest,
  more: Readonly<Record<string, string>> = {},
): Promise<WireAnswer> {
  const response = await fetch(url + path, {
    method,
    headers: { ...headers, ...more },
    ...(body !== undefined && { body }),
  })
  return { status: response.status, headers: response.headers, text: await response.text() }
}

const json = (method: string, path: string, body: object): WireRequest => ({
  method,
  path,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})
const get = (path: string): WireRequest => ({ method: 'GET', path })

const csv = 'email,name\nann@inbox.test,Ann\nno-ann@inbox.test,Ben\ninfo@inbox.test,Cy\nann@catchall.test,Di\n,Ed\n'
const upload = (path: string, text = csv): WireRequest => ({
  method: 'POST',
  path,
  headers: { 'content-type': 'text/csv' },
  body: text,
})

const columnsQuery = new URLSearchParams({ columns: '{"email":"Mail"}' }).toString()

function form(path: string): WireRequest {
  const body = new FormData()
  body.set('file', new File([csv], 'leads.csv', { type: 'text/csv' }))
  return { method: 'POST', path, body }
}

/** The kinds of job, as paths name them. */
export const jobKinds = ['verification-jobs', 'enrichment-jobs', 'scraping-jobs'] as const
export type JobKind = (typeof jobKinds)[number]

/** What goes on, in the decision on each kind of job. */
export const actionOf: Readonly<Record<JobKind, string>> = {
  'verification-jobs': 'verify',
  'enrichment-jobs': 'enrich',
  'scraping-jobs': 'scrape',
}

/** Waits until a job is in a stage. */
export async function untilStage(key: KeyCaller, jobId: string, stage: string, kind: JobKind): Promise<void> {
  const read = () => key.rest<{ stage: string }>('GET', `/v1/${kind}/${jobId}`)
  await vi.waitUntil(async () => (await read()).body.stage === stage, { timeout: 240_000 })
}

/** Lists that a job of each kind has something to do with. */
export const csvOf: Readonly<Record<JobKind, string>> = {
  'verification-jobs': csv,
  // Somebody who is found, a company that somebody has to look at, one that nobody knows, and a name too many.
  'enrichment-jobs':
    'first_name,last_name,company,domain\nAnn,Lee,,inbox.test\nBen,Ray,Saltmarsh,\nCy,Fox,Acne,\nDi,Kay,Inc.,\n',
  'scraping-jobs': 'company,job_title\nBrightwater Ltd,Chief Executive Officer\nSaltmarsh,Manager\nAcne,Buyer\n',
}

/** The jobs of a kind, in every state that requests need. */
export interface WireJobs {
  readonly listId: string
  /** Lists that no job is over. */
  readonly freshListIds: readonly string[]
  readonly completedJobId: string
  /** The list of the first job that waits. */
  readonly waitingListId: string
  readonly waitingJobIds: readonly [string, string, string]
  readonly cancelledJobId: string
}

/** Items of an organization, in every state that requests need. */
export interface WireItems {
  readonly jobs: Readonly<Record<JobKind, WireJobs>>
  /** Of the list with leads, rejected rows, and the verdicts of a job that is over. */
  readonly importId: string
  readonly emptyListId: string
  /** A list that no job has used, and its import. */
  readonly unused: { readonly listId: string; readonly importId: string }
  /** A company's name that somebody has to look at, and who may be meant. */
  readonly reviewId: string
  readonly companyId: string
  readonly webhook: { readonly id: string; readonly deliveryId: string }
  /** One that nobody needs. */
  readonly spareWebhookId: string
}

/** Makes the items, with an API key that may do everything. */
export async function makeItems(key: KeyCaller): Promise<WireItems> {
  const made = await Promise.all(jobKinds.map(async (kind) => [kind, await makeJobs(key, kind)] as const))
  const jobs = Object.fromEntries(made) as unknown as Record<JobKind, WireJobs & { readonly importId: string }>
  const { body } = await key.rest<{ items: { id: string; candidates: { id: string }[] }[] }>('GET', '/v1/reviews')
  const [review] = body.items
  const webhookId = await newWebhook(key)
  const { body: ping } = await key.rest<{ id: string }>('POST', `/v1/webhooks/${webhookId}/ping`, { body: {} })
  return {
    jobs,
    importId: jobs['verification-jobs'].importId,
    emptyListId: await newList(key, 'verification'),
    unused: await filledList(key, 'verification', 'email\nann@inbox.test\n'),
    reviewId: review?.id ?? '',
    companyId: review?.candidates[0]?.id ?? '',
    webhook: { id: webhookId, deliveryId: ping.id },
    spareWebhookId: await newWebhook(key),
  }
}

const webhook = { url: 'https://hooks.example.com/wire', events: ['job.completed'] }

async function newWebhook(key: KeyCaller): Promise<string> {
  const { body } = await key.rest<{ id: string }>('POST', '/v1/webhooks', { body: webhook })
  return body.id
}

async function newList(key: KeyCaller, workflow: string): Promise<string> {
  const { body } = await key.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'wire', workflow } })
  return body.id
}

/** A list with rows. */
export async function filledList(key: KeyCaller, workflow: string, rows: string) {
  const listId = await newList(key, workflow)
  const { body } = await key.rest<{ importId: string }>('POST', `/v1/lists/${listId}/imports`, {
    raw: rows,
    headers: { 'content-type': 'text/csv' },
  })
  return { listId, importId: body.importId }
}

export const workflowOf = (kind: JobKind): string => kind.replace('-jobs', '')

/** Ways to create a job of a kind: each takes a list, over which there can be one at a time. */
const maxCreates = 6

async function makeJobs(key: KeyCaller, kind: JobKind): Promise<WireJobs & { readonly importId: string }> {
  const filled = () => filledList(key, workflowOf(kind), csvOf[kind])
  const { listId, importId } = await filled()
  const newJob = async (over: string, stage: string, more: object = {}): Promise<string> => {
    const { body: job } = await key.rest<{ id: string }>('POST', `/v1/${kind}`, { body: { listId: over, ...more } })
    await untilStage(key, job.id, stage, kind)
    return job.id
  }
  const waiting = async (over?: string) => newJob(over ?? (await filled()).listId, 'awaiting_decision')
  // Before the first one is over, which leaves less to look for.
  const cancelledJobId = await waiting(listId)
  await key.rest('POST', `/v1/${kind}/${cancelledJobId}/cancel`)
  const waitingListId = (await filled()).listId
  const waitingJobIds = [await waiting(waitingListId), await waiting(), await waiting()] as const
  const freshListIds = await Promise.all(Array.from({ length: maxCreates }, async () => (await filled()).listId))
  const completedJobId = await newJob(listId, 'completed', { decision: actionOf[kind] })
  return { listId, freshListIds, importId, completedJobId, waitingListId, waitingJobIds, cancelledJobId }
}

/** What every kind of job is asked, by what an operation's name ends with. */
function jobRequests({ jobs }: WireItems, kind: JobKind, decisions: readonly object[], upFront: readonly unknown[]) {
  const { freshListIds, completedJobId, waitingJobIds } = jobs[kind]
  const [toDecide, toCancel, toStop] = waitingJobIds
  const all = `/v1/${kind}`
  return {
    create: [{}, ...upFront.map((decision) => ({ decision }))].map((more, index) =>
      json('POST', all, { listId: freshListIds[index], ...more }),
    ),
    list: [get(all), get(`${all}?limit=1`)],
    get: [get(`${all}/${completedJobId}`), get(`${all}/${toDecide}`)],
    decide: [
      ...decisions.map((decision) => json('POST', `${all}/${toDecide}/decision`, decision)),
      json('POST', `${all}/${toCancel}/decision`, { action: 'cancel' }),
    ],
    cancel: [{ method: 'POST', path: `${all}/${toStop}/cancel` }],
    results: [get(`${all}/${completedJobId}/results`), get(`${all}/${completedJobId}/results?limit=1`)],
  }
}

const named = (group: string, requests: Readonly<Record<string, readonly WireRequest[]>>) =>
  Object.fromEntries(Object.entries(requests).map(([name, each]) => [`${group}.${name}`, each]))

/** What each operation is asked so that it succeeds, in as many ways as there are. */
export function validRequests(items: WireItems): Readonly<Record<string, readonly WireRequest[]>> {
  const { importId, emptyListId, reviewId, companyId } = items
  const { listId, completedJobId } = items.jobs['verification-jobs']
  const list = `/v1/lists/${listId}`
  const hook = `/v1/webhooks/${items.webhook.id}`
  const verification = jobRequests(
    items,
    'verification-jobs',
    [{ action: 'verify', exclude: ['free'] }],
    [{ action: 'verify', exclude: ['role'] }, 'verify'],
  )
  const enrichment = jobRequests(
    items,
    'enrichment-jobs',
    [{ action: 'enrich', include: ['catch_all'] }],
    [{ action: 'enrich', include: ['catch_all'] }, { action: 'verify' }, 'enrich', 'verify'],
  )
  const scraping = jobRequests(
    items,
    'scraping-jobs',
    [{ action: 'scrape' }],
    [{ action: 'scrape' }, 'scrape', 'verify'],
  )
  const rowsOf = (kind: JobKind) => get(`/v1/${kind}/${items.jobs[kind].completedJobId}/results?outcome=review,none`)
  const hinted = (kind: JobKind) => get(`/v1/${kind}/${items.jobs[kind].completedJobId}/results?hint=company_name`)
  const person = { firstName: 'Ann', lastName: 'Lee' }
  return {
    'me.get': [get('/v1/me')],
    'errors.list': [get('/v1/errors')],
    'errors.get': [get('/v1/errors/JOB_NOT_FOUND')],
    'lists.create': [json('POST', '/v1/lists', { name: 'new', workflow: 'enrichment' })],
    'lists.list': [get('/v1/lists'), get('/v1/lists?limit=1')],
    'lists.get': [get(list)],
    'lists.import': [
      upload(`${list}/imports`),
      form(`${list}/imports`),
      upload(`${list}/imports?${columnsQuery}`, 'Mail\nann@inbox.test\n'),
    ],
    'lists.preview': [
      upload('/v1/import-previews?workflow=verification'),
      form('/v1/import-previews?workflow=enrichment'),
      upload(`/v1/import-previews?workflow=verification&${columnsQuery}`, 'Mail\nann@inbox.test\n'),
    ],
    'lists.imports': [get(`${list}/imports`), get(`${list}/imports?limit=1`)],
    'lists.undoImport': [json('POST', `/v1/lists/${items.unused.listId}/imports/${items.unused.importId}/undo`, {})],
    'lists.suggestions': [get(`${list}/suggestions`), get(`${list}/suggestions?limit=1`)],
    'lists.acceptSuggestions': [
      json('POST', `/v1/lists/${items.unused.listId}/suggestions/accept`, { leads: 'all' }),
      json('POST', `${list}/suggestions/accept`, { leads: ['1', 'none'] }),
    ],
    'lists.rejected': [get(`${list}/imports/${importId}/rejected`)],
    'lists.leads': [
      get(`${list}/leads`),
      get(`${list}/leads?limit=2&status=valid,unverified`),
      get(`${list}/leads?search=ANN`),
    ],
    'lists.summary': [get(`${list}/summary`)],
    'lists.export': [get(`${list}/export`), get(`${list}/export?status=catch_all`)],
    ...named('verificationJobs', verification),
    ...named('enrichmentJobs', {
      ...enrichment,
      results: [...enrichment.results, rowsOf('enrichment-jobs'), hinted('enrichment-jobs')],
    }),
    ...named('scrapingJobs', {
      ...scraping,
      create: [
        ...scraping.create,
        json('POST', '/v1/scraping-jobs', {
          listId: items.jobs['scraping-jobs'].freshListIds.at(-1),
          peoplePerRow: 25,
        }),
      ],
      results: [...scraping.results, rowsOf('scraping-jobs'), hinted('scraping-jobs')],
    }),
    'enrichments.create': [
      json('POST', '/v1/enrichments', { ...person, domain: 'inbox.test' }),
      json('POST', '/v1/enrichments', { ...person, domain: 'catchall.test', include: ['catch_all'] }),
      json('POST', '/v1/enrichments', { ...person, company: 'Saltmarsh' }),
      json('POST', '/v1/enrichments', { ...person, company: 'Acne' }),
      json('POST', '/v1/enrichments', { ...person, company: 'Inc.' }),
    ],
    'reviews.list': [get('/v1/reviews'), get('/v1/reviews?limit=1&status=open')],
    'reviews.decide': [
      json('POST', `/v1/reviews/${reviewId}`, { companyId }),
      json('POST', `/v1/reviews/${reviewId}`, { companyId: null }),
    ],
    'verifications.create': [json('POST', '/v1/verifications', { email: 'ann@inbox.test' })],
    'credits.get': [get('/v1/credits')],
    'credits.entries': [
      get('/v1/credits/entries'),
      get('/v1/credits/entries?limit=1'),
      get(`/v1/credits/entries?jobId=${completedJobId}`),
    ],
    'credits.usage': [get('/v1/credits/usage'), get('/v1/credits/usage?days=2')],
    'webhooks.create': [
      json('POST', '/v1/webhooks', webhook),
      json('POST', '/v1/webhooks', { ...webhook, description: 'CRM', lowCredits: 5 }),
    ],
    'webhooks.list': [get('/v1/webhooks'), get('/v1/webhooks?limit=1')],
    'webhooks.get': [get(hook)],
    'webhooks.update': [json('POST', hook, { description: 'CRM' })],
    'webhooks.delete': [{ method: 'DELETE', path: `/v1/webhooks/${items.spareWebhookId}` }],
    'webhooks.rotateSecret': [json('POST', `${hook}/secret`, {})],
    'webhooks.ping': [json('POST', `${hook}/ping`, {})],
    'webhooks.deliveries': [get(`${hook}/deliveries`), get(`${hook}/deliveries?limit=1&status=pending`)],
    'webhooks.delivery': [get(`${hook}/deliveries/${items.webhook.deliveryId}`)],
    'webhooks.resend': [json('POST', `${hook}/deliveries/${items.webhook.deliveryId}/resend`, {})],
    'lists.delete': [{ method: 'DELETE', path: `/v1/lists/${emptyListId}` }],
  }
}
