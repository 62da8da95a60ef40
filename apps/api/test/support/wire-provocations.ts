import { randomUUID } from 'node:crypto'
import type { Code } from '@leadwright/errors'
import postgres from 'postgres'
import { bounds } from '../../src/bounds.ts'
import { everyScope, createCaller, type Caller, type KeyCaller } from './caller.ts'
import { startTestApp, type TestApp } from './app.ts'
import type { LocatedOperation } from './openapi.ts'
import { startProxy } from './proxy.ts'
import type { WireAnswer } from './wire.ts'
import {
  csvOf,
  exchange,
  filledList,
  jobKinds,
  untilStage,
  workflowOf,
  type JobKind,
  type WireItems,
  type WireRequest,
} from './wire-requests.ts'

/** Where codes are provoked: the product several times over, with whoever is needed to make it refuse. */
export interface WireWorld {
  readonly app: TestApp
  readonly owner: Caller
  readonly key: KeyCaller
  readonly items: WireItems
  /** What the owner asks so that operations succeed. */
  readonly requests: Readonly<Record<string, readonly WireRequest[]>>
}

/** Makes an operation answer with a code, for real; each answer of those it gives must have the code. */
type Provoke = (operation: LocatedOperation, request: WireRequest) => Promise<WireAnswer[]>

export interface Provocations {
  /** A code that no operation declares yet needs none. */
  readonly byCode: Readonly<Partial<Record<Code, Provoke>>>
  close(): Promise<void>
}

const missing = 'missing_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f'
/** Operations that work with no table of their own. */
const tableless: ReadonlySet<string> = new Set(['me.get', 'errors.list', 'errors.get', 'lists.preview'])
const asJson = { 'content-type': 'application/json' }

const withBody = (request: WireRequest, body: string, headers: Record<string, string> = asJson): WireRequest => ({
  ...request,
  headers,
  body,
})

/** Prepares everybody and everything that provokes; takes seconds. */
export async function createProvocations({ app, owner, key, items }: WireWorld): Promise<Provocations> {
  const { databaseUrl, url } = app
  const viewer = await app.newOwner()
  // The organization keeps an owner, as every one does.
  const keeper = await createCaller(url, { organization: false })
  await execute(
    databaseUrl,
    `insert into members (id, organization_id, user_id, role)
       select 'mem_kept', '${viewer.organizationId}', id, 'owner' from users where email = '${keeper.email}';
     update members set role = 'viewer' where organization_id = '${viewer.organizationId}' and id <> 'mem_kept'`,
  )
  const homeless = await createCaller(url, { organization: false })
  const revoked = await owner.key()
  await owner.mutate('apiKeys.revoke', { id: revoked.id })
  // The same database, hence the same sessions and keys: once with next to no quota, once with nothing to spend.
  const limited = await startTestApp({ databaseUrl, role: 'api', rateLimit: 1 })
  const spend = (by: Readonly<Record<string, string>>) => exchange(limited.url, { method: 'GET', path: '/v1/me' }, by)
  const poor = await penniless(databaseUrl)
  const futile = await futileLists(key)
  const full = await fullOf(app)
  // Once so that nobody is known any more, once so that only what an operation itself works with is away.
  const forgetful = await startBroken(['api_keys', 'sessions'])
  const empty = await startBroken(['lists', 'jobs', 'webhooks', 'company_reviews', 'credit_balances', 'credit_entries'])
  const foreign = await strangerOf(app)
  const away = await startAway(databaseUrl)

  const withKey = { 'x-api-key': key.key }
  /**
   * The same request for the envelope, and for a problem in another language; under one idempotency key, so that the
   * second answer is the first again where that is kept.
   */
  const both = async (
    base: string,
    request: WireRequest,
    credentials: Record<string, string>,
  ): Promise<WireAnswer[]> => {
    const headers = { 'idempotency-key': request.headers?.['idempotency-key'] ?? randomUUID(), ...credentials }
    return [
      await exchange(base, request, headers),
      await exchange(base, request, { ...headers, accept: 'application/problem+json', 'accept-language': 'de' }),
    ]
  }
  const onJob = (request: WireRequest, jobId: string): WireRequest => ({
    ...request,
    path: request.path.replace(/(\w+-jobs)\/[^/]+/, `$1/${jobId}`),
  })
  const missed: Provoke = ({ path, operation }, request) => {
    if (operation.operationId === 'lists.preview') {
      return both(url, { ...request, path: `${request.path}&listId=${missing}` }, withKey)
    }
    const inPath = { ...request, path: path.replaceAll(/\{\w+\}/g, missing) }
    const inBody = withBody(request, JSON.stringify({ listId: missing }))
    return both(url, path.includes('{') ? inPath : inBody, withKey)
  }
  /** Jobs that are not there to be seen: none, another kind's, and another organization's. */
  const missedJob: Provoke = async ({ path }, request) => {
    const asked = kindIn(path)
    const others = jobKinds.filter((kind) => kind !== asked).map((kind) => items.jobs[kind].completedJobId)
    const ids = [missing, foreign.jobIds[asked ?? 'enrichment-jobs'], ...(asked ? others : [])]
    const onId = (id: string) =>
      asked ? onJob(request, id) : { ...request, path: `${request.path.split('?')[0]}?jobId=${id}` }
    return (await Promise.all(ids.map((id) => both(url, onId(id), withKey)))).flat()
  }
  const onLists = async (request: WireRequest, listIds: readonly string[]) => {
    const asked = listIds.flatMap((listId) =>
      [{ listId }, { listId, decision: 'verify' }].map((body) => withBody(request, JSON.stringify(body))),
    )
    return (await Promise.all(asked.map((each) => both(url, each, withKey)))).flat()
  }

  const byCode: Provocations['byCode'] = {
    AUTHENTICATION_REQUIRED: async (_, request) => [
      ...(await both(url, request, {})),
      ...(await both(url, request, { cookie: 'leadwright.session_token=nobody' })),
    ],
    INVALID_API_KEY: async (_, request) => [
      ...(await both(url, request, { 'x-api-key': 'nonsense' })),
      ...(await both(url, request, { 'x-api-key': revoked.key })),
    ],
    RATE_LIMIT_EXCEEDED: async (_, request) => {
      const answers: WireAnswer[] = []
      for (const by of [withKey, { cookie: owner.cookie }]) {
        await spend(by) // the only one that each minute holds
        answers.push(...(await both(limited.url, request, by)))
      }
      return answers
    },
    NO_ACTIVE_ORGANIZATION: async (_, request) => [
      ...(await both(url, request, { cookie: homeless.cookie })),
      ...(await both(url, request, { cookie: owner.cookie, 'x-organization-id': viewer.organizationId })),
    ],
    INSUFFICIENT_SCOPE: async ({ operation }, request) => {
      const { key: other } = await owner.key(everyScope.filter((scope) => scope !== operation['x-scope']))
      return both(url, request, { 'x-api-key': other })
    },
    PERMISSION_DENIED: async (_, request) => [
      ...(await both(url, request, { cookie: viewer.cookie })),
      ...(await both(url, request, { cookie: owner.cookie, origin: 'https://evil.example' })),
    ],
    INVALID_REQUEST: async (operation, request) => [
      await exchange(url, request, { ...withKey, 'x-large': 'x'.repeat(20_000) }), // refused by Node's parser
      ...(await Promise.all(malformed(operation, request).map((bad) => both(url, bad, withKey)))).flat(),
    ],
    RESOURCE_NOT_FOUND: async (operation, request) => [
      ...(await missed(operation, request)),
      ...(operation.operation.operationId === 'reviews.decide'
        ? await both(url, { ...request, path: `/v1/reviews/${foreign.reviewId}` }, withKey)
        : []),
    ],
    IMPORT_NOT_UNDOABLE: (_, request) => {
      const path = `/v1/lists/${items.jobs['verification-jobs'].listId}/imports/${items.importId}/undo`
      return both(url, { ...request, path }, withKey)
    },
    JOB_NOT_FOUND: missedJob,
    INVALID_JOB_STAGE: async ({ path }, request) => {
      const jobs = items.jobs[kindIn(path) ?? 'verification-jobs']
      const over = [jobs.cancelledJobId, jobs.completedJobId].map((jobId) => onJob(request, jobId))
      return (await Promise.all(over.map((each) => both(url, each, withKey)))).flat()
    },
    LIMIT_REACHED: async ({ path }, request) => {
      const kind = kindIn(path)
      return [
        ...(await both(url, request, { 'x-api-key': full })),
        ...(path === `/v1/${kind}` && kind ? await onLists(request, [items.jobs[kind].waitingListId]) : []),
      ]
    },
    NO_EMAILS_TO_VERIFY: (_, request) => onLists(request, [items.emptyListId, items.jobs['scraping-jobs'].listId]),
    NO_LEADS_TO_ENRICH: (_, request) => onLists(request, [items.emptyListId, ...futile.enrichment]),
    NO_LEADS_TO_SCRAPE: (_, request) => onLists(request, [items.emptyListId, ...futile.scraping]),
    INSUFFICIENT_CREDITS: ({ path }, request) => {
      const kind = kindIn(path)
      const jobs = poor.jobs[kind ?? 'verification-jobs']
      const body = JSON.stringify({ listId: jobs.listId, decision: 'verify' })
      const asked = path === `/v1/${kind}` ? withBody(request, body) : onJob(request, jobs.jobId)
      return both(url, asked, { 'x-api-key': poor.key })
    },
    INVALID_CSV_FORMAT: async ({ operation }, request) => {
      // A preview tells which columns are missing, instead of failing for it.
      const lacking = operation.operationId === 'lists.preview' ? [] : ['town,name\nRome,Ann\n']
      const answers = ['', 'email\n', 'email\na\0b\n', 'email\n"broken\n', ...lacking].map((text) =>
        both(url, withBody(request, text, { 'content-type': 'text/csv' }), withKey),
      )
      return (await Promise.all(answers)).flat()
    },
    SERVICE_UNAVAILABLE: async (_, request) =>
      (await Promise.all([withKey, { cookie: owner.cookie }].map((who) => both(away.url, request, who)))).flat(),
    INTERNAL_ERROR: async ({ operation }, request) => [
      ...(await forgetful.ask(request)),
      ...(tableless.has(operation.operationId) ? [] : await empty.ask(request)),
    ],
  }
  return {
    byCode,
    close: async () => {
      await Promise.all([limited, forgetful, empty, away].map((each) => each.close()))
    },
  }
}

/** Requests that are wrong in every place that an operation reads. */
function malformed({ path, operation }: LocatedOperation, request: WireRequest): WireRequest[] {
  const names = new Set(
    operation.parameters.flatMap((parameter) =>
      'in' in parameter && parameter.in === 'query' ? [parameter.name] : [],
    ),
  )
  const takesKey = operation.parameters.some((each) => '$ref' in each && each.$ref.endsWith('/Idempotency-Key'))
  const [bare = ''] = request.path.split('?')
  const query = {
    limit: '0',
    cursor: 'nonsense',
    status: 'nice',
    search: 'x'.repeat(101),
    workflow: 'guessing',
    columns: '{"shoe_size":"Mail"}',
    jobId: 'x'.repeat(201),
    days: '91',
    outcome: 'nice',
    hint: 'nice',
  }
  return [
    ...(path.includes('{') ? [{ ...request, path: path.replaceAll(/\{\w+\}/g, 'x'.repeat(201)) }] : []),
    ...Object.entries(query).flatMap(([name, value]) =>
      names.has(name) ? [{ ...request, path: `${bare}?${name}=${value}` }] : [],
    ),
    ...(takesKey ? [{ ...request, headers: { ...request.headers, 'idempotency-key': 'k'.repeat(256) } }] : []),
    ...(operation.requestBody
      ? [
          { ...request, headers: { 'content-type': 'application/xml' }, body: '<list/>' },
          { ...request, headers: { ...asJson, 'content-encoding': 'gzip' }, body: '{}' },
        ]
      : []),
    ...(operation.requestBody?.content['application/json']
      ? ['{', '[]', '{}', '{"name":1,"email":[],"listId":{},"action":"maybe"}'].map((body) => withBody(request, body))
      : []),
  ]
}

const kindIn = (path: string): JobKind | undefined => jobKinds.find((kind) => path.startsWith(`/v1/${kind}`))

/** A job of each kind that waits for its decision, and the list that it is over. */
async function waitingJobs(key: KeyCaller): Promise<Record<JobKind, { listId: string; jobId: string }>> {
  const made = jobKinds.map(async (kind) => {
    const { listId } = await filledList(key, workflowOf(kind), csvOf[kind])
    const { body: job } = await key.rest<{ id: string }>('POST', `/v1/${kind}`, { body: { listId } })
    await untilStage(key, job.id, 'awaiting_decision', kind)
    return [kind, { listId, jobId: job.id }] as const
  })
  return Object.fromEntries(await Promise.all(made)) as unknown as Awaited<ReturnType<typeof waitingJobs>>
}

/** An organization without a credit, with lists and jobs that wait for a decision that it cannot pay. */
async function penniless(databaseUrl: string) {
  const app = await startTestApp({ databaseUrl, role: 'api', signupCredits: 0 })
  try {
    const caller = await (await app.newOwner()).withKey()
    return { key: caller.key, jobs: await waitingJobs(caller) }
  } finally {
    await app.close()
  }
}

/** Another organization's jobs and review. */
async function strangerOf(app: TestApp) {
  const stranger = await (await app.newOwner()).withKey()
  const jobs = await waitingJobs(stranger)
  const { body } = await stranger.rest<{ items: { id: string }[] }>('GET', '/v1/reviews')
  const jobIds = Object.fromEntries(jobKinds.map((kind) => [kind, jobs[kind].jobId])) as Record<JobKind, string>
  return { jobIds, reviewId: body.items[0]?.id ?? '' }
}

/** A key of an organization that has as many requests saved, and as many webhooks, as there can be. */
async function fullOf(app: TestApp): Promise<string> {
  const owner = await app.newOwner()
  await execute(
    app.databaseUrl,
    `insert into idempotency_keys (owner, key, operation_id, lease_until)
      select '${owner.organizationId}', n::text, 'op', now() from generate_series(1, ${bounds.saved_requests}) n;
     insert into webhooks (id, organization_id, url, events, low_credits, secret, created_by)
      select 'whk_full_' || n, '${owner.organizationId}', 'https://hooks.example.com/', '{job.failed}', 1, '', 'test'
      from generate_series(1, ${bounds.webhooks}) n`,
  )
  return (await owner.key()).key
}

/** Lists in which there is nothing to look for: everybody has an address, or what it takes is in no column. */
async function futileLists(key: KeyCaller) {
  const list = async (workflow: string, rows: string) => (await filledList(key, workflow, rows)).listId
  const addressed = 'first_name,last_name,company,email\nAnn,Lee,Acme,ann@inbox.test\n'
  const unnamed = 'email\nann@inbox.test\n'
  return {
    enrichment: [
      await list('enrichment', addressed),
      await list('verification', unnamed),
      await list('scraping', csvOf['scraping-jobs']),
    ],
    scraping: [await list('verification', unnamed), await list('enrichment', csvOf['enrichment-jobs'])],
  }
}

/** A product that has no way to its database any more. */
async function startAway(databaseUrl: string) {
  const proxy = await startProxy(databaseUrl)
  const app = await startTestApp({ databaseUrl: proxy.through(databaseUrl), role: 'api' })
  proxy.refuse()
  const close = async (): Promise<void> => {
    await app.close()
    await proxy.close()
  }
  return { url: app.url, close }
}

/** A product whose tables are gone, with somebody who is known to it. */
async function startBroken(tables: readonly string[]) {
  const app = await startTestApp({ role: 'api' })
  const owner = await app.newOwner()
  const { key } = await owner.key()
  await execute(app.databaseUrl, tables.map((table) => `alter table ${table} rename to gone_${table};`).join('\n'))
  const ask = async (request: WireRequest): Promise<WireAnswer[]> => [
    await exchange(app.url, request, { 'x-api-key': key }),
    await exchange(app.url, request, { cookie: owner.cookie, accept: 'application/problem+json' }),
  ]
  return { ask, close: () => app.close() }
}

async function execute(databaseUrl: string, statement: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    await sql.unsafe(statement)
  } finally {
    await sql.end({ timeout: 1 })
  }
}
