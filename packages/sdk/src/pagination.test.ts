import fc from 'fast-check'
import type { RequestListener } from 'node:http'
import { expect, it } from 'vitest'
import { isApiError } from './core/index.ts'
import { answer, failureOf, inTurn, serve } from './core/testing/serve.ts'
import { clientOf, refuse } from './testing/client.ts'

/** Serves numbered items; a cursor is the number of the first item of its page. */
const numbers =
  (count: number): RequestListener =>
  (request, response) => {
    const query = new URL(request.url ?? '', 'http://x').searchParams
    const start = Number(query.get('cursor') ?? 0)
    const end = start + Number(query.get('limit') ?? 100)
    const items = Array.from({ length: Math.min(end, count) - start }, (_, i) => ({ id: String(start + i) }))
    answer(response, 200, { items, nextCursor: end < count ? String(end) : null })
  }

const page = (ids: readonly string[], nextCursor: string | null): RequestListener => {
  return (_, response) => answer(response, 200, { items: ids.map((id) => ({ id })), nextCursor })
}

it('gives every item once and in order, whatever the size of pages', async () => {
  await fc.assert(
    fc.asyncProperty(fc.nat(40), fc.integer({ min: 1, max: 45 }), fc.nat(45), async (count, limit, most) => {
      await using server = await serve(numbers(count))
      const all = Array.from({ length: count }, (_, i) => String(i))
      const lists = clientOf(server).lists.list({ limit })
      const items: string[] = []
      for await (const { id } of lists) items.push(id)
      expect(items).toEqual(all)
      const sizes: number[] = []
      for await (const { items: some } of lists.pages()) sizes.push(some.length)
      expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(count)
      expect((await lists.toArray({ limit: most })).map(({ id }) => id)).toEqual(all.slice(0, most))
    }),
    { numRuns: 20 },
  )
})

it('is one page where it is awaited, and asks for nothing before', async () => {
  await using server = await serve(numbers(250))
  const client = clientOf(server)
  const lists = client.lists.list()
  expect(server.requests).toEqual([])
  const { items, nextCursor } = await lists
  expect(items).toHaveLength(100)
  expect(nextCursor).toBe('100')
  expect((await client.lists.list({ limit: 20, cursor: '240' })).items).toHaveLength(10)
  expect((await lists.withResponse()).response.status).toBe(200)
  expect(server.requests.map(({ url }) => url)).toEqual(['/v1/lists', '/v1/lists?limit=20&cursor=240'])
})

it('iterates in large pages, and loads no more than an array was asked for', async () => {
  await using server = await serve(numbers(3000))
  const client = clientOf(server)
  for await (const { id } of client.lists.list()) if (id === '5') break
  expect(await client.lists.list().toArray({ limit: 7 })).toHaveLength(7)
  expect(await client.lists.list().toArray({ limit: 0 })).toEqual([])
  expect(server.requests.map(({ url }) => url)).toEqual(['/v1/lists?limit=1000', '/v1/lists?limit=7'])
})

it('wants to know how much to load', async () => {
  await using server = await serve(numbers(3))
  const failure = await failureOf(
    clientOf(server)
      .lists.list()
      .toArray({} as { limit: number }),
  )
  expect(failure).toMatchObject({ name: 'LeadwrightError', message: expect.stringContaining('limit') as string })
})

it('ends with an error where a cursor comes again, whichever it is', async () => {
  await using server = await serve(inTurn(page(['a'], 'x'), page(['b'], 'y'), page(['c'], 'x')))
  const ids: string[] = []
  const read = async (): Promise<void> => {
    for await (const { id } of clientOf(server).lists.list()) ids.push(id)
  }
  expect(await failureOf(read())).toMatchObject({
    name: 'ParseError',
    operation: 'lists.list',
    attempts: 1,
    status: 200,
    message: expect.stringContaining('twice') as string,
  })
  expect(ids).toEqual(['a', 'b', 'c'])
  expect(server.requests).toHaveLength(3)
})

const items = [{ id: 'a' }]

it.each([
  ['no items', { lists: [], nextCursor: null }, 'items'],
  ['text for items', { items: 'abc', nextCursor: null }, 'items'],
  ['no cursor', { items }, 'nextCursor'],
  ['an empty cursor', { items, nextCursor: '' }, 'nextCursor'],
  ['a number for a cursor', { items, nextCursor: 5 }, 'nextCursor'],
  ['an object for a cursor', { items, nextCursor: { a: 1 } }, 'nextCursor'],
])('ends at once where a page has %s, and says of which answer', async (_, body, what) => {
  await using server = await serve((__, response) => answer(response, 200, body, { 'x-request-id': 'req_1' }))
  const { lists, safe } = clientOf(server)
  const all = async (paged: AsyncIterable<unknown>): Promise<void> => {
    for await (const one of paged) if (one === undefined) break
  }
  const uses: (() => Promise<unknown>)[] = [
    async () => await lists.list(),
    () => lists.list().withResponse(),
    () => all(lists.list()),
    () => all(lists.list().pages()),
    () => lists.list().toArray({ limit: 5 }),
  ]
  for (const use of uses) {
    expect(await failureOf(use())).toMatchObject({
      name: 'ParseError',
      operation: 'lists.list',
      attempts: 1,
      status: 200,
      requestId: 'req_1',
      message: expect.stringContaining(what) as string,
    })
  }
  expect(server.requests).toHaveLength(uses.length)
  expect((await safe.lists.list()).error?.name).toBe('ParseError')
})

it('gives the items before a key is revoked, then the error that says so', async () => {
  const revoked: RequestListener = (_, response) => refuse(response, 401, 'INVALID_API_KEY', { reason: 'unknown' })
  await using server = await serve(inTurn(page(['a', 'b'], 'x'), revoked))
  const ids: string[] = []
  const read = async (): Promise<void> => {
    for await (const { id } of clientOf(server).lists.list()) ids.push(id)
  }
  const failure = await failureOf(read())
  expect(ids).toEqual(['a', 'b'])
  expect(isApiError(failure, 'INVALID_API_KEY') && failure.details.reason).toBe('unknown')
})

it('asks for no further page after an abort', async () => {
  await using server = await serve(numbers(30))
  const aborting = new AbortController()
  const read = async (): Promise<void> => {
    for await (const _ of clientOf(server).lists.list({ limit: 10 }, { signal: aborting.signal })) aborting.abort()
  }
  expect(await failureOf(read())).toMatchObject({ name: 'AbortedError' })
  expect(server.requests).toHaveLength(1)
})
