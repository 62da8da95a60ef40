import { randomBytes } from 'node:crypto'
import { contract } from '@leadwright/errors'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { creditEntries } from '../src/db/schema/credits.ts'
import { verificationAddresses } from '../src/db/schema/verification.ts'
import type { JobView } from '../src/domains/verification/views.ts'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

/** Recipients that the servers were asked about, by address; probes for catch-all left out. */
const asked = new Map<string, number>()
const addresses = 600
const signupCredits = 2000
/** How many addresses a worker has under way at most: 30 of each of two tasks a host. */
const window = 1000
beforeAll(async () => {
  const domains = Object.fromEntries(
    Array.from({ length: 20 }, (_, index) => {
      const name = `d${index}.test`
      const rcpt = (localPart: string): string | undefined => {
        if (!localPart.startsWith('user-')) return '550 5.1.1 No such mailbox'
        asked.set(`${localPart}@${name}`, (asked.get(`${localPart}@${name}`) ?? 0) + 1)
        return localPart.endsWith('7') ? '550 5.7.1 We do not like you' : undefined
      }
      return [name, { rcpt, mx: [{ preference: 10, host: { delayMs: 40 } }] }]
    }),
  )
  test = await startTestVerification({ domains, signupCredits })
})

afterAll(() => test.close())

/** Addresses that no other test asks about, at ten hosts from the first on: of ten, one stays unknown. */
const fresh = (count = addresses, first = 0): string[] => {
  const run = randomBytes(4).toString('hex')
  return Array.from({ length: count }, (_, index) => `user-${run}-${index}@d${first + ((index >> 3) % 10)}.test`)
}

const started = (job: JobView): boolean => job.stage === 'verifying' && job.progress.done >= 50
const repeated = (emails: readonly string[]): number =>
  emails.reduce((sum, email) => sum + (asked.get(email) ?? 0) - 1, 0)

/** Everything that has to be true of a completed job, whoever died on the way. */
async function expectIntact(org: string, job: JobView, emails: readonly string[]): Promise<void> {
  const total = emails.length
  const charged = total * 0.9
  expect(job).toMatchObject({
    progress: { done: total, total },
    results: { valid: charged, unknown: total - charged },
    credits: { reserved: total, settled: charged, released: total - charged },
  })
  const [charges] = await test.db
    .select({ count: sql<number>`count(*)::integer` })
    .from(verificationAddresses)
    .where(sql`job_id = ${job.id} and charged`)
  expect(charges?.count).toBe(charged)
  const entries = await test.db.select().from(creditEntries).where(eq(creditEntries.organizationId, org))
  const spent = entries.filter(({ kind }) => kind === 'settle').reduce((sum, { amount }) => sum + amount, 0)
  expect(spent).toBe(charged)
  expect(await test.credits.balance(org)).toEqual({ available: signupCredits - charged, reserved: 0 })
  const results = await test.results(job)
  expect(results.map(({ email }) => email)).toEqual(emails)
}

describe('a job', () => {
  it('survives kill -9 of its worker while verifying: one result and at most one charge an address', async () => {
    const org = await test.newOrganization()
    const emails = fresh(1500)
    const job = await test.newJob(org, emails, {})
    const first = await test.startChild()
    await test.until(job, started)
    await first.kill()
    const left = await test.verification.get(contract.error, { organizationId: org, jobId: job.id })
    expect(left.stage).toBe('verifying')
    const second = await test.startChild()
    await expectIntact(org, await test.untilStage(job, 'completed'), emails)
    // Only what was under way when the process died; its verdicts were never written.
    expect(repeated(emails)).toBeGreaterThan(0)
    expect(repeated(emails)).toBeLessThanOrEqual(window)
    await second.stop()
  })

  it('survives kill -9 again and again, in whatever stage', async () => {
    const org = await test.newOrganization()
    const emails = fresh()
    const job = await test.newJob(org, emails, {})
    for (const wait of [30, 150, 400]) {
      const child = await test.startChild()
      await new Promise((resolve) => setTimeout(resolve, wait))
      await child.kill()
    }
    const last = await test.startChild()
    await expectIntact(org, await test.untilStage(job, 'completed'), emails)
    await last.stop()
  })

  it('is handed over at once by a worker that is asked to stop', async () => {
    const org = await test.newOrganization()
    const emails = fresh()
    const job = await test.newJob(org, emails, {})
    const first = await test.startChild()
    await test.until(job, started)
    await first.stop()
    const held = await test.sql`
      select from job_tasks where job_id = ${job.id} and lease_token is not null`
    expect(held).toHaveLength(0)
    const second = await test.startWorker()
    await expectIntact(org, await test.untilStage(job, 'completed'), emails)
    await second.stop()
  })

  it('is shared by two workers, and asked about once', async () => {
    const org = await test.newOrganization()
    const emails = fresh()
    const workers = [await test.startChild(), await test.startWorker()]
    const job = await test.newJob(org, emails, {})
    await expectIntact(org, await test.untilStage(job, 'completed'), emails)
    expect(repeated(emails)).toBe(0)
    await Promise.all(workers.map((worker) => worker.stop()))
  })

  it('whose driver was taken over while it slept is not written to by it', async () => {
    const org = await test.newOrganization()
    const emails = fresh()
    const job = await test.newJob(org, emails, {})
    // Else it would keep its permits, and the others wait for them.
    const sleeper = await test.startChild({ isPatient: false, isPooled: true })
    await test.until(job, started)
    sleeper.signal('SIGSTOP')
    const awake = await test.startWorker()
    const completed = await test.untilStage(job, 'completed')
    sleeper.signal('SIGCONT')
    await new Promise((resolve) => setTimeout(resolve, 1000))
    await expectIntact(org, completed, emails)
    await Promise.all([sleeper.stop(), awake.stop()])
  })
})

describe('three workers', () => {
  /** Of hosts that no other test asks. */
  const hosts = () => Object.entries(test.sandbox.stats.perHost).filter(([name]) => /^mx1\.d1\d\.test$/.test(name))
  const mostAtOnce = () => Math.max(...hosts().map(([, { maxOpenConnections }]) => maxOpenConnections))

  it('share one job, and together have no more sessions with a mail host than it may have', async () => {
    const org = await test.newOrganization()
    const emails = fresh(1500, 10)
    const children = await Promise.all([test.startChild(), test.startChild(), test.startChild()])
    const job = await test.newJob(org, emails, {})
    await test.until(job, started)
    const holders = await test.sql`select distinct lease_token from job_tasks where lease_token is not null`
    await expectIntact(org, await test.untilStage(job, 'completed'), emails)
    expect(holders.length).toBeGreaterThan(1)
    expect(repeated(emails)).toBe(0)
    expect(hosts()).toHaveLength(10)
    expect(mostAtOnce()).toBeLessThanOrEqual(2)
    await Promise.all(children.map((child) => child.stop()))
  })

  it('lose one by kill -9, and are stopped by a cancellation: nothing is charged that was not answered', async () => {
    const org = await test.newOrganization()
    const emails = fresh(1500)
    const children = await Promise.all([test.startChild(), test.startChild(), test.startChild()])
    const job = await test.newJob(org, emails, {})
    await test.until(job, started)
    await children[0]?.kill()
    await test.until(job, ({ progress }) => progress.done >= 300)
    const request = { organizationId: org, jobId: job.id, operationId: undefined }
    const cancelled = await test.verification.cancel(contract.error, request)
    await Promise.all(children.map((child) => child.stop()))
    const { settled, released, reserved } = cancelled.credits
    expect(settled + released).toBe(reserved)
    expect(await test.verification.get(contract.error, request)).toEqual(cancelled)
    const answered = (await test.results(job)).filter(({ status }) => status === 'valid')
    expect(answered).toHaveLength(settled)
    expect(await test.credits.balance(org)).toEqual({ available: signupCredits - settled, reserved: 0 })
  })
})

describe('a list that is deleted under its job', () => {
  it('ends the job, and what was not used comes back', async () => {
    const org = await test.newOrganization()
    const worker = await test.startWorker()
    const job = await test.newJob(org, fresh(), {})
    await test.until(job, started)
    await test.leads.delete(contract.error, { organizationId: org, listId: job.listId })
    const { credits } = await test.untilStage(job, 'cancelled')
    expect(credits.settled + credits.released).toBe(credits.reserved)
    expect(await test.credits.balance(org)).toEqual({ available: signupCredits - credits.settled, reserved: 0 })
    await worker.stop()
  })
})

describe('jobs of different organizations', () => {
  it('progress side by side', async () => {
    const [large, small] = [await test.newOrganization(), await test.newOrganization()]
    const worker = await test.startWorker()
    const first = await test.newJob(large, fresh(1500), {})
    const second = await test.newJob(small, fresh().slice(0, 50), {})
    // Before what servers want to be asked again later, for which both wait. The smaller one is analyzed first.
    const isWell = ({ stage, progress }: { readonly stage: string; readonly progress: { readonly done: number } }) =>
      stage === 'completed' || (stage === 'verifying' && progress.done >= 20)
    await test.until(second, isWell)
    const { stage } = await test.verification.get(contract.error, { organizationId: large, jobId: first.id })
    expect(['analyzing', 'verifying']).toContain(stage)
    expect((await test.untilStage(second, 'completed')).credits.settled).toBe(45)
    await test.untilStage(first, 'completed')
    await worker.stop()
  })
})

describe('something unforeseen', () => {
  it('is tried again a few times; then the job fails with nothing but an ID, and costs nothing', async () => {
    const org = await test.newOrganization()
    const job = await test.newJob(org, ['user-x-1@d1.test'], {})
    let asks = 0
    const verify = (): Promise<never> => Promise.reject(new Error(`defect ${++asks}`))
    const worker = await test.startWorker({ mail: { analyze: (address) => test.mail.analyze(address), verify } })
    const failed = await test.untilStage(job, 'failed')
    expect(asks).toBe(5)
    expect(failed).toMatchObject({ credits: { reserved: 1, settled: 0, released: 1 } })
    expect(failed.error).toMatchObject({ code: 'INTERNAL_ERROR', details: { requestId: expect.any(String) } })
    expect(Object.keys(failed.error?.details ?? {})).toEqual(['requestId'])
    expect(await test.credits.balance(org)).toEqual({ available: signupCredits, reserved: 0 })
    await worker.stop()
  })
})
