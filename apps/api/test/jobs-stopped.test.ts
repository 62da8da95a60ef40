import type { MailHost } from '@leadwright/sandbox'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockAnyJob } from '../src/jobs/store/jobs.ts'
import { workerTransaction } from '../src/db/worker-transaction.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification
/** When each session with the host of slow.test said something. */
const sessions: number[][] = []
const host: MailHost = {
  delayMs: 50,
  capabilities: ['SIZE 1'],
  manner: () => {
    const said: number[] = []
    sessions.push(said)
    return () => void said.push(performance.now())
  },
}

beforeAll(async () => {
  test = await startTestVerification({ domains: { 'slow.test': { mx: [{ preference: 10, host }] } } })
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

it('a worker that was stopped until others took its permits says nothing more in the sessions that it still has', async () => {
  const start = () => test.startChild({ isPatient: true })
  const org = await test.newOrganization()
  const emails = Array.from({ length: 90 }, (_, at) => `jane${at}@slow.test`)
  const stopped = await start()
  const job = await test.newJob(org, emails, {})
  await expect.poll(() => sessions.flat().length, { interval: 10 }).toBeGreaterThan(20)
  stopped.signal('SIGSTOP')
  const before = sessions.length
  const other = await start()
  await expect.poll(() => sessions.length, { interval: 10 }).toBeGreaterThan(before)
  const since = performance.now()
  stopped.signal('SIGCONT')
  expect(await test.untilStage(job, 'completed')).toMatchObject({ results: { valid: 90 }, credits: { settled: 90 } })
  await Promise.all([stopped.stop(), other.stop()])
  expect(sessions.slice(0, before).map((said) => said.findLast((at) => at > since))).toEqual(
    Array.from({ length: before }, () => undefined),
  )
})
