import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Answer, type Caller } from './support/caller.ts'

// Two tabs of one browser share a session; what each of them is looking at, it says with each request.

let app: TestApp
let ann: Caller
/** Another organization of Ann's, which her session has not selected. */
let second: string
let ben: Caller

const inOrganization = (id: string) => ({ headers: { 'x-organization-id': id } })
const auth = (caller: Caller, path: string, body: object): Promise<Answer<{ id: string }>> =>
  caller.rest('POST', `/api/auth/organization/${path}`, { body })

beforeAll(async () => {
  app = await startTestApp()
  ;[ann, ben] = [await app.newOwner(), await app.newOwner()]
  second = (await auth(ann, 'create', { name: 'Second', slug: `second-${ann.organizationId}` })).body.id
  await auth(ann, 'set-active', { organizationId: ann.organizationId })
})
afterAll(() => app.close())

/** Makes Ben a viewer of Ann's organization, and leaves his own selected. */
async function invite(): Promise<void> {
  const organizationId = ann.organizationId
  const { body } = await auth(ann, 'invite-member', { email: ben.email, role: 'viewer', organizationId })
  await auth(ben, 'accept-invitation', { invitationId: body.id })
  await auth(ben, 'set-active', { organizationId: ben.organizationId })
}
const leave = () => auth(ben, 'leave', { organizationId: ann.organizationId })

const organizationOf = async (caller: Caller, named?: string): Promise<string> => {
  const answer = await caller.rest<{ organization: { id: string } }>(
    'GET',
    '/v1/me',
    named === undefined ? {} : inOrganization(named),
  )
  return answer.body.organization.id
}

describe('a request with a session', () => {
  it('acts in the organization that it names, over REST and tRPC, whichever is selected', async () => {
    expect(await organizationOf(ann)).toBe(ann.organizationId)
    expect(await organizationOf(ann, second)).toBe(second)
    const me = await ann.query<{ result: { data: { organization: { id: string } } } }>(
      'me.get',
      undefined,
      inOrganization(second).headers,
    )
    expect(me.body.result.data.organization.id).toBe(second)

    const body = { name: 'Of the second', workflow: 'verification' }
    const { body: list } = await ann.rest<{ id: string }>('POST', '/v1/lists', { body, ...inOrganization(second) })
    expectEnvelope((await ann.rest('GET', `/v1/lists/${list.id}`)).body, 'RESOURCE_NOT_FOUND')
    expect((await ann.rest('GET', `/v1/lists/${list.id}`, inOrganization(second))).status).toBe(200)
  })

  it('is not moved by another tab that selects another one', async () => {
    await auth(ann, 'set-active', { organizationId: second })
    expect(await organizationOf(ann, ann.organizationId)).toBe(ann.organizationId)
    await auth(ann, 'set-active', { organizationId: ann.organizationId })
  })

  it('counts against the quota of the organization that it names', async () => {
    const remaining = async (named: string): Promise<number> =>
      Number((await ann.rest('GET', '/v1/me', inOrganization(named))).headers.get('x-ratelimit-remaining'))
    const before = await remaining(second)
    await ann.rest('GET', '/v1/me')
    await ann.rest('GET', '/v1/me')
    expect(await remaining(second)).toBe(before - 1)
  })

  it('has the role that the person has there', async () => {
    await invite()
    const body = { name: 'Not by a viewer', workflow: 'verification' }
    const refused = await ben.rest('POST', '/v1/lists', { body, ...inOrganization(ann.organizationId) })
    expect(expectEnvelope(refused.body, 'PERMISSION_DENIED').details).toMatchObject({ role: 'viewer' })
    expect((await ben.rest('POST', '/v1/lists', { body })).status).toBe(200)
    await leave()
    const left = await ben.rest('GET', '/v1/me', inOrganization(ann.organizationId))
    expect(expectEnvelope(left.body, 'NO_ACTIVE_ORGANIZATION').details).toMatchObject({
      organizations: [{ id: ben.organizationId }],
    })
  })

  it('never says whether an organization that one does not belong to exists', async () => {
    const ofBen = await ann.rest('GET', '/v1/me', inOrganization(ben.organizationId))
    expect(expectEnvelope(ofBen.body, 'NO_ACTIVE_ORGANIZATION').details).toMatchObject({
      organizations: [{ id: ann.organizationId }, { id: second }],
    })
    for (const id of ['no-such-organization', '', 'a'.repeat(5000)]) {
      const ofNobody = await ann.rest('GET', '/v1/me', inOrganization(id))
      expect([ofNobody.status, ofNobody.body]).toEqual([ofBen.status, ofBen.body])
    }
  })

  it('may come from a page of an allowed origin', async () => {
    const preflight = await send(`${app.url}/v1/me`, 'OPTIONS', {
      headers: {
        origin: app.url,
        'access-control-request-method': 'GET',
        'access-control-request-headers': 'x-organization-id',
      },
    })
    expect(preflight.headers.get('access-control-allow-headers')).toContain('x-organization-id')
  })
})

it('a key has an organization of its own, whatever the request names', async () => {
  const key = await ann.withKey()
  for (const named of [second, ben.organizationId, 'no-such-organization']) {
    const me = await key.rest<{ organization: { id: string } }>('GET', '/v1/me', inOrganization(named))
    expect(me.body.organization.id).toBe(ann.organizationId)
  }
})

describe('an event stream', () => {
  /** As a browser's EventSource asks: by GET and without headers of its own. */
  const follow = (caller: Caller, jobId: string, connection: unknown, signal?: AbortSignal): Promise<Response> => {
    const query = new URLSearchParams({
      input: JSON.stringify({ jobId }),
      connectionParams: JSON.stringify(connection),
    })
    return fetch(`${app.url}/trpc/verification.progress?${query.toString()}`, {
      headers: { cookie: caller.cookie, accept: 'text/event-stream' },
      ...(signal ? { signal } : {}),
    })
  }

  const newJob = async (organizationId: string): Promise<string> => {
    const named = inOrganization(organizationId)
    const body = { name: 'Followed', workflow: 'verification' }
    const { body: list } = await ann.rest<{ id: string }>('POST', '/v1/lists', { body, ...named })
    const headers = { 'content-type': 'text/csv', ...named.headers }
    await ann.rest('POST', `/v1/lists/${list.id}/imports`, { raw: 'email\nann@inbox.test\n', headers })
    const job = await ann.rest<{ id: string }>('POST', '/v1/verification-jobs', { body: { listId: list.id }, ...named })
    return job.body.id
  }

  it('is of the organization that its connection parameters name', async () => {
    const jobId = await newJob(second)
    const leaving = new AbortController()
    const stream = await follow(ann, jobId, { organizationId: second }, leaving.signal)
    const events = stream.body?.pipeThrough(new TextDecoderStream())
    let text = ''
    for await (const chunk of events ?? []) {
      text += chunk
      if (text.includes(jobId)) break
    }
    expect(text).toContain(jobId)
    leaving.abort()

    const elsewhere = await (await follow(ann, jobId, { organizationId: ann.organizationId })).text()
    expect(elsewhere).toContain('JOB_NOT_FOUND')
  })

  it('of an organization that one does not belong to is none', async () => {
    const jobId = await newJob(second)
    for (const organizationId of [second, 'no-such-organization', '\0']) {
      const answer = await (await follow(ben, jobId, { organizationId })).text()
      expect(answer).toContain('NO_ACTIVE_ORGANIZATION')
      expect(answer).not.toContain(second)
    }
    const unreadable = await follow(ben, jobId, { organizationId: 7 })
    expect([unreadable.status, await unreadable.text()]).toEqual([400, expect.stringContaining('INVALID_REQUEST')])
  })

  it('ends for who leaves the organization meanwhile', async () => {
    await invite()
    const jobId = await newJob(ann.organizationId)
    const stream = await follow(ben, jobId, { organizationId: ann.organizationId })
    let text = ''
    let left = false
    for await (const chunk of stream.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk
      if (left || !text.includes(jobId)) continue
      left = true
      await leave()
      await ann.rest('POST', `/v1/verification-jobs/${jobId}/cancel`)
    }
    expect(text).toContain('NO_ACTIVE_ORGANIZATION')
    expect(text).not.toContain('"cancelled"')
  })
})
