import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { toolFaces } from '../src/mcp/tools/index.ts'
import { startTestApp, type TestApp } from './support/app.ts'
import { send } from './support/caller.ts'

// Whatever an agent makes up is refused in words, and never a failure of ours.

let app: TestApp
let key: string

beforeAll(async () => {
  app = await startTestApp()
  key = (await (await app.newOwner()).key()).key
})
afterAll(() => app.close())

const post = (body: object, headers: Record<string, string> = {}) =>
  send<{ result?: { isError?: boolean; structuredContent?: { code?: string } } }>(`${app.url}/mcp`, 'POST', {
    body,
    headers: { authorization: `Bearer ${key}`, ...headers },
  })
const unforeseen = () => app.log.filter(({ level, code }) => Number(level) >= 50 || code === 'INTERNAL_ERROR')

const methods = [
  'initialize',
  'ping',
  'tools/list',
  'tools/call',
  'resources/list',
  'resources/read',
  'server/discover',
]

it('answers any message', { timeout: 120_000 }, async () => {
  const message = fc.record(
    {
      jsonrpc: fc.oneof(fc.constant('2.0'), fc.jsonValue()),
      id: fc.oneof(fc.integer(), fc.string(), fc.jsonValue()),
      method: fc.oneof(fc.constantFrom(...methods), fc.jsonValue()),
      params: fc.oneof(
        fc.jsonValue(),
        fc.record({ name: fc.jsonValue(), arguments: fc.jsonValue(), uri: fc.jsonValue(), _meta: fc.jsonValue() }),
      ),
    },
    { requiredKeys: [] },
  )
  const revision = fc.constantFrom('2025-11-25', '2026-07-28', '2024-11-05', 'x')
  await fc.assert(
    fc.asyncProperty(message, revision, async (body, version) => {
      const { status } = await post(body, { 'mcp-protocol-version': version })
      expect([200, 202, 400, 404]).toContain(status)
    }),
    { numRuns: 300 },
  )
  expect(unforeseen()).toEqual([])
})

it.each(toolFaces.map(({ name }) => name))('refuses whatever arguments %s is not made for', async (name) => {
  const names = ['listId', 'jobId', 'importId', 'limit', 'cursor', 'csv', 'columns', 'action', 'maximumCredits', 'rows']
  const args = fc.oneof(
    fc.jsonValue(),
    fc.dictionary(fc.constantFrom(...names, 'idempotencyKey', '__proto__'), fc.jsonValue()),
  )
  await fc.assert(
    fc.asyncProperty(args, async (value) => {
      const message = { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: value } }
      const { status, body } = await post(message)
      expect([200, 400]).toContain(status)
      expect(body.result?.structuredContent?.code).not.toBe('INTERNAL_ERROR')
    }),
    { numRuns: 25 },
  )
  expect(unforeseen()).toEqual([])
})
