import type { RequestListener } from 'node:http'
import { expect, it } from 'vitest'
import { LeadwrightError } from './core/index.ts'
import { answer, failing, inTurn, serve } from './core/testing/serve.ts'
import { operations } from './generated/operations.ts'
import { clientOf, jobIn, refuse } from './testing/client.ts'

const list = { id: 'lst_1', name: 'March' }
const page: RequestListener = (_, response) => answer(response, 200, { items: [list], nextCursor: 'more' })
const refused: RequestListener = (_, response) => refuse(response, 401, 'INVALID_API_KEY', { reason: 'unknown' })

it('resolves to the data, or to the error', async () => {
  await using server = await serve(inTurn((_, response) => answer(response, 200, list), refused))
  const { safe } = clientOf(server)
  expect(await safe.lists.get('lst_1')).toEqual({ data: list, error: null })
  const { data, error } = await safe.lists.get('lst_1')
  expect(data).toBe(null)
  expect(error).toMatchObject({ name: 'ApiError', code: 'INVALID_API_KEY', status: 401 })
})

it('resolves where the network fails, where the call is aborted, and where it takes too long', async () => {
  await using server = await serve((request, response) => {
    if (request.url?.endsWith('broken')) response.destroy()
  })
  const { safe } = clientOf(server, { maxRetries: 0 })
  expect((await safe.lists.get('broken')).error?.name).toBe('ConnectionError')
  expect((await safe.lists.get('slow', { timeoutMs: 20 })).error?.name).toBe('TimeoutError')
  expect((await safe.lists.get('any', { signal: AbortSignal.abort() })).error?.name).toBe('AbortedError')
})

it('resolves with wrong arguments, too, as programs without types may give', async () => {
  await using server = await serve(failing(400))
  const { safe } = clientOf(server, { maxRetries: 0 })
  const wrong = [
    safe.lists.get(undefined as never),
    safe.lists.get(''),
    safe.lists.create(1n as never),
    safe.lists.leads(null as never, null as never),
    safe.lists.import('lst_1', 7 as never),
    safe.lists.verify('email', undefined as never),
    safe.lists.verify(null as never, null as never),
    safe.verificationJobs.waitFor(null as never, null as never),
    safe.lists.list({}).toArray(undefined as never),
    safe.lists.export(undefined as never).text(),
    safe.me.get({ timeoutMs: -1 }),
    safe.me.get(null as never),
  ]
  for (const result of await Promise.all(wrong)) expect(result.error).toBeInstanceOf(LeadwrightError)
})

it('gives the items of pages as results, and the error last', async () => {
  await using server = await serve(inTurn(page, refused))
  const seen: unknown[] = []
  for await (const { data, error } of clientOf(server).safe.lists.list()) seen.push(data?.id ?? error?.name)
  expect(seen).toEqual(['lst_1', 'ApiError'])
})

it('has twins of everything that a paged answer can do', async () => {
  await using server = await serve(page)
  const { safe } = clientOf(server)
  expect((await safe.lists.list()).data?.items).toEqual([list])
  expect((await safe.lists.list().toArray({ limit: 1 })).data).toEqual([list])
  for await (const { data } of safe.lists.list().pages()) {
    expect(data?.nextCursor).toBe('more')
    break
  }
  await using broken = await serve(refused)
  const { safe: failingSafe } = clientOf(broken)
  expect((await failingSafe.lists.list()).error?.name).toBe('ApiError')
  expect((await failingSafe.lists.list().toArray({ limit: 1 })).error?.name).toBe('ApiError')
  for await (const { error } of failingSafe.lists.list().pages()) expect(error?.name).toBe('ApiError')
})

it('tells of a download that breaks off, after the bytes before it', async () => {
  await using server = await serve((_, response) => {
    response.writeHead(200, { 'content-type': 'text/csv', 'content-length': '100' })
    response.write('email\n', () => response.destroy())
  })
  const { safe } = clientOf(server)
  const seen: string[] = []
  for await (const { data, error } of safe.lists.export('lst_1')) {
    seen.push(data === null ? error.name : new TextDecoder().decode(data))
  }
  expect(seen).toEqual(['email\n', 'ConnectionError'])
  expect((await safe.lists.export('lst_1').text()).error?.name).toBe('ConnectionError')
  expect((await safe.lists.export('lst_1').stream()).data).toBeInstanceOf(ReadableStream)
})

it('puts what a callback throws into an error of its own, which names it as the cause', async () => {
  await using server = await serve((_, response) => answer(response, 200, jobIn('queued')))
  const mistake = new Error('of the caller')
  const onProgress = (): never => {
    throw mistake
  }
  const { error } = await clientOf(server).safe.verificationJobs.waitFor('job_1', { onProgress })
  expect(error).toBeInstanceOf(LeadwrightError)
  expect(error?.cause).toBe(mistake)
})

it('has a twin of every method, and no other', () => {
  const { safe } = clientOf({ url: 'http://127.0.0.1:9' })
  const twins = Object.entries(safe).flatMap(([name, methods]) =>
    Object.keys(methods as object).map((method) => `${name}.${method}`),
  )
  const composed = ['lists.verify', 'lists.enrich', 'lists.scrape']
  const waits = ['verificationJobs.waitFor', 'enrichmentJobs.waitFor', 'scrapingJobs.waitFor']
  expect(twins.toSorted()).toEqual([...Object.keys(operations), ...composed, ...waits].toSorted())
})
