import type { MailHost } from '@leadwright/sandbox'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { lockAnyJob } from '../src/jobs/store/jobs.ts'
import { workerTransaction } from '../src/db/worker-transaction.ts'
import { permitTime } from '../src/politeness/store/permits.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification
/** When each session with a host said something. */
const newHost = (): { host: MailHost; sessions: number[][] } => {
  const sessions: number[][] = []
  const manner = () => {
    const said: number[] = []
    sessions.push(said)
    return () => void said.push(performance.now())
  }
  return { host: { delayMs: 50, capabilities: ['SIZE 1'], manner }, sessions }
}
const [slow, pooled] = [newHost(), newHost()]

beforeAll(async () => {
  test = await startTestVerification({
    domains: {
      'slow.test': { mx: [{ preference: 10, host: slow.host }] },
      'pooled.test': { mx: [{ preference: 10, host: pooled.host }] },
    },
  })
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

it('a worker that is stopped keeps its permits, because it still has its sessions; others leave these hosts alone', async () => {
  const start = () => test.startChild({ isPatient: true })
  const { sessions } = slow
  const org = await test.newOrganization()
  const emails = Array.from({ length: 90 }, (_, at) => `jane${at}@slow.test`)
  const stopped = await start()
  const job = await test.newJob(org, emails, {})
  await expect.poll(() => sessions.flat().length, { interval: 10 }).toBeGreaterThan(20)
  stopped.signal('SIGSTOP')
  const before = sessions.length
  const other = await start()
  const elsewhere = await test.newJob(org, ['ann@inbox.test'], {})
  await test.untilStage(elsewhere, 'completed')
  await sleep(permitTime + 3000)
  expect(sessions).toHaveLength(before)
  stopped.signal('SIGCONT')
  expect(await test.untilStage(job, 'completed')).toMatchObject({ results: { valid: 90 }, credits: { settled: 90 } })
  await Promise.all([stopped.stop(), other.stop()])
})

it('the permits of one that is killed lapse', async () => {
  const start = () => test.startChild({ isPatient: true })
  const { sessions } = slow
  const emails = Array.from({ length: 90 }, (_, at) => `john${at}@slow.test`)
  const killed = await start()
  const job = await test.newJob(await test.newOrganization(), emails, {})
  const before = sessions.flat().length
  await expect.poll(() => sessions.flat().length, { interval: 10 }).toBeGreaterThan(before + 20)
  await killed.kill()
  const other = await start()
  expect(await test.untilStage(job, 'completed')).toMatchObject({ results: { valid: 90 }, credits: { settled: 90 } })
  await other.stop()
})

it('behind a pooler, a worker that was stopped until others took its permits says nothing more in the sessions that it still has', async () => {
  const start = () => test.startChild({ isPatient: true, isPooled: true })
  const { sessions } = pooled
  const org = await test.newOrganization()
  const emails = Array.from({ length: 90 }, (_, at) => `jane${at}@pooled.test`)
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
