import { contract } from '@leadwright/errors'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createOpenApiDocument, type OpenApiDocument } from '../src/openapi/document.ts'
import { appRouter } from '../src/trpc/router.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { send, type Caller, type KeyCaller } from './support/caller.ts'
import { codesDeclared, operationsOf, type LocatedOperation } from './support/openapi.ts'
import { createProvocations, type Provocations } from './support/wire-provocations.ts'
import { exchange, makeItems, validRequests, type WireRequest } from './support/wire-requests.ts'
import { createWireValidator, type WireAnswer, type WireValidator } from './support/wire.ts'

// What is documented is what is answered, and what is answered is documented: every operation succeeds, every code that
// one declares is provoked for real, and each answer is held against the document of the very server that gave it.

/** Pairs of operation and code that cannot be provoked, and why. */
const unprovoked: Readonly<Record<string, string>> = {
  'errors.list INTERNAL_ERROR': 'answers from memory; nothing in it can fail',
  'errors.get INTERNAL_ERROR': 'answers from memory; nothing in it can fail',
  'webhooks.rotateSecret LIMIT_REACHED': 'makes nothing, and keeps no answer for a repeated key',
}

const operations = operationsOf(createOpenApiDocument(appRouter))
const pairs = operations.flatMap((located) =>
  codesDeclared(located.operation).map((code) => ({ name: `${located.operation.operationId} ${code}`, located, code })),
)

let app: TestApp
let owner: Caller
let key: KeyCaller
let validator: WireValidator
let requests: Readonly<Record<string, readonly WireRequest[]>>
let provocations: Provocations

beforeAll(async () => {
  app = await startTestApp({ signupCredits: 10_000 })
  const served = await send<OpenApiDocument>(`${app.url}/openapi.json`, 'GET')
  validator = createWireValidator(served.body)
  owner = await app.newOwner()
  key = await owner.withKey()
  const items = await makeItems(key)
  requests = validRequests(items)
  provocations = await createProvocations({ app, owner, key, items, requests })
})
afterAll(async () => {
  await provocations.close()
  await app.close()
})

function expectDocumented({ operation }: LocatedOperation, request: WireRequest, answer: WireAnswer): void {
  const problems = validator.problemsOf(operation.operationId, answer)
  const { status, text } = answer
  expect({ request, status, text, problems }).toEqual({ request, status, text, problems: [] })
}

const requestsOf = ({ operation }: LocatedOperation): readonly WireRequest[] => requests[operation.operationId] ?? []

it('serves the document of its own router', () => {
  expect(validator.operations).toEqual(JSON.parse(JSON.stringify(operations)))
  expect(Object.keys(requests).toSorted()).toEqual(operations.map(({ operation }) => operation.operationId).toSorted())
})

const provoked = new Set<string>()

describe('a code that an operation declares', () => {
  it.each(pairs.filter(({ name }) => unprovoked[name] === undefined))(
    'is answered as documented: $name',
    async ({ name, located, code }) => {
      const [request] = requestsOf(located)
      if (!request) throw new Error(`There is no request for ${name}`)
      const provoke = provocations.byCode[code]
      if (!provoke) throw new Error(`Say in support/wire-provocations.ts how ${code} comes about`)
      const answers = await provoke(located, request)
      for (const answer of answers) {
        expectDocumented(located, request, answer)
        expect(JSON.parse(answer.text)).toMatchObject({ code })
        expect(answer.status).toBe(contract.definitions[code].status)
      }
      expect(answers.length).toBeGreaterThan(0)
      provoked.add(name)
    },
  )

  it('is provoked, or there is a reason why it cannot be', () => {
    const names = pairs.map(({ name }) => name)
    expect(names.filter((name) => !provoked.has(name)).toSorted()).toEqual(Object.keys(unprovoked).toSorted())
  })
})

describe('a success', () => {
  it.each(operations)('is as documented: $operation.operationId', async (located) => {
    const withKey = { 'x-api-key': key.key }
    for (const [index, request] of requestsOf(located).entries()) {
      // Reads with either credential; writes once, and once more for the answer that is kept.
      const keyed = { ...withKey, 'idempotency-key': `${located.operation.operationId} ${index}` }
      const credentials = located.method === 'get' ? [withKey, { cookie: owner.cookie }] : [keyed, keyed]
      for (const headers of credentials) {
        const answer = await exchange(app.url, request, headers)
        expectDocumented(located, request, answer)
        expect(answer.status).toBe(200)
      }
    }
  })
})
