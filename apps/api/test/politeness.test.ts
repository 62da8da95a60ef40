import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { HostPermit } from '@leadwright/mail-verifier'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, type Connection } from '../src/db/client.ts'
import { migrateDatabase } from '../src/db/migrate.ts'
import { createHostPermits } from '../src/mail-hosts/permits.ts'
import { createTestDatabase } from './support/postgres.ts'

let database: { url: string; drop(): Promise<void> }
let connection: Connection

beforeAll(async () => {
  database = await createTestDatabase()
  await migrateDatabase(database.url, fileURLToPath(new URL('../src/db/migrations', import.meta.url)))
  connection = connect(database.url)
})
afterAll(async () => {
  await connection.close()
  await database.drop()
})

const limit = 2
const newProcess = () => createHostPermits({ db: connection.db, limit, log: pino({ level: 'silent' }) })
const patient = { urgent: false, signal: new AbortController().signal }

it('processes together never have more permits for a host than there are, and each of them gets some', async () => {
  const processes = [newProcess(), newProcess(), newProcess()]
  const hosts = ['mx1.test', 'mx2.test']
  const underWay = new Map<string, number>()
  const most = new Map<string, number>()
  const had = new Map<number, number>()
  await Promise.all(
    processes.flatMap((permits, process) =>
      hosts.flatMap((host) =>
        Array.from({ length: 8 }, async () => {
          const permit = await permits.take(host, patient)
          const now = (underWay.get(host) ?? 0) + 1
          underWay.set(host, now)
          most.set(host, Math.max(most.get(host) ?? 0, now))
          had.set(process, (had.get(process) ?? 0) + 1)
          await sleep(20)
          underWay.set(host, (underWay.get(host) ?? 0) - 1)
          permit?.release()
        }),
      ),
    ),
  )
  expect([...most.values()]).toEqual([limit, limit])
  expect([...had.values()]).toEqual([16, 16, 16])
  await Promise.all(processes.map((permits) => permits.close()))
  expect(await connection.sql`select from host_permits`).toHaveLength(0)
})

it('a permit of a process that is gone is there again once it has lapsed, and it hears that it has', async () => {
  const [gone, next] = [newProcess(), newProcess()]
  const lost: (HostPermit | undefined)[] = [await gone.take('mx.test', patient), await gone.take('mx.test', patient)]
  await connection.sql`update host_permits set held_until = now() - interval '1 second'`
  const permit = await next.take('mx.test', patient)
  expect(permit?.isHeld()).toBe(true)
  await expect.poll(() => lost.some((each) => each?.isHeld() === false), { timeout: 10_000 }).toBe(true)
  permit?.release()
  await Promise.all([gone.close(), next.close()])
})

it('who has one hears that another process waits, and who does not want one any more waits no longer', async () => {
  const [first, second] = [newProcess(), newProcess()]
  const permits = [await first.take('mx.test', patient), await first.take('mx.test', patient)]
  expect(permits.map((permit) => permit?.isWanted())).toEqual([false, false])
  const leaving = new AbortController()
  const wish = second.take('mx.test', { urgent: true, signal: leaving.signal })
  await expect.poll(() => permits.some((permit) => permit?.isWanted()), { timeout: 10_000 }).toBe(true)
  leaving.abort()
  expect(await wish).toBeUndefined()
  for (const permit of permits) permit?.release()
  await Promise.all([first.close(), second.close()])
})
