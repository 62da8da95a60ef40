import { expectEnvelope } from '@leadwright/errors/testing'
import { afterEach, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { send } from './support/caller.ts'

const apps: TestApp[] = []
afterEach(async () => {
  for (const app of apps.splice(0).toReversed()) await app.close()
})
const start = async (...args: Parameters<typeof startTestApp>): Promise<TestApp> => {
  const app = await startTestApp(...args)
  apps.push(app)
  return app
}

const ok = (answers: readonly { status: number }[]): number => answers.filter(({ status }) => status === 200).length

it('lets exactly the limit through, says when to come back, and meters all keys of an organization together', async () => {
  const app = await start({ rateLimit: 20 })
  const owner = await app.newOwner()
  const keys = [await owner.key(), await owner.key()]
  const calls = Array.from({ length: 60 }, (_, index) =>
    send(`${app.url}/v1/me`, 'GET', { headers: { 'x-api-key': keys[index % 2]?.key ?? '' } }),
  )
  const answers = await Promise.all(calls)
  expect(ok(answers)).toBe(20)
  const refused = answers.find(({ status }) => status === 429)
  const { details } = expectEnvelope(refused?.body, 'RATE_LIMIT_EXCEEDED')
  expect(details).toMatchObject({ limit: 20, remaining: 0 })
  expect(refused?.headers.get('retry-after')).toBe(String(details.retryAfter))
  expect(refused?.headers.get('x-ratelimit-remaining')).toBe('0')

  const overTrpc = await send<{ error: { data: { code: string; httpStatus: number } } }>(
    `${app.url}/trpc/me.get`,
    'GET',
    {
      headers: { 'x-api-key': keys[0]?.key ?? '' },
    },
  )
  expect(overTrpc.body.error.data).toMatchObject({ code: 'RATE_LIMIT_EXCEEDED', httpStatus: 429 })

  expect(overTrpc.headers.get('retry-after')).toMatch(/^\d+$/)

  // Members have quotas of their own, in which they can stop the program that used it up.
  expect((await owner.rest('GET', '/v1/me')).status).toBe(200)
  expect((await owner.query('apiKeys.list')).status).toBe(200)

  const other = await app.newOwner()
  expect((await other.rest('GET', '/v1/me')).status).toBe(200)
})

it('meters whoever is not known by address, so that guessing keys runs into the limit', async () => {
  const app = await start({ rateLimit: 5 })
  const guess = () => send(`${app.url}/v1/me`, 'GET', { headers: { 'x-api-key': 'lw_live_guess' } })
  const answers = await Promise.all(Array.from({ length: 10 }, guess))
  expect(answers.filter(({ status }) => status === 401)).toHaveLength(5)
  expect(answers.filter(({ status }) => status === 429)).toHaveLength(5)
  expect((await send(`${app.url}/v1/errors`, 'GET')).status).toBe(200)
})

const redisUrl = process.env['REDIS_URL']

it.runIf(redisUrl)('lets exactly the limit through over two processes that share Redis', async () => {
  const one = await start({ redisUrl, rateLimit: 100, rateWindow: 600 })
  const two = await start({ redisUrl, rateLimit: 100, rateWindow: 600, databaseUrl: one.databaseUrl })
  const owner = await one.newOwner()
  const { key } = await owner.key()
  const calls = Array.from({ length: 1000 }, (_, index) =>
    send(`${(index % 2 ? one : two).url}/v1/me`, 'GET', { headers: { 'x-api-key': key } }),
  )
  expect(ok(await Promise.all(calls))).toBe(100)
})

it.runIf(redisUrl)('stays up while Redis is away', async () => {
  const app = await start({ redisUrl: 'redis://127.0.0.1:1', rateLimit: 10 })
  const owner = await app.newOwner()
  expect((await owner.rest('GET', '/v1/me')).status).toBe(200)
})
