import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockAnyJob } from '../src/jobs/store/jobs.ts'
import { workerTransaction } from '../src/db/worker-transaction.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  test = await startTestVerification()
})
afterAll(() => test.close())

it('a worker that is stopped in the middle of a transaction keeps nobody waiting for long', async () => {
  const org = await test.newOrganization()
  const job = await test.newJob(org, ['ann@inbox.test', 'bob@inbox.test'], {})
  const stopped = Promise.withResolvers<void>()
  const holding = Promise.withResolvers<void>()
  const sleeper = workerTransaction(test.db, async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(7205759405)`)
    await lockAnyJob(tx, job.id)
    holding.resolve()
    await stopped.promise
    await tx.execute(sql`select 1`)
  })
  sleeper.catch(() => {})
  await holding.promise
  const worker = await test.startWorker()
  expect(await test.untilStage(job, 'completed')).toMatchObject({ results: { valid: 2 } })
  stopped.resolve()
  await expect(sleeper).rejects.toBeInstanceOf(Error)
  await worker.stop()
})
