import { randomBytes } from 'node:crypto'
import { expectEnvelope } from '@leadwright/errors/testing'
import postgres, { type Sql } from 'postgres'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connect } from '../src/db/client.ts'
import { purge } from '../src/db/purge.ts'
import { outdatedRequests } from '../src/domains/requests/service.ts'
import type { RequestView } from '../src/domains/requests/view.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import type { Answer, Caller } from './support/caller.ts'

let app: TestApp
let sql: Sql
let owner: Caller

beforeAll(async () => {
  app = await startTestApp()
  sql = postgres(app.databaseUrl, { max: 1 })
  owner = await app.newOwner()
})
afterAll(async () => {
  await sql.end()
  await app.close()
})

interface Page {
  readonly items: RequestView[]
  readonly nextCursor: string | null
}

const ask = (caller: Caller, input: object = {}) => caller.query<{ result: { data: Page } }>('requests.list', input)
const log = async (caller: Caller, input: object = {}): Promise<RequestView[]> =>
  (await ask(caller, input)).body.result.data.items
const idOf = (answer: Answer): string => answer.headers.get('x-request-id') ?? ''

describe('the request log', () => {
  it('has a row for each metered request, by its pattern, with who asked and what came of it', async () => {
    const { id: keyId, key } = await owner.key(['lists:read'])
    const headers = { 'x-api-key': key, cookie: '' }
    const secret = randomBytes(6).toString('hex')
    const list = await owner.rest<{ id: string }>('POST', '/v1/lists', { body: { name: secret, workflow: 'scraping' } })
    const read = await owner.rest('GET', `/v1/lists/${list.body.id}?marker=${secret}`, { headers })
    const missing = await owner.rest('GET', `/v1/lists/${secret}`, { headers })
    const procedure = await owner.query('lists.get', { listId: list.body.id })

    const [byProcedure, notFound, byKey, made] = await log(owner)
    const userId = made?.userId
    expect(userId).toEqual(expect.any(String))
    const common = {
      at: expect.any(String) as string,
      ms: expect.any(Number) as number,
      id: expect.any(String) as string,
    }
    const listRoute = { kind: 'rest', method: 'GET', path: '/v1/lists/{listId}' }
    expect([made, byKey, notFound, byProcedure]).toEqual([
      {
        ...common,
        requestId: idOf(list),
        kind: 'rest',
        method: 'POST',
        path: '/v1/lists',
        status: 200,
        code: null,
        keyId: null,
        userId,
      },
      { ...common, ...listRoute, requestId: idOf(read), status: 200, code: null, keyId, userId: null },
      {
        ...common,
        ...listRoute,
        requestId: idOf(missing),
        status: 404,
        code: 'RESOURCE_NOT_FOUND',
        keyId,
        userId: null,
      },
      {
        ...common,
        requestId: idOf(procedure),
        kind: 'trpc',
        method: 'GET',
        path: 'lists.get',
        status: 200,
        code: null,
        keyId: null,
        userId,
      },
    ])
    const stored = JSON.stringify(await sql`select * from request_log`)
    for (const foreign of [secret, key, owner.email, '127.0.0.1', '::1']) expect(stored).not.toContain(foreign)
  })

  it('says when, within the time that the request took', async () => {
    const before = Date.now()
    const answer = await owner.rest('GET', '/v1/me')
    const [request] = await log(owner, { requestId: idOf(answer) })
    const at = Date.parse(request?.at ?? '')
    expect(at).toBeGreaterThanOrEqual(before - 1)
    expect(at).toBeLessThanOrEqual(Date.now())
  })

  it('tells what programs asked apart from what people did', async () => {
    const person = await app.newOwner()
    const { key } = await person.key(['credits:read'])
    const byKey = await person.rest('GET', '/v1/credits', { headers: { 'x-api-key': key, cookie: '' } })
    const byPerson = await person.rest('GET', '/v1/credits')
    expect((await log(person, { by: 'key' })).map(({ requestId }) => requestId)).toEqual([idOf(byKey)])
    const ofPeople = await log(person, { by: 'session' })
    expect(ofPeople.map(({ requestId }) => requestId)).toContain(idOf(byPerson))
    expect(ofPeople.every(({ keyId }) => keyId === null)).toBe(true)
  })

  it('is read by any member, and by nobody else', async () => {
    const [viewer, stranger] = [await app.newOwner(), await app.newOwner()]
    const mine = await owner.rest('GET', '/v1/credits')
    const { organizationId } = owner
    const { body } = await owner.rest<{ id: string }>('POST', '/api/auth/organization/invite-member', {
      body: { email: viewer.email, role: 'viewer', organizationId },
    })
    await viewer.rest('POST', '/api/auth/organization/accept-invitation', { body: { invitationId: body.id } })
    const headers = { 'x-organization-id': organizationId }
    const seen = await viewer.query<{ result: { data: Page } }>('requests.list', { requestId: idOf(mine) }, headers)
    expect(seen.body.result.data.items).toHaveLength(1)

    expect(await log(stranger, { requestId: idOf(mine) })).toEqual([])
    expect((await log(stranger)).map(({ path }) => path)).toEqual(['requests.list']) // that was the line above
    const { key } = await owner.key()
    const byKey = await owner.query<{ error: { data: unknown } }>('requests.list', {}, { 'x-api-key': key })
    expect(byKey.body).toMatchObject({ error: { data: { code: 'PERMISSION_DENIED', details: { role: 'api_key' } } } })
  })

  it('leaves out what nobody is answerable for', async () => {
    const count = async () => (await sql<{ rows: number }[]>`select count(*)::int as rows from request_log`)[0]?.rows
    await log(owner)
    const anonymous = await owner.rest('GET', '/v1/me', { headers: { cookie: '' } })
    expectEnvelope(anonymous.body, 'AUTHENTICATION_REQUIRED')
    await owner.rest('GET', '/v1/me', { headers: { 'x-api-key': 'lw_live_nonsense' } })
    await owner.rest('GET', '/v1/errors')
    await owner.rest('GET', '/v1/no-such-route')
    await owner.rest('GET', '/healthz')
    await log(owner)
    const before = await count()
    await log(owner) // writes the row of the call above it
    expect(await count()).toBe((before ?? 0) + 1)
    expect(await sql`select from request_log where path like '%errors%' or path like '%no-such%'`).toHaveLength(0)
  })

  it('is looked through by key, code, request and failure, page by page', async () => {
    const caller = await app.newOwner()
    const { id: keyId, key } = await caller.key(['credits:read'])
    const headers = { 'x-api-key': key, cookie: '' }
    const answers: Answer[] = []
    for (const path of ['/v1/credits', '/v1/lists', '/v1/credits', '/v1/lists', '/v1/credits']) {
      answers.push(await caller.rest('GET', path, { headers }))
    }
    const ids = answers.map(idOf).toReversed()
    const idsOf = (requests: readonly RequestView[]) => requests.map(({ requestId }) => requestId)
    expect(idsOf(await log(caller, { keyId }))).toEqual(ids)
    expect(idsOf(await log(caller, { code: 'INSUFFICIENT_SCOPE' }))).toEqual([ids[1], ids[3]])
    expect(idsOf(await log(caller, { failed: true }))).toEqual([ids[1], ids[3]])
    expect(idsOf(await log(caller, { failed: false, keyId }))).toEqual([ids[0], ids[2], ids[4]])
    expect(idsOf(await log(caller, { requestId: ids[2] }))).toEqual([ids[2]])
    expect(await log(caller, { keyId, code: 'JOB_NOT_FOUND' })).toEqual([])

    const walked: string[] = []
    for (let cursor: string | null | undefined; cursor !== null;) {
      const { body } = await ask(caller, { keyId, limit: 2, ...(cursor === undefined ? {} : { cursor }) })
      walked.push(...idsOf(body.result.data.items))
      cursor = body.result.data.nextCursor
    }
    expect(walked).toEqual(ids)
    const refused = await caller.query('requests.list', { code: 'NO_SUCH_CODE' })
    expect(refused.body).toMatchObject({ error: { data: { code: 'INVALID_REQUEST' } } })
  })

  it('can be read when the quota of the organization is used up, and says so', async () => {
    const limited = await startTestApp({ rateLimit: 3, databaseUrl: app.databaseUrl })
    try {
      const caller: Caller = await limited.newOwner()
      const answers = await Array.fromAsync({ length: 4 }, () => caller.rest('GET', '/v1/credits'))
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429])
      expect(await log(caller, { code: 'RATE_LIMIT_EXCEEDED' })).toMatchObject([{ status: 429, path: '/v1/credits' }])
    } finally {
      await limited.close()
    }
  })

  it('is written when the product stops', async () => {
    const stopping = await startTestApp({ databaseUrl: app.databaseUrl })
    const caller = await stopping.newOwner()
    const last = await caller.rest('GET', '/v1/credits')
    await stopping.close()
    expect(await sql`select from request_log where request_id = ${idOf(last)}`).toHaveLength(1)
  })

  it('is kept for thirty days', async () => {
    const old = await owner.rest('GET', '/v1/me')
    const young = await owner.rest('GET', '/v1/me')
    await log(owner)
    await sql`update request_log set at = now() - interval '30 days 1 minute' where request_id = ${idOf(old)}`
    await sql`update request_log set at = now() - interval '29 days 23 hours' where request_id = ${idOf(young)}`
    const connection = connect(app.databaseUrl, { max: 1 })
    await purge(connection.db, outdatedRequests)
    await connection.close()
    expect(await log(owner, { requestId: idOf(old) })).toEqual([])
    expect(await log(owner, { requestId: idOf(young) })).toHaveLength(1)
  })

  it('fails no request when it can’t be written', async () => {
    await sql`alter table request_log rename to request_log_away`
    try {
      const answer = await owner.rest('GET', '/v1/me')
      expect(answer.status).toBe(200)
      const told = () => app.log.some(({ msg }) => msg === 'requests are missing in the request log')
      await expect.poll(told).toBe(true)
    } finally {
      await sql`alter table request_log_away rename to request_log`
    }
    const after = await owner.rest('GET', '/v1/me')
    expect(await log(owner, { requestId: idOf(after) })).toHaveLength(1)
  })
})
