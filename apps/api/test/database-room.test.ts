import { afterAll, beforeAll, expect, it } from 'vitest'
import { NoRoomError, roomFor } from '../src/db/room.ts'
import { startTestApp } from './support/app.ts'
import { createOwnPostgres, type OwnPostgres } from './support/own-postgres.ts'

let own: OwnPostgres
beforeAll(async () => {
  own = await createOwnPostgres({ settings: ['max_connections=40'] })
})
afterAll(() => own.remove())

it.each([
  ['all', undefined, { all: 24, requests: 10, background: 12 }],
  ['api', 8, { all: 8, requests: 2, background: 4 }],
  ['worker', undefined, { all: 14, requests: 1, background: 12 }],
] as const)('a process of the role %s with %s connections shares them out', (role, all, expected) => {
  expect(roomFor(role, all)).toMatchObject(expected)
})

it('a process that the server has no room for refuses to start, and says why; with fewer connections it fits', async () => {
  const first = await startTestApp({ databaseUrl: own.url })
  const refused = await startTestApp({ databaseUrl: own.url }).catch((error: unknown) => error)
  expect(refused).toBeInstanceOf(NoRoomError)
  expect((refused as Error).message).toMatch(
    /^The database has 37 connections .* Leadwright may take 24, other clients have \d+, and this process needs 24\. .*DATABASE_CONNECTIONS/,
  )
  const small = await startTestApp({ databaseUrl: own.url, databaseConnections: 8 })
  await small.close()
  await first.close()
})

it('a process that replaces another waits until that one has stopped', async () => {
  const first = await startTestApp({ databaseUrl: own.url })
  const [next] = await Promise.all([startTestApp({ databaseUrl: own.url }), first.close()])
  expect((await fetch(`${next.url}/readyz`)).status).toBe(200)
  await next.close()
})
