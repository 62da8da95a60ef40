import { checkLock, lockableOf, withApi } from '@leadwright/error-kit/command'
import type { ApiSource } from '@leadwright/error-kit/config'
import { contract } from '@leadwright/errors'
import { beforeAll, describe, expect, it } from 'vitest'
import { api } from './api.ts'

// The product's own document and router, changed as its teams might change them.

let source: ApiSource
let text: string
beforeAll(async () => {
  source = await api()
  text = (await check(undefined, source)).text
})

const check = async (lock: string | undefined, changed: ApiSource) =>
  checkLock(lock, await withApi(lockableOf(contract), contract, changed))

// oxlint-disable-next-line typescript/no-explicit-any -- a change may make a member of another type, which is the point
type Free = any
const operation = ({ paths }: Free, path: string, method = 'get'): Free => paths[path][method]
const parameter = (of: Free, name: string): Free => of.parameters.find((each: Free) => each.name === name)
const schemas = ({ components }: Free): Free => components.schemas

async function worst(change: (document: Free) => void): Promise<string> {
  const document = structuredClone(source.document ?? {})
  change(document)
  return (await check(text, { ...source, document })).findings[0]?.severity ?? 'nothing'
}

it('what is as it is locked needs nothing', async () => {
  expect(await check(text, source)).toMatchObject({ findings: [], current: true })
})

describe('a change of the document that breaks', () => {
  it.each<[string, (document: Free) => void]>([
    ['a page size', (d) => (parameter(operation(d, '/v1/lists'), 'limit').schema.default = 20)],
    ['a largest page', (d) => (parameter(operation(d, '/v1/lists'), 'limit').schema.maximum = 100)],
    ['a way of writing lists', (d) => (parameter(operation(d, '/v1/lists/{listId}/leads'), 'status').explode = true)],
    ['a member of a job', (d) => delete schemas(d).VerificationJob.properties.results],
    ['a stage of a job', (d) => schemas(d).VerificationJob.properties.stage.enum.pop()],
    ['a time', (d) => delete schemas(d).List.properties.createdAt.format],
    ['a nullable address', (d) => (schemas(d).VerificationResult.properties.email.type = ['string', 'null'])],
    ['a page', (d) => (schemas(d).ListPage.required = ['items'])],
    ['an operationId', (d) => (operation(d, '/v1/me').operationId = 'me.read')],
    ['a scope', (d) => (operation(d, '/v1/credits').security[0].apiKey = ['lists:read'])],
    ['a session', (d) => operation(d, '/v1/credits').security.pop()],
    ['an upload', (d) => delete operation(d, '/v1/import-previews', 'post').requestBody.content['text/csv']],
    ['a header', (d) => delete operation(d, '/v1/me').responses[200].headers['X-RateLimit-Limit']],
    ['a problem', (d) => delete operation(d, '/v1/me').responses[401].content['application/problem+json']],
    ['a key', (d) => (d.components.securitySchemes.apiKey.name = 'X-Key')],
    ['a route', (d) => delete d.paths['/v1/errors/{code}']],
  ])('%s', async (_, change) => {
    expect(await worst(change)).toBe('breaking')
  })
})

describe('a change of the document that does not', () => {
  it.each<[string, (document: Free) => void, string]>([
    ['words', (d) => (operation(d, '/v1/me').summary = 'You'), 'nothing'],
    ['examples', (d) => delete operation(d, '/v1/me').responses[200].content['application/json'].example, 'nothing'],
    ['a new member', (d) => (schemas(d).List.properties.archived = { type: 'boolean' }), 'harmless'],
    ['a new route', (d) => (d.paths['/v1/new'] = d.paths['/v1/me']), 'harmless'],
    ['a larger page', (d) => (parameter(operation(d, '/v1/lists'), 'limit').schema.maximum = 5000), 'harmless'],
    ['a new verdict', (d) => schemas(d).VerificationResult.properties.status.enum.push('stale'), 'notice'],
    ['an open door', (d) => (operation(d, '/v1/me').security = []), 'notice'],
    ['a deprecated route', (d) => (operation(d, '/v1/me').deprecated = true), 'notice'],
  ])('%s', async (_, change, severity) => {
    expect(await worst(change)).toBe(severity)
  })
})

describe('what no schema says', () => {
  const facts = (route: string) => source.facts?.[route] ?? {}

  it('is seen of the pipeline: who may, with what, at whose expense', () => {
    expect(facts('POST /v1/lists')).toMatchObject({
      'who may': { allows: expect.arrayContaining(['API key', 'member']) },
      'conditions on the caller': {
        needs: ['key: scope lists:write', 'session: an organization', 'session: an allowed origin'],
      },
      'quota that it counts against': { is: 'key: the organization, session: the organization' },
      'done once for an Idempotency-Key': { gives: ['key', 'session'] },
    })
    expect(facts('POST /v1/lists')['who may']).not.toMatchObject({ allows: expect.arrayContaining(['viewer']) })
    expect(facts('GET /v1/errors')).toMatchObject({
      'who may': { allows: expect.arrayContaining(['anybody']) },
      'quota that it counts against': { is: 'key: none, session: none' },
    })
  })

  it('is seen of the server: headers, bodies, languages, types of uploads', () => {
    expect(source.wire).toMatchObject({
      'a refused quota: status': { is: 429 },
      'a refused quota: headers': { gives: expect.arrayContaining(['retry-after', 'x-ratelimit-limit']) },
      'a failure as a problem: headers': { gives: expect.arrayContaining(['content-type: application/problem+json']) },
      'a failure in another language: headers': { gives: expect.arrayContaining(['content-language: de']) },
      'a success that is given again: headers': { gives: expect.arrayContaining(['idempotency-replayed: true']) },
      'a stream over tRPC: body': { gives: ['field data', 'field event', 'field id'] },
      'longest Idempotency-Key, characters': { atMost: 255 },
      'request headers that count': {
        takes: expect.arrayContaining(['x-api-key', 'idempotency-key', 'accept-language']),
      },
    })
    expect(facts('POST /v1/lists/{listId}/imports')).toMatchObject({
      'types of an upload': { takes: ['text/csv', 'multipart/form-data, field file'] },
      'size of a file, bytes (less than)': { atMost: 10 * 1024 * 1024 },
    })
  })
  it('is seen of the adapter: what reaches an operation, and how it may be written', () => {
    expect(facts('GET /v1/lists/{listId}/leads')).toMatchObject({
      'given to the operation': { takes: expect.arrayContaining(['path listId', 'query status']) },
      'ways to write parameters': {
        takes: expect.arrayContaining([
          'limit: digits as number',
          'status: repeated as a list of 2',
          'status: two with a comma as a list of 2',
        ]),
      },
    })
    expect(facts('POST /v1/lists/{listId}/imports')).toMatchObject({
      'given to the operation': { takes: expect.arrayContaining(['query fileName', 'the file']) },
      'ways to write parameters': { takes: expect.arrayContaining(['columns: a JSON object as object']) },
    })
    expect(facts('POST /v1/lists')).toMatchObject({
      'given to the operation': { takes: ['members of the body', 'no body, as an empty object'] },
      'where a session may be used': { allows: expect.arrayContaining(['in a program']) },
    })
    expect(source.procedure?.('apiKeys.create', {} as never)).toMatchObject({
      facts: { 'ways to write times': { takes: expect.arrayContaining(['expiresAt: a time with an offset']) } },
    })
  })

  it('is seen of what callers keep: keys, cursors, addresses beside the API', () => {
    expect(source.wire).toMatchObject({
      'form of a new key': { is: 'lw_live_ and 36 characters in all' },
      'keys that have the form of one': { takes: [expect.stringMatching(/^lw_live_/)] },
      'cursors that are read as the position 123': { takes: expect.arrayContaining(['YzoxMjM']) },
      'credential that counts where both are sent': { is: 'key' },
      'parameters of an event stream that name the organization': { takes: ['organizationId'] },
      'another method of a route: allow': { gives: ['get'] },
      'default quota, requests': { atMost: 100 },
      '/readyz, before it is ready': { is: '503 application/json' },
    })
  })
})
