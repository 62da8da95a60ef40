import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { runErrors } from '@leadwright/error-kit/command'
import { fixtureKey, startFixture, type Fixture, type FixtureAnswer, type Spoil } from './fixture.ts'
import { errorsConfig } from '../cli/config.ts'
import { checkConformance } from '../testing.ts'

let fixture: Fixture | undefined
afterEach(async () => {
  await fixture?.close()
  fixture = undefined
})

const isCode = ({ body }: FixtureAnswer, code: string): boolean => (body as { code?: string }).code === code
const detailsOf = ({ body }: FixtureAnswer): Record<string, unknown> =>
  (body as { details?: Record<string, unknown> }).details ?? {}
const itemsOf = ({ body }: FixtureAnswer): Record<string, unknown>[] =>
  (body as { items?: Record<string, unknown>[] }).items ?? []
const item = (answer: FixtureAnswer, code: string): Record<string, unknown> =>
  itemsOf(answer).find((entry) => entry['code'] === code) ?? {}

/** What a server does wrong, the check that names it, and in which words. */
const deviations: readonly (readonly [string, Spoil, string, string])[] = [
  [
    'another status for bad input',
    (answer) => void (isCode(answer, 'INVALID_REQUEST') && (answer.status = 422)),
    'missing fields',
    'status 422',
  ],
  [
    'a status outside the set',
    (answer) => void (isCode(answer, 'INVALID_REQUEST') && (answer.status = 422)),
    'statuses',
    'status 422',
  ],
  [
    'the framework’s own words',
    (answer, { path }) => void (path.includes('no-such') && (answer.body = { message: 'Not Found' })),
    'unknown route',
    'no envelope: {"message":"Not Found"}',
  ],
  [
    'a page of a proxy',
    (answer, { key }) => {
      if (key === fixtureKey) Object.assign(answer, { status: 502, body: '<html>\n<h1>Bad Gateway</h1>' })
    },
    'unknown list',
    'status 502; no envelope: <html> <h1>Bad Gateway</h1>',
  ],
  [
    'a member too many',
    (answer) => void (isCode(answer, 'JOB_NOT_FOUND') && Object.assign(answer.body as object, { traceId: 'x' })),
    'unknown job',
    'members besides error, code and details: traceId',
  ],
  [
    'a member of details too few',
    (answer) => void (isCode(answer, 'JOB_NOT_FOUND') && delete detailsOf(answer)['jobId']),
    'unknown job',
    'details.jobId: expected string',
  ],
  [
    'details of another request',
    (answer) => void (isCode(answer, 'JOB_NOT_FOUND') && (detailsOf(answer)['jobId'] = 'job_1')),
    'unknown job',
    'details.jobId is "job_1"',
  ],
  [
    'details where there are none',
    (answer) =>
      void (isCode(answer, 'AUTHENTICATION_REQUIRED') && Object.assign(answer.body as object, { details: {} })),
    'no credential',
    'details',
  ],
  [
    'an issue that is not named',
    (answer) => void (isCode(answer, 'INVALID_REQUEST') && (detailsOf(answer)['issues'] = [])),
    'missing fields',
    'does not name name',
  ],
  [
    'another code',
    (answer, { key }) => {
      if (key === 'nonsense') answer.body = { error: 'No.', code: 'AUTHENTICATION_REQUIRED' }
    },
    'malformed key',
    'code AUTHENTICATION_REQUIRED',
  ],
  [
    'another reason',
    (answer, { key }) => void (key === 'nonsense' && (detailsOf(answer)['reason'] = 'unknown')),
    'malformed key',
    'details.reason is "unknown", not "malformed"',
  ],
  [
    'a sentence that is empty',
    (answer) =>
      void (isCode(answer, 'AUTHENTICATION_REQUIRED') && Object.assign(answer.body as object, { error: ' ' })),
    'another language asked for',
    'an empty sentence',
  ],
  [
    'JSON under another type',
    (answer, { path }) => void (path === '/v1/me' && (answer.headers['content-type'] = 'text/plain')),
    'no credential',
    'content type text/plain',
  ],
  [
    'a redirect',
    (answer, { path }) => {
      if (path === '/v1/no-such-route') Object.assign(answer, { status: 301, headers: { location: '/' } })
    },
    'statuses',
    'GET /v1/no-such-route: status 301',
  ],
  [
    'input before authentication',
    (answer, { method, key }) => {
      if (method === 'POST' && key === undefined && isCode(answer, 'AUTHENTICATION_REQUIRED')) {
        Object.assign(answer, { status: 400, body: { error: 'No.', code: 'INVALID_REQUEST', details: { issues: [] } } })
      }
    },
    'authentication before input',
    'code INVALID_REQUEST',
  ],
  ['HEAD of its own', (answer, { method }) => void (method === 'HEAD' && (answer.status = 405)), 'HEAD', 'status 405'],
  [
    'a problem that contradicts itself',
    (answer, { path }) => {
      if (path !== '/v1/me') return
      answer.headers['content-type'] = 'application/problem+json'
      answer.body = { type: 'x', title: 'x', detail: 'x', status: 403, code: 'AUTHENTICATION_REQUIRED' }
    },
    'problem+json asked for',
    'the member status is not the status',
  ],
  [
    'a line that breaks',
    (answer, { method }) => void (method === 'PUT' && (answer.status = 0)),
    'wrong method, PUT',
    'no answer: ',
  ],
  [
    'no request ID',
    (answer) => void (answer.status === 404 && delete answer.headers['x-request-id']),
    'X-Request-Id',
    'missing',
  ],
  [
    'one request ID for all',
    (answer) => void (answer.headers['x-request-id'] = 'req_1'),
    'X-Request-Id',
    'req_1 a second time',
  ],
  [
    'no quota on failures',
    (answer) => void (answer.status === 401 && delete answer.headers['x-ratelimit-limit']),
    'rate-limit headers',
    'X-RateLimit-Limit is missing',
  ],
  [
    'a fraction of a request',
    (answer) => void (answer.headers['x-ratelimit-remaining'] &&= '9.5'),
    'rate-limit headers',
    'X-RateLimit-Remaining is 9.5',
  ],
  [
    'one family only',
    (answer) => void delete answer.headers['ratelimit'],
    'rate-limit headers',
    'RateLimit is missing',
  ],
  [
    'families that disagree',
    (answer) => void (answer.headers['ratelimit'] &&= '"api";r=3;t=60'),
    'rate-limit headers',
    'r=3 is not X-RateLimit-Remaining',
  ],
  [
    'a reset in milliseconds',
    (answer) => void (answer.headers['x-ratelimit-reset'] &&= String(Date.now())),
    'rate-limit headers',
    'name different moments',
  ],
  [
    'a catalogue that lacks a code',
    (answer) => void itemsOf(answer).splice(0, 1),
    'the catalogue',
    'INVALID_REQUEST is missing',
  ],
  [
    'a catalogue of other statuses',
    (answer) => void (item(answer, 'JOB_NOT_FOUND')['status'] = 410),
    'the catalogue',
    'JOB_NOT_FOUND has status 410',
  ],
  [
    'a catalogue of other details',
    (answer) =>
      void (item(answer, 'JOB_NOT_FOUND')['details'] = { type: 'object', properties: { job: { type: 'string' } } }),
    'the catalogue',
    'JOB_NOT_FOUND details.jobId is gone.',
  ],
  [
    'no word of when to come back',
    (answer) => void (answer.status === 429 && delete answer.headers['retry-after']),
    'more requests than the limit',
    'Retry-After is missing',
  ],
  [
    'a refusal that miscounts',
    (answer) => void (answer.status === 429 && (detailsOf(answer)['limit'] = 7)),
    'more requests than the limit',
    'details.limit is not X-RateLimit-Limit',
  ],
]

const all = { key: fixtureKey, provokeRateLimit: true }

describe('a server in any language', () => {
  it('that keeps the contract passes everything', async () => {
    fixture = await startFixture()
    const rows = await checkConformance(`${fixture.url}/`, all)
    expect(rows.filter(({ result }) => result !== 'passed')).toEqual([])
  })

  it.each(deviations)('is told of %s', async (_, spoil, check, words) => {
    fixture = await startFixture(spoil)
    const rows = await checkConformance(fixture.url, {
      ...all,
      provokeRateLimit: check === 'more requests than the limit',
    })
    const row = rows.find((candidate) => candidate.check === check)
    expect(row).toMatchObject({ result: 'failed', got: expect.stringContaining(words) })
  })

  it('may know more than we do', async () => {
    fixture = await startFixture((answer) => {
      itemsOf(answer).push({ code: 'SEATS_EXHAUSTED', status: 403 })
      if (isCode(answer, 'JOB_NOT_FOUND')) detailsOf(answer)['hint'] = 'new'
    })
    expect((await checkConformance(fixture.url, all)).filter(({ result }) => result === 'failed')).toEqual([])
  })
})

describe('the command', () => {
  const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
    const out: string[] = []
    const err: string[] = []
    const write = { out: (line: string) => out.push(line), err: (line: string) => err.push(line) }
    const code = await runErrors(['conformance', ...args], {
      ...write,
      config: { config: errorsConfig, file: 'the catalogue', folder: '.' },
    })
    return { code, out: out.join('\n'), err: err.join('\n') }
  }

  it('prints a table and a count, and fails where a check did', async () => {
    fixture = await startFixture()
    const good = await run(fixture.url)
    expect(good).toMatchObject({ code: 0, out: expect.stringMatching(/\n\n\d+ passed, 0 failed$/) })
    await fixture.close()
    fixture = await startFixture((answer) => void delete answer.headers['x-request-id'])
    const bad = await run(fixture.url, '--key', fixtureKey)
    expect(bad.code).toBe(1)
    expect(bad.out).toMatch(
      /X-Request-Id +on every answer, never twice +GET \/v1\/no-such-route: missing \(and \d+ more\) +NO/,
    )
    expect(bad.out).toMatch(/\n\n\d+ passed, 1 failed$/)
    expect(bad.out).not.toContain(fixtureKey)
    const json = JSON.parse((await run(fixture.url, '--json')).out) as { failed: number }
    expect(json.failed).toBe(1)
  })

  it('says in a sentence that nobody is there', async () => {
    const closed = createServer().listen(0, '127.0.0.1')
    await new Promise((resolve) => closed.once('listening', resolve))
    const { port } = closed.address() as AddressInfo
    await new Promise((resolve) => closed.close(resolve))
    const url = `http://127.0.0.1:${port}`
    expect(await run(url)).toMatchObject({
      code: 3,
      out: '',
      err: expect.stringMatching(/^There is no server at .*ECONNREFUSED/),
    })
    expect(await run('localhost:3000')).toMatchObject({ code: 2, err: expect.stringContaining('is not an http URL') })
    expect(await run()).toMatchObject({ code: 2 })
  })
})
