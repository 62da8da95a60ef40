import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Caller } from './support/caller.ts'

let app: TestApp
let ann: Caller
beforeAll(async () => {
  app = await startTestApp()
  ann = await app.newOwner()
})
afterAll(() => app.close())

const notFound = contract.error('JOB_NOT_FOUND', { jobId: 'job_1' })
const german = { 'accept-language': 'de-AT, en;q=0.5' }
const problem = { accept: 'application/problem+json' }
const varies = (headers: Headers): string[] => (headers.get('vary') ?? '').split(', ').toSorted()

describe('a failure of a procedure over REST', () => {
  const ask = (headers: Record<string, string> = {}) => ann.rest('GET', '/v1/verification-jobs/job_1', { headers })

  it('speaks the language that the caller prefers, and says so; code and details stay', async () => {
    const { status, headers, body } = await ask(german)
    expect({ status, body }).toEqual({
      status: 404,
      body: { error: contract.sentence(notFound, 'de'), code: 'JOB_NOT_FOUND', details: { jobId: 'job_1' } },
    })
    expect(headers.get('content-language')).toBe('de')
    expect(varies(headers)).toEqual(['Accept', 'Accept-Language'])
  })

  it('is English for whoever asks for nothing, or for what we do not speak', async () => {
    for (const headers of [{}, { 'accept-language': 'fr, ja;q=0.9' }, { 'accept-language': ';;;q=,' }]) {
      const answer = await ask(headers)
      expect(answer.body).toEqual(contract.encode(notFound))
      expect(answer.headers.get('content-language')).toBe('en')
    }
  })

  it('is a problem of RFC 9457 for whoever asks for it by name, and its type leads to the page about the code', async () => {
    const { status, headers, body } = await ask({ ...problem, ...german })
    expect(status).toBe(404)
    expect(headers.get('content-type')).toBe('application/problem+json')
    expect(headers.get('content-language')).toBe('de')
    const parsed = JSON.parse(body as string) as { type: string }
    expect(parsed).toEqual({
      type: `${app.url}/docs/errors/JOB_NOT_FOUND`,
      title: contract.words('JOB_NOT_FOUND', 'de').summary,
      status: 404,
      detail: contract.sentence(notFound, 'de'),
      code: 'JOB_NOT_FOUND',
      details: { jobId: 'job_1' },
    })
    expect((await fetch(parsed.type)).status).toBe(200)
  })

  it('keeps the published envelope whatever wildcards are accepted', async () => {
    for (const accept of ['*/*', 'application/*', 'application/json, application/problem+json']) {
      const answer = await ask({ accept })
      expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
      expect(answer.body).toEqual(contract.encode(notFound))
    }
  })

  it('depends on the origin, too, where a page of another origin asks', async () => {
    const { headers } = await ask({ origin: app.url })
    expect(varies(headers)).toEqual(['Accept', 'Accept-Language', 'Origin'])
    expect(headers.get('access-control-allow-origin')).toBe(app.url)
  })

  it('is told again in the language of whoever repeats the request', async () => {
    const headers = { 'idempotency-key': 'again' }
    const decide = (more: object) =>
      ann.rest('POST', '/v1/verification-jobs/job_1/decision', {
        body: { action: 'verify' },
        headers: { ...headers, ...more },
      })
    expect((await decide({})).body).toMatchObject({ error: notFound.message })
    const again = await decide(german)
    expect(again.body).toMatchObject({ error: contract.sentence(notFound, 'de') })
  })
})

it('a success says nothing about languages', async () => {
  const { status, headers } = await ann.rest('GET', '/v1/me', { headers: { ...german, ...problem } })
  expect(status).toBe(200)
  expect(headers.get('content-type')).toMatch(/^application\/json/)
  expect(headers.get('content-language')).toBeNull()
  expect(headers.get('vary')).toBeNull()
})

describe('a failure outside procedures', () => {
  it.each([
    ['an unknown route', 'GET', '/v1/nope'],
    ['an unknown method', 'DELETE', '/v1/me'],
    ['a method that the API does not have', 'PUT', '/v1/me'],
    ['the auth routes', 'GET', '/api/auth/nope'],
    ['a path outside the API', 'GET', '/nope'],
  ])('is negotiated as well: %s', async (_what, method, path) => {
    const answer = await send<{ error: string; code: 'INVALID_REQUEST' }>(`${app.url}${path}`, method, {
      headers: german,
    })
    expect(answer.headers.get('content-language')).toBe('de')
    expect(varies(answer.headers)).toEqual(['Accept', 'Accept-Language'])
    expect(answer.body.error).toMatch(/^(Die|Diese) /)

    const asProblem = await send<string>(`${app.url}${path}`, method, { headers: problem })
    expect(asProblem.status).toBe(answer.status)
    expect(asProblem.headers.get('content-type')).toBe('application/problem+json')
    expect(JSON.parse(asProblem.body)).toMatchObject({ status: answer.status, code: answer.body.code })
  })
})

describe('a failure over tRPC', () => {
  interface Shape {
    readonly error: { readonly message: string; readonly data: { readonly error: string; readonly code: string } }
  }

  it('has its sentence in the language that the caller prefers, in a form of its own', async () => {
    const answer = await ann.query<Shape>('verification.get', { jobId: 'job_1' }, { ...german, ...problem })
    expect(answer.headers.get('content-type')).toMatch(/^application\/json/)
    expect(answer.headers.get('content-language')).toBe('de')
    expect(answer.headers.get('vary')).toContain('Accept-Language')
    const sentence = contract.sentence(notFound, 'de')
    expect(answer.body.error).toMatchObject({ message: sentence, data: { error: sentence, code: 'JOB_NOT_FOUND' } })
  })

  it('also before a procedure is reached', async () => {
    for (const [method, path] of [
      ['GET', '/trpc/nope'],
      ['PUT', '/trpc/me.get'],
      ['GET', '/trpc/errors.get?batch=1&input={}'],
    ] as const) {
      const answer = await send<Shape>(`${app.url}${path}`, method, { headers: german })
      expect(answer.headers.get('content-language')).toBe('de')
      expect(answer.body.error.message).toMatch(/^Die/)
    }
  })
})

describe('the catalogue', () => {
  interface Entry {
    readonly code: string
    readonly summary: string
    readonly resolution: string
    readonly docs: string
  }

  it('speaks the language that the caller prefers, and names the page about each code', async () => {
    const { headers, body } = await send<{ items: Entry[] }>(`${app.url}/v1/errors`, 'GET', { headers: german })
    expect(headers.get('content-language')).toBe('de')
    expect(varies(headers)).toEqual(['Accept-Language'])
    expect(body.items).toHaveLength(contract.codes.length)
    for (const code of contract.codes) {
      expect(body.items).toContainEqual(
        expect.objectContaining({
          code,
          summary: contract.words(code, 'de').summary,
          resolution: contract.words(code, 'de').resolution,
          docs: `${app.url}/docs/errors/${code}`,
        }),
      )
    }
  })

  it('tells of one code likewise, in English by default', async () => {
    const { headers, body } = await send<Entry>(`${app.url}/v1/errors/JOB_NOT_FOUND`, 'GET')
    expect(headers.get('content-language')).toBe('en')
    expect(body.summary).toBe(contract.words('JOB_NOT_FOUND', 'en').summary)
  })
})
