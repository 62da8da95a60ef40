import { setTimeout as sleep } from 'node:timers/promises'
import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import postgres from 'postgres'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import { startChildWorker, type ChildWorker } from './support/child-worker.ts'
import { createOwnPostgres, type OwnPostgres, type StopMode } from './support/own-postgres.ts'
import { newCustomer, startMidway, startThree, traceOf, untilOver, undisturbed } from './support/three-jobs.ts'
import { slowMailDomains } from './support/three-lists.ts'

// The database goes away in the middle of a job of each kind, and comes back: nothing of it shows.

let own: OwnPostgres
let app: TestApp
let sandbox: Sandbox
let sql: postgres.Sql
let workers: ChildWorker[]
let expected: unknown
const asked = new Map<string, number>()
let newWorker: () => Promise<ChildWorker>

beforeAll(async () => {
  ;[own, sandbox] = await Promise.all([createOwnPostgres(), startSandbox({ domains: slowMailDomains(asked) })])
  app = await startTestApp({ role: 'api', signupCredits: 10_000, databaseUrl: own.url })
  sql = postgres(own.url, { max: 2, onnotice: () => {} })
  const retryDelays = [300, 600, 1000, 2000, 4000]
  const options = { databaseUrl: own.url, network: sandbox, retryDelays, pauseMs: 20, isPatient: true }
  newWorker = () => startChildWorker(options)
  workers = await Promise.all([newWorker(), newWorker()])
  expected = await undisturbed(app, sandbox)
})
afterAll(async () => {
  await Promise.all(workers.map((worker) => worker.stop()))
  await sql.end()
  await app.close()
  await sandbox.close()
  await own.remove()
})

const cases: [string, StopMode, number][] = [
  ['ends its sessions and is back at once', 'fast', 0],
  ['drops everything and is back at once', 'immediate', 0],
  ['drops everything and is away for longer than leases last', 'immediate', 8000],
]
it.each(cases)('%s', async (_, mode, away) => {
  const { me, jobs } = await startMidway(app, sandbox, sql, 2)
  await own.stop(mode)
  await sleep(away)
  await own.start()
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
})

it('is restarted again and again, in whatever stage', async () => {
  const me = await newCustomer(app)
  const jobs = await startThree(me, sandbox)
  for (let restarts = 0; restarts < 8; restarts++) {
    await sleep(400 * restarts)
    await own.stop('immediate')
    await own.start()
  }
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
})

it('ends its sessions over and over, for a quarter of a minute', async () => {
  const { me, jobs } = await startMidway(app, sandbox, sql, 1)
  const admin = postgres(own.url, { max: 1, onnotice: () => {} })
  const [mine] = await admin`select pg_backend_pid() as pid`
  for (let rounds = 0; rounds < 100; rounds++) {
    await admin`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name like 'leadwright%' and pid <> ${mine?.['pid'] as number}`
    await sleep(150)
  }
  await admin.end()
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
})

it('an idle worker leaves alone what another one has answers of', async () => {
  await workers.pop()?.stop()
  asked.clear()
  const { me, jobs } = await startMidway(app, sandbox, sql, 1)
  workers.push(await newWorker())
  const before = [...asked.values()].filter((times) => times > 1).length
  await own.stop('immediate')
  await sleep(9000)
  await own.start()
  await untilOver(me, jobs)
  expect(await traceOf(me, jobs)).toEqual(expected)
  // Addresses that are put off once are asked twice, and what was under way when its lease lapsed.
  const twice = [...asked].filter(([email, times]) => times > 1 && !email.split('@')[0]?.endsWith('8'))
  expect(twice.length).toBeLessThan(before + 60)
})
