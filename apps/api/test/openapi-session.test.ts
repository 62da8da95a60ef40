import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { OpenApiDocument } from '../src/openapi/document.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { createCaller, send } from './support/caller.ts'
import type { LocatedOperation } from './support/openapi.ts'
import { exchange, makeItems, type WireItems } from './support/wire-requests.ts'
import { createWireValidator, type WireValidator } from './support/wire.ts'

// A long session of somebody who asks for everything in every way, right and wrong: whatever is answered is documented.

let app: TestApp
let validator: WireValidator
let items: WireItems
let credentials: readonly Readonly<Record<string, string>>[]

beforeAll(async () => {
  app = await startTestApp({ signupCredits: 10_000 })
  validator = createWireValidator((await send<OpenApiDocument>(`${app.url}/openapi.json`, 'GET')).body)
  const owner = await app.newOwner()
  const key = await owner.withKey()
  items = await makeItems(key)
  const weak = await owner.key(['lists:read'])
  const homeless = await createCaller(app.url, { organization: false })
  const withKey = { 'x-api-key': key.key }
  credentials = [
    withKey,
    withKey,
    withKey,
    { cookie: owner.cookie },
    { cookie: owner.cookie, origin: 'https://evil.example' },
    { 'x-api-key': weak.key },
    { cookie: homeless.cookie },
    { 'x-api-key': 'lw_live_nonsense' },
    { ...withKey, cookie: owner.cookie },
    {},
  ]
})
afterAll(() => app.close())

/** One of several, most often the first, which is right. */
const mostly = <T>(right: fc.Arbitrary<T>, ...wrong: fc.Arbitrary<T>[]): fc.Arbitrary<T> =>
  fc.oneof({ weight: 3, arbitrary: right }, ...wrong)

const someText = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 })

/** Identifiers of this organization, of the right kind or another, and text of all kinds. */
const pathId = (name: string): fc.Arbitrary<string> => {
  const { importId, emptyListId, reviewId } = items
  const jobs = Object.values(items.jobs)
  const own: Readonly<Record<string, readonly string[]>> = {
    listId: [...jobs.map(({ listId }) => listId), emptyListId],
    importId: [importId],
    jobId: jobs.flatMap((each) => [[each.completedJobId, each.cancelledJobId], each.waitingJobIds].flat()),
    reviewId: [reviewId],
    code: ['JOB_NOT_FOUND', 'INVALID_REQUEST'],
  }
  const all = Object.values(own).flat()
  // A path of dots is another path, by the URL's own rules.
  const text = someText.filter((value) => !/^\.+$/.test(value))
  return mostly(fc.constantFrom(...(own[name] ?? all)), fc.constantFrom(...all), text)
}

const query = fc.record(
  {
    limit: mostly(fc.constantFrom('1', '2', '1000'), fc.constantFrom('0', '1001', '-1', '1.5', 'x', ''), someText),
    cursor: fc.oneof(someText, fc.constantFrom('', 'Yzox', 'YzpsaXN0')),
    status: mostly(
      fc.constantFrom('valid', 'valid,unverified', 'catch_all'),
      fc.constantFrom('', 'nice', ','),
      someText,
    ),
    search: someText,
    columns: mostly(fc.constantFrom('{"email":"Mail"}', '{"email":null}'), fc.constantFrom('{', '[]', '7'), someText),
    workflow: mostly(fc.constantFrom('verification', 'enrichment'), someText),
    outcome: mostly(fc.constantFrom('matched', 'none,review', 'duplicate'), fc.constantFrom('', 'nice', ','), someText),
    hint: mostly(fc.constantFrom('company_name', 'job_title', 'name_spelling'), fc.constantFrom('', 'nice'), someText),
    days: mostly(fc.constantFrom('1', '90'), fc.constantFrom('0', '91', ''), someText),
    unknown: someText,
  },
  { requiredKeys: [] },
)

/** What any operation may be asked; one that cannot do without a workflow has one most often. */
const queryOf = ({ operation, path }: LocatedOperation): fc.Arbitrary<Record<string, string>> => {
  const names = operation.parameters.flatMap((parameter) => ('name' in parameter ? [parameter.name] : []))
  const job = path.endsWith('/entries') ? fc.record({ jobId: pathId('jobId') }, { requiredKeys: [] }) : fc.constant({})
  const workflow = names.includes('workflow') ? { workflow: 'verification' } : {}
  return fc.tuple(query, job).map(([some, more]) => Object.assign({}, workflow, some, more))
}

const headers = fc.record(
  {
    accept: fc.constantFrom('*/*', 'application/json', 'application/problem+json', 'text/html', 'nonsense'),
    'accept-language': fc.constantFrom('de', 'de-AT, en;q=0.5', 'fr', '*', ';;'),
    'idempotency-key': fc.constantFrom('a', 'b', 'c', 'x'.repeat(256)),
    'x-organization-id': fc.constantFrom('', 'nonsense', 'org_0190f3c2a7b47c1e8d2f5a6b7c8d9e0f'),
  },
  { requiredKeys: [] },
)

const decision = fc.constantFrom<unknown>(
  'verify',
  'enrich',
  'scrape',
  { action: 'verify' },
  { action: 'enrich', include: ['catch_all'] },
  { action: 'cancel' },
  'cancel',
  null,
  7,
)
const company = (right: string) => () =>
  mostly<unknown>(fc.constantFrom(right, 'Saltmarsh', 'Acne', 'Inc.'), someText, fc.anything())
const member: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
  name: () => mostly<unknown>(someText, fc.anything()),
  workflow: () => mostly<unknown>(fc.constantFrom('verification', 'enrichment', 'scraping'), fc.anything()),
  listId: () => pathId('listId'),
  decision: () => decision,
  action: () => fc.constantFrom('verify', 'enrich', 'scrape', 'cancel', 'maybe', 1),
  include: () => fc.constantFrom<unknown>([], ['catch_all'], ['nice'], 'catch_all'),
  peoplePerRow: () => fc.constantFrom<unknown>(1, 25, 0, 26, '3'),
  firstName: () => mostly<unknown>(someText, fc.string(), fc.anything()),
  lastName: () => mostly<unknown>(someText, fc.string(), fc.anything()),
  company: company('Brightwater Ltd'),
  domain: company('inbox.test'),
  companyId: () => fc.constantFrom<unknown>(items.companyId, null, 'nonsense', 7),
  exclude: () => fc.constantFrom<unknown>([], ['role'], ['nice'], 'role'),
  email: () =>
    mostly<unknown>(fc.constantFrom('ann@inbox.test', 'no-ann@inbox.test', 'nobody'), fc.string(), fc.anything()),
}

const jsonBody = (): fc.Arbitrary<string> =>
  mostly(
    fc
      .record(Object.fromEntries(Object.entries(member).map(([name, arbitrary]) => [name, arbitrary()])), {
        requiredKeys: [],
      })
      .map((body) => JSON.stringify(body)),
    fc.json(),
    fc.constantFrom('', '{', '[]', 'null', '{"name":"a\\u0000b","workflow":"verification"}'),
  )

const csvBody = mostly(
  fc.constantFrom(
    'email\nann@inbox.test\n',
    'email,name\nben@inbox.test,Ben\n,Cy\n',
    'email\r\n"x@inbox.test"\r\n',
    'Mail\nx@inbox.test\n',
  ),
  fc.constantFrom('', 'email', 'mail\nx\n', 'email,email\na,b\n', 'email\n"x\n', 'email\n\0\n'),
  fc.string({ unit: 'binary', maxLength: 200 }),
)

const contentType = (right: string): fc.Arbitrary<string> =>
  mostly(fc.constant(right), fc.constantFrom('application/json', 'text/csv', 'text/plain', 'multipart/form-data'))

const isUpload = ({ operation }: LocatedOperation): boolean => operation.requestBody?.content['text/csv'] !== undefined

const bodyOf = (located: LocatedOperation): fc.Arbitrary<{ type?: string; body?: string }> => {
  if (located.method !== 'post') return fc.constant({})
  return fc.record({
    type: contentType(isUpload(located) ? 'text/csv' : 'application/json'),
    body: isUpload(located) ? csvBody : jsonBody(),
  })
}

const anyRequest = () =>
  fc.constantFrom(...validator.operations).chain((located) => {
    const names = [...located.path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name)
    return fc.record({
      located: fc.constant(located),
      ids: fc.tuple(...names.map(pathId)),
      query: located.method === 'post' && !isUpload(located) ? fc.constant({}) : queryOf(located),
      headers,
      credential: fc.nat(credentials.length - 1),
      content: bodyOf(located),
    })
  })

it('answers everything as documented, whatever is asked', async () => {
  const statuses = new Map<number, number>()
  const operations = new Set<string>()
  await fc.assert(
    fc.asyncProperty(anyRequest(), async (asked) => {
      const { method, path, operation } = asked.located
      let next = 0
      const filled = path.replaceAll(/\{\w+\}/g, () => encodeURIComponent(asked.ids[next++] ?? ''))
      const search = new URLSearchParams(asked.query).toString()
      const { type, body } = asked.content
      const answer = await exchange(
        app.url,
        {
          method: method.toUpperCase(),
          path: search === '' ? filled : `${filled}?${search}`,
          headers: { ...asked.headers, ...(type !== undefined && { 'content-type': type }) },
          ...(body !== undefined && { body }),
        },
        credentials[asked.credential],
      )
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      operations.add(operation.operationId)
      expect({ answer, problems: validator.problemsOf(operation.operationId, answer) }).toEqual({
        answer,
        problems: [],
      })
      expect(answer.status).not.toBe(500)
    }),
    { numRuns: 600 },
  )
  // The session is no session if it only ever meets one kind of answer.
  for (const status of [200, 400, 401, 403, 404]) expect(statuses.get(status) ?? 0, `${status}`).toBeGreaterThan(5)
  expect(operations.size).toBe(validator.operations.length)
})
