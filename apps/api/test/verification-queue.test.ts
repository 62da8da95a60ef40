import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { connect, type Connection } from '../src/db/client.ts'
import { createQueue, type Queue } from '../src/queue/queue.ts'
import { createTestDatabase } from './support/postgres.ts'

let database: { url: string; drop(): Promise<void> }
let connection: Connection
let caller: Queue
let worker: Queue
let heard = 0

beforeAll(async () => {
  database = await createTestDatabase()
  connection = connect(database.url)
  const options = { sql: connection.sql, log: pino({ level: 'silent' }) }
  caller = createQueue({ ...options, worker: false })
  worker = createQueue({ ...options, worker: true })
  // Processes start at the same time, and both find no tables.
  await Promise.all([caller.start(), worker.start()])
  await worker.listen('verification', () => heard++)
})
afterAll(async () => {
  await Promise.all([caller.stop(), worker.stop()])
  await connection.close()
  await database.drop()
})

it('a bell is heard in another process once the transaction has committed', async () => {
  const before = heard
  await connection.db.transaction(async (tx) => {
    await caller.ring(tx, 'verification', 'one')
    await sleep(300)
    expect(heard).toBe(before)
  })
  await expect.poll(() => heard).toBe(before + 1)
})

it('a bell of a transaction that came to nothing is not heard', async () => {
  const before = heard
  const undone = connection.db.transaction(async (tx) => {
    await caller.ring(tx, 'verification', 'two')
    throw new Error('undone')
  })
  await expect(undone).rejects.toThrow('undone')
  await sleep(300)
  expect(heard).toBe(before)
})

it('an item that waits to be heard is not rung for again', async () => {
  const before = heard
  await connection.db.transaction(async (tx) => {
    for (let times = 0; times < 5; times++) await caller.ring(tx, 'verification', 'three')
  })
  await expect.poll(() => heard).toBe(before + 1)
  await sleep(300)
  expect(heard).toBe(before + 1)
})
