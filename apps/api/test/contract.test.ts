import { contract, type Code, type Details } from '@leadwright/errors'
import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { createCaller, send, type Answer, type Caller } from './support/caller.ts'
import { untilStage } from './support/wire-requests.ts'

// Each code of the contract by its real cause, over REST and over tRPC: exact status, exact envelope.

let app: TestApp
let owner: Caller

beforeAll(async () => {
  app = await startTestApp({ signupCredits: 2 })
  owner = await app.newOwner()
})
afterAll(() => app.close())

function expectRest<C extends Code>(answer: Answer, code: C): Details<C> {
  const envelope = expectEnvelope(answer.body, code)
  expect(answer.status).toBe(contract.definitions[code].status)
  expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
  expect(answer.headers.get('x-request-id')).toMatch(/^req_/)
  return envelope.details as Details<C>
}

function expectTrpc<C extends Code>(answer: Answer, code: C): Details<C> {
  const { data } = (answer.body as { error: { data: Record<string, unknown> } }).error
  const { httpStatus, ...envelope } = data
  expect(httpStatus).toBe(contract.definitions[code].status)
  expect(answer.status).toBe(httpStatus)
  return expectEnvelope(envelope, code).details as Details<C>
}

const newList = async (caller: Caller, csv?: string): Promise<string> => {
  const { body } = await caller.rest<{ id: string }>('POST', '/v1/lists', {
    body: { name: 'leads', workflow: 'verification' },
  })
  if (csv !== undefined) {
    const imported = await caller.rest('POST', `/v1/lists/${body.id}/imports`, {
      raw: csv,
      headers: { 'content-type': 'text/csv' },
    })
    expect(imported.status).toBe(200)
  }
  return body.id
}

describe('AUTHENTICATION_REQUIRED', () => {
  it('is answered where no credential was sent, or a session that is none', async () => {
    expectRest(await send(`${app.url}/v1/me`, 'GET'), 'AUTHENTICATION_REQUIRED')
    expectRest(
      await send(`${app.url}/v1/me`, 'GET', { headers: { cookie: 'leadwright.session_token=x' } }),
      'AUTHENTICATION_REQUIRED',
    )
    expectTrpc(await send(`${app.url}/trpc/me.get`, 'GET'), 'AUTHENTICATION_REQUIRED')
  })

  it('is answered once the session ended', async () => {
    const caller = await app.newOwner()
    expect((await caller.rest('GET', '/v1/me')).status).toBe(200)
    await caller.rest('POST', '/api/auth/sign-out', { body: {} })
    expectRest(await caller.rest('GET', '/v1/me'), 'AUTHENTICATION_REQUIRED')
  })
})

describe('INVALID_API_KEY', () => {
  it.each(['', 'nonsense', 'lw_live_0000000000000000000000000000', 'lw_live_'])('is malformed: %j', async (key) => {
    const headers = { 'x-api-key': key }
    expect(expectRest(await send(`${app.url}/v1/me`, 'GET', { headers }), 'INVALID_API_KEY')).toEqual({
      reason: 'malformed',
    })
    expectTrpc(await send(`${app.url}/trpc/me.get`, 'GET', { headers }), 'INVALID_API_KEY')
  })

  it('counts before a session that is sent along', async () => {
    expectRest(await owner.rest('GET', '/v1/me', { headers: { 'x-api-key': 'nonsense' } }), 'INVALID_API_KEY')
  })

  it('is unknown once it is revoked, at once', async () => {
    const { id, key } = await owner.key(['lists:read'])
    const headers = { 'x-api-key': key }
    expect((await send(`${app.url}/v1/me`, 'GET', { headers })).status).toBe(200)
    await owner.mutate('apiKeys.revoke', { id })
    expect(expectRest(await send(`${app.url}/v1/me`, 'GET', { headers }), 'INVALID_API_KEY')).toEqual({
      reason: 'unknown',
    })
  })

  it('is expired after its time', async () => {
    const { key } = await owner.key(['lists:read'], { expiresAt: new Date(Date.now() + 5000).toISOString() })
    await new Promise((resolve) => setTimeout(resolve, 5100))
    const answer = await send(`${app.url}/v1/me`, 'GET', { headers: { 'x-api-key': key } })
    expect(expectRest(answer, 'INVALID_API_KEY')).toEqual({ reason: 'expired' })
  })
})

describe('INSUFFICIENT_SCOPE', () => {
  it('names what is needed and what the key has, before the input is looked at', async () => {
    const { key } = await owner.key(['lists:read'])
    const headers = { 'x-api-key': key }
    const details = { required: ['lists:write'], granted: ['lists:read'] }
    const rest = await send(`${app.url}/v1/lists`, 'POST', { headers, body: { nonsense: true } })
    expect(expectRest(rest, 'INSUFFICIENT_SCOPE')).toEqual(details)
    const trpc = await send(`${app.url}/trpc/lists.create`, 'POST', { headers, body: { name: 1 } })
    expect(expectTrpc(trpc, 'INSUFFICIENT_SCOPE')).toEqual(details)
  })
})

describe('PERMISSION_DENIED', () => {
  it('keeps an API key from minting keys', async () => {
    const { key } = await owner.key()
    const answer = await send(`${app.url}/trpc/apiKeys.create`, 'POST', {
      headers: { 'x-api-key': key },
      body: { name: 'x', scopes: ['lists:read'] },
    })
    expect(expectTrpc(answer, 'PERMISSION_DENIED')).toMatchObject({ role: 'api_key' })
  })

  it('refuses a cross-site write with a session, and does nothing', async () => {
    const before = await owner.rest<{ items: unknown[] }>('GET', '/v1/lists')
    const headers = { origin: 'https://evil.example' }
    const body = { name: 'planted', workflow: 'verification' }
    expectRest(await owner.rest('POST', '/v1/lists', { headers, body }), 'PERMISSION_DENIED')
    expectTrpc(await owner.mutate('lists.create', body, headers), 'PERMISSION_DENIED')
    const after = await owner.rest<{ items: unknown[] }>('GET', '/v1/lists')
    expect(after.body.items).toHaveLength(before.body.items.length)
  })
})

describe('NO_ACTIVE_ORGANIZATION', () => {
  it('lists the organizations that may be chosen, and is over once one is', async () => {
    const caller = await createCaller(app.url, { organization: false })
    expect(expectRest(await caller.rest('GET', '/v1/me'), 'NO_ACTIVE_ORGANIZATION')).toEqual({ organizations: [] })
    expectTrpc(await caller.query('lists.list', {}), 'NO_ACTIVE_ORGANIZATION')

    const created = await caller.rest<{ id: string }>('POST', '/api/auth/organization/create', {
      body: { name: 'Later', slug: `later-${Date.now()}`, keepCurrentActiveOrganization: true },
    })
    const details = expectRest(await caller.rest('GET', '/v1/me'), 'NO_ACTIVE_ORGANIZATION')
    expect(details.organizations).toEqual([{ id: created.body.id, name: 'Later' }])
    await caller.rest('POST', '/api/auth/organization/set-active', { body: { organizationId: created.body.id } })
    expect((await caller.rest('GET', '/v1/me')).status).toBe(200)
  })
})

describe('RESOURCE_NOT_FOUND', () => {
  it('reads the same for what is missing, malformed, and another organization’s', async () => {
    const other = await app.newOwner()
    const foreign = await newList(other)
    for (const id of [
      foreign,
      'lst_00000000000000000000000000000000',
      'nonsense',
      '%00',
      '%F0%9F%92%A9',
      "'%20or%201=1",
    ]) {
      const details = expectRest(await owner.rest('GET', `/v1/lists/${id}`), 'RESOURCE_NOT_FOUND')
      expect(details.resource).toBe('list')
      expectRest(await owner.rest('DELETE', `/v1/lists/${id}`), 'RESOURCE_NOT_FOUND')
    }
    expectTrpc(await owner.query('lists.get', { listId: foreign }), 'RESOURCE_NOT_FOUND')
    expect((await other.rest('GET', `/v1/lists/${foreign}`)).status).toBe(200)
  })

  it('is the answer to an unknown route', async () => {
    expect(expectRest(await send(`${app.url}/v1/nope`, 'GET'), 'RESOURCE_NOT_FOUND').resource).toBe('route')
    expectRest(await send(`${app.url}/nope`, 'GET'), 'RESOURCE_NOT_FOUND')
    expectRest(await send(`${app.url}/api/auth/nope`, 'GET'), 'RESOURCE_NOT_FOUND')
    expectTrpc(await send(`${app.url}/trpc/nope`, 'GET'), 'RESOURCE_NOT_FOUND')
    expectTrpc(await send(`${app.url}/trpc/lists.export?input={}`, 'GET'), 'RESOURCE_NOT_FOUND')
    // However the procedure's name is written.
    expectTrpc(await send(`${app.url}/trpc/lists%2Eexport?input={}`, 'GET'), 'RESOURCE_NOT_FOUND')
    expectTrpc(await send(`${app.url}/trpc/lists.export/?input={}`, 'GET'), 'RESOURCE_NOT_FOUND')
  })
})

describe('INVALID_CSV_FORMAT', () => {
  it('is the answer to a file without the columns that the workflow requires', async () => {
    const listId = await newList(owner)
    const csv = 'town,name\nRome,Ann\n'
    const details = {
      reason: 'missing_columns',
      workflow: 'verification',
      requiredColumns: ['email'],
      missingColumns: ['email'],
      foundColumns: ['town', 'name'],
    }
    const rest = await owner.rest('POST', `/v1/lists/${listId}/imports`, {
      raw: csv,
      headers: { 'content-type': 'text/csv' },
    })
    expect(expectRest(rest, 'INVALID_CSV_FORMAT')).toMatchObject(details)
    expect(expectTrpc(await owner.mutate('lists.import', { listId, csv }), 'INVALID_CSV_FORMAT')).toMatchObject(details)

    const form = new FormData()
    form.set('file', new File([csv], 'leads.csv', { type: 'text/csv' }))
    expectRest(await owner.rest('POST', `/v1/lists/${listId}/imports`, { raw: form }), 'INVALID_CSV_FORMAT')
    expect((await owner.rest<{ leads: number }>('GET', `/v1/lists/${listId}`)).body.leads).toBe(0)
  })

  it.each([
    ['empty', ''],
    ['empty', 'email\n'],
    ['not_utf8', Buffer.from('email\nj\xF6rg@inbox.test\n', 'latin1')],
    ['not_csv', 'email,name\n"ann@inbox.test,Ann\n'],
    ['too_large', Buffer.alloc(10_485_760, 'email\na@inbox.test\n')],
  ])('says why: %s', async (reason, raw) => {
    const listId = await newList(owner)
    const answer = await owner.rest('POST', `/v1/lists/${listId}/imports`, {
      raw,
      headers: { 'content-type': 'text/csv' },
    })
    expect(expectRest(answer, 'INVALID_CSV_FORMAT').reason).toBe(reason)
  })
})

describe('IMPORT_NOT_UNDOABLE', () => {
  it('is answered once a job has taken the leads of the list', async () => {
    const listId = await newList(owner)
    const { body } = await owner.rest<{ importId: string }>('POST', `/v1/lists/${listId}/imports`, {
      raw: 'email\nann@inbox.test\n',
      headers: { 'content-type': 'text/csv' },
    })
    const { importId } = body
    const { body: job } = await owner.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })
    await untilStage(await owner.withKey(), job.id, 'awaiting_decision', 'verification-jobs')
    const details = { listId, importId, reason: 'used' }
    const undone = await owner.rest('POST', `/v1/lists/${listId}/imports/${importId}/undo`)
    expect(expectRest(undone, 'IMPORT_NOT_UNDOABLE')).toEqual(details)
    expect(expectTrpc(await owner.mutate('lists.undoImport', { listId, importId }), 'IMPORT_NOT_UNDOABLE')).toEqual(
      details,
    )
  })
})

describe('the verification codes', () => {
  it('JOB_NOT_FOUND reads the same for what is missing and another organization’s', async () => {
    const other = await app.newOwner()
    const listId = await newList(other, 'email\nann@inbox.test\n')
    const foreign = await other.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })
    for (const jobId of [foreign.body.id, 'nonsense']) {
      const path = `/v1/verification-jobs/${jobId}`
      expect(expectRest(await owner.rest('GET', path), 'JOB_NOT_FOUND')).toEqual({ jobId })
      expectRest(await owner.rest('GET', `${path}/results`), 'JOB_NOT_FOUND')
      expectRest(await owner.rest('POST', `${path}/decision`, { body: { action: 'verify' } }), 'JOB_NOT_FOUND')
      expectRest(await owner.rest('POST', `${path}/cancel`), 'JOB_NOT_FOUND')
      expectTrpc(await owner.query('verification.get', { jobId }), 'JOB_NOT_FOUND')
    }
  })

  it('NO_EMAILS_TO_VERIFY says how many leads there are', async () => {
    const { body: list } = await owner.rest<{ id: string }>('POST', '/v1/lists', {
      body: { name: 'people', workflow: 'enrichment' },
    })
    await owner.rest('POST', `/v1/lists/${list.id}/imports`, {
      raw: 'full_name,company\nAnn Archer,Acme\nBob Baker,Acme\n',
      headers: { 'content-type': 'text/csv' },
    })
    const body = { listId: list.id }
    const details = { listId: list.id, leads: 2 }
    expect(expectRest(await owner.rest('POST', '/v1/verification-jobs', { body }), 'NO_EMAILS_TO_VERIFY')).toEqual(
      details,
    )
    expect(expectTrpc(await owner.mutate('verification.create', body), 'NO_EMAILS_TO_VERIFY')).toEqual(details)
  })

  it('INVALID_JOB_STAGE says where the job is and where it would have to be', async () => {
    const listId = await newList(owner, 'email\nann@inbox.test\n')
    const { body: job } = await owner.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })
    const path = `/v1/verification-jobs/${job.id}`
    expect((await owner.rest('POST', `${path}/cancel`)).status).toBe(200)
    const body = { action: 'verify' }
    const details = { jobId: job.id, stage: 'cancelled', expected: ['awaiting_decision'] }
    expect(expectRest(await owner.rest('POST', `${path}/decision`, { body }), 'INVALID_JOB_STAGE')).toEqual(details)
    const trpc = await owner.mutate('verification.decide', { jobId: job.id, ...body })
    expect(expectTrpc(trpc, 'INVALID_JOB_STAGE')).toEqual(details)
    expectRest(await owner.rest('POST', `${path}/cancel`), 'INVALID_JOB_STAGE')
  })

  it('INSUFFICIENT_CREDITS says exactly what is missing', async () => {
    const poor = await app.newOwner()
    const listId = await newList(poor, 'email\na@inbox.test\nb@inbox.test\nc@inbox.test\n')
    const { body: job } = await poor.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId } })
    await expect
      .poll(async () => (await poor.rest<{ stage: string }>('GET', `/v1/verification-jobs/${job.id}`)).body.stage)
      .toBe('awaiting_decision')
    const decide = await poor.rest('POST', `/v1/verification-jobs/${job.id}/decision`, { body: { action: 'verify' } })
    const details = expectRest(decide, 'INSUFFICIENT_CREDITS')
    expect(details).toMatchObject({ required: 3, available: 2, reserved: 0, shortfall: 1 })
    expect(details.purchaseUrl).toMatch(/^http.*billing/)
    expectTrpc(await poor.mutate('verification.decide', { jobId: job.id, action: 'verify' }), 'INSUFFICIENT_CREDITS')
    expect((await poor.rest('GET', '/v1/credits')).body).toEqual({ available: 2, reserved: 0 })
  })
})

describe('the codes of finding', () => {
  const listWith = async (workflow: string, csv: string): Promise<string> => {
    const { body: list } = await owner.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'people', workflow } })
    const headers = { 'content-type': 'text/csv' }
    await owner.rest('POST', `/v1/lists/${list.id}/imports`, { raw: csv, headers })
    return list.id
  }

  it('NO_LEADS_TO_ENRICH says how many leads there are, and how many have an address', async () => {
    const csv = 'full_name,company,email\nAnn Archer,Acme,ann@inbox.test\nBob Baker,Acme,bob@inbox.test\n'
    const listId = await listWith('enrichment', csv)
    const details = { listId, leads: 2, withEmail: 2 }
    const rest = await owner.rest('POST', '/v1/enrichment-jobs', { body: { listId } })
    expect(expectRest(rest, 'NO_LEADS_TO_ENRICH')).toEqual(details)
    expect(expectTrpc(await owner.mutate('enrichment.create', { listId }), 'NO_LEADS_TO_ENRICH')).toEqual(details)
  })

  it('NO_LEADS_TO_SCRAPE says how many leads there are', async () => {
    const listId = await listWith('enrichment', 'full_name,company\nAnn Archer,Acme\nBob Baker,Acme\n')
    const details = { listId, leads: 2 }
    const rest = await owner.rest('POST', '/v1/scraping-jobs', { body: { listId } })
    expect(expectRest(rest, 'NO_LEADS_TO_SCRAPE')).toEqual(details)
    expect(expectTrpc(await owner.mutate('scraping.create', { listId }), 'NO_LEADS_TO_SCRAPE')).toEqual(details)
  })

  it.each([
    ['enrichment', 'full_name,company\nAnn Archer,Acme\n', 'scraping'],
    ['scraping', 'company,job_title\nAcme,Buyer\n', 'enrichment'],
  ])(
    'JOB_NOT_FOUND reads the same for what is missing, another’s, and another kind: %s',
    async (workflow, csv, other) => {
      const stranger = await app.newOwner()
      const { body: list } = await stranger.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow } })
      const headers = { 'content-type': 'text/csv' }
      await stranger.rest('POST', `/v1/lists/${list.id}/imports`, { raw: csv, headers })
      const foreign = await stranger.rest<{ id: string }>('POST', `/v1/${workflow}-jobs`, { body: { listId: list.id } })
      const own = await owner.rest<{ id: string }>('POST', `/v1/${workflow}-jobs`, {
        body: { listId: await listWith(workflow, csv) },
      })
      expect([foreign.status, own.status]).toEqual([200, 200])
      for (const [kind, jobId] of [
        [workflow, foreign.body.id],
        [workflow, 'nonsense'],
        [other, own.body.id],
        ['verification', own.body.id],
      ]) {
        const path = `/v1/${kind}-jobs/${jobId}`
        expect(expectRest(await owner.rest('GET', path), 'JOB_NOT_FOUND')).toEqual({ jobId })
        expectRest(await owner.rest('GET', `${path}/results`), 'JOB_NOT_FOUND')
        expectRest(await owner.rest('POST', `${path}/decision`, { body: { action: 'cancel' } }), 'JOB_NOT_FOUND')
        expectRest(await owner.rest('POST', `${path}/cancel`), 'JOB_NOT_FOUND')
        expectTrpc(await owner.query(`${kind}.get`, { jobId }), 'JOB_NOT_FOUND')
      }
    },
  )
})

describe('INVALID_REQUEST', () => {
  it('names the fields that are wrong', async () => {
    const rest = await owner.rest('POST', '/v1/lists', { body: { name: 7, workflow: 'nope' } })
    const details = expectRest(rest, 'INVALID_REQUEST')
    expect(details.issues.map(({ path }) => path).toSorted()).toEqual(['name', 'workflow'])
    expectTrpc(await owner.mutate('lists.create', { name: '' }), 'INVALID_REQUEST')
    expectRest(await owner.rest('GET', '/v1/lists?limit=100000'), 'INVALID_REQUEST')
    expectRest(await owner.rest('GET', '/v1/lists?cursor=zzz'), 'INVALID_REQUEST')
  })

  it.each(['PUT', 'PATCH', 'HEAD', 'OPTIONS', 'DELETE'])(
    'is the answer to a method that a route does not take: %s',
    async (method) => {
      for (const path of ['/v1/me', '/v1/lists', '/trpc/me.get']) {
        const response = await fetch(app.url + path, { method, headers: { cookie: owner.cookie } })
        expect(response.status).toBe(400)
        expect(response.headers.get('x-request-id')).toMatch(/^req_/)
      }
      if (method !== 'HEAD') expectRest(await owner.rest(method, '/v1/lists'), 'INVALID_REQUEST')
    },
  )
})

describe('the catalogue at /v1/errors', () => {
  it('is public, unmetered, and complete', async () => {
    const { status, headers, body } = await send<{ items: { code: string; details: object | null }[] }>(
      `${app.url}/v1/errors`,
      'GET',
    )
    expect(status).toBe(200)
    expect(headers.has('x-ratelimit-limit')).toBe(false)
    expect(body.items.map(({ code }) => code)).toEqual(contract.codes)
    const one = await send<{ details: { properties: object } }>(`${app.url}/v1/errors/JOB_NOT_FOUND`, 'GET')
    expect(one.body).toMatchObject({ status: 404, retryable: false })
    expect(Object.keys(one.body.details.properties)).toEqual(['jobId'])
    expectRest(await send(`${app.url}/v1/errors/NOPE`, 'GET'), 'RESOURCE_NOT_FOUND')
  })
})

it('never mixes up the organizations of sessions that are resolved at the same moment', async () => {
  const callers = await Promise.all(Array.from({ length: 8 }, () => app.newOwner()))
  const rounds = Array.from({ length: 20 }, () => callers).flat()
  const seen = await Promise.all(
    rounds.map(async (caller) => {
      const { body } = await caller.rest<{ organization: { id: string } }>('GET', '/v1/me')
      return body.organization.id === caller.organizationId
    }),
  )
  expect(seen.every(Boolean)).toBe(true)
})
