import { execFile } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { fromSource } from './support/from-source.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

// What whoever runs the product sees of jobs, and how a job is freed that does not get on.

const entry = fileURLToPath(new URL('../src/operate-jobs.ts', import.meta.url))
let test: TestVerification
let databaseUrl: string

beforeAll(async () => {
  test = await startTestVerification()
  const { host, port, user, pass, database } = test.sql.options
  const url = new URL('postgres://localhost')
  Object.assign(url, { hostname: host[0], port: String(port[0]), username: user, password: pass ?? '' })
  url.pathname = database
  databaseUrl = url.href
})
afterAll(() => test.close())

const environment = () => ({
  ...process.env,
  DATABASE_URL: databaseUrl,
  AUTH_SECRET: 'x'.repeat(32),
  APP_URL: 'http://localhost',
  SMTP_HELO: 'verifier.example.test',
  SMTP_MAIL_FROM: 'probe@example.test',
})
const command = (...args: string[]) =>
  promisify(execFile)(process.execPath, [...fromSource, entry, ...args], { env: environment() })

/** As if a job had waited for two minutes to be analyzed. */
const age = (jobId: string) => test.sql`update jobs set updated_at = now() - interval '125 seconds' where id = ${jobId}`

it('tells of a job whose worker hangs, and frees it: others finish it, and the one that hung writes nothing', async () => {
  const org = await test.newOrganization()
  const hangs = Promise.withResolvers<never>()
  const hung = await test.startWorker({ mail: { ...test.mail, verify: () => hangs.promise } })
  const job = await test.newJob(org, ['ann@inbox.test', 'bob@inbox.test'], {})
  await expect
    .poll(async () => (await command()).stdout)
    .toMatch(
      new RegExp(`${job.id} {2}verification, verifying {2}0 of 2 .*\\n.*${org}; tasks: 1 under way with 1 worker,`),
    )
  const { stdout: before } = await command()
  expect(before).not.toMatch(/@|inbox/)
  expect(before).toMatch(/^Busy: 1 task under way, 0 more ready\. /)

  // It takes nothing else, and goes on to keep what it has.
  const stopped = hung.stop()
  const behind = await test.newJob(org, ['eve@inbox.test'], {})
  await age(behind.id)
  expect((await command()).stdout).toMatch(
    /^Behind: 1 task under way, and 1 more ready, for up to 2 min\. Add workers\.\n/,
  )
  await age(job.id)
  expect((await command()).stdout).toMatch(
    /^Standing: 1 task under way, and nothing has come of them for 2 min\. .*free the jobs\.\n/,
  )
  const other = await test.startWorker()
  const { stdout: freed } = await command('free', job.id)
  expect(freed).toContain(job.id)
  expect(await test.untilStage(job, 'completed')).toMatchObject({ results: { valid: 2 }, credits: { settled: 2 } })
  await test.untilStage(behind, 'completed')
  hangs.reject(new Error('The server is there again'))
  await stopped
  await other.stop()
  expect((await test.results(job)).map(({ status }) => status)).toEqual(['valid', 'valid'])
  expect((await command()).stdout).toMatch(/^Idle: no job has anything to do\. /)
})

it('tells what nobody works on from what is for later', async () => {
  const job = await test.newJob(await test.newOrganization(), ['ann@inbox.test'], {})
  await age(job.id)
  expect((await command()).stdout).toMatch(
    /^Stuck: 1 task ready, for up to 2 min, and no worker has any\. Start a worker/,
  )
  await test.sql`update jobs set wake_at = now() + interval '175 seconds' where id = ${job.id}`
  expect((await command()).stdout).toMatch(/^Waiting: the next task is due in 2 min\. /)
  await test.sql`update jobs set wake_at = null where id = ${job.id}`
  const worker = await test.startWorker()
  await test.untilStage(job, 'completed')
  await worker.stop()
})

it('tells of what was given up, with the ID that the log knows', async () => {
  const org = await test.newOrganization()
  const worker = await test.startWorker({
    mail: { ...test.mail, verify: () => Promise.reject(new Error('the fault of this test')) },
  })
  const job = await test.newJob(org, ['ann@inbox.test'], {})
  const { error } = await test.untilStage(job, 'failed')
  await worker.stop()
  expect(error?.code).toBe('INTERNAL_ERROR')
  const { stdout } = await command()
  expect(stdout).toContain(`${job.id}  verification  of ${org}`)
  expect(stdout).toContain(`request ${String(error?.details?.['requestId'])}`)
})

it('refuses what it cannot free, and what it does not know', async () => {
  await expect(command('free', 'job_of_nobody')).rejects.toMatchObject({
    code: 1,
    stderr: 'There is no job job_of_nobody that workers have something to do for.\n',
  })
  await expect(command('fre')).rejects.toMatchObject({ code: 1, stderr: expect.stringContaining('jobs free') })
})
