import { isApiError, Leadwright, progressOf } from '@leadwright/sdk'
import { inspect } from 'node:util'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { sampleCsv, startTestApp, type TestApp } from './support/app.ts'
import { everyScope } from './support/caller.ts'

// The SDK against the real product: what it promises about each resource holds on the wire, too.

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

const clientWith = async (scopes = everyScope): Promise<Leadwright> => {
  const owner = await app.newOwner()
  const { key } = await owner.key(scopes)
  return new Leadwright({ baseUrl: app.url, apiKey: key })
}

const csv = 'email,name\nann@inbox.test,Ann\ninfo@inbox.test,\n,Nobody\n'

it('does the main job in one call: import, estimate, decision, verdicts, export', async () => {
  const client = await clientWith()
  const steps = new Set<string>()
  const verified = await client.lists.verify(new File([sampleCsv()], 'leads.csv'), {
    decide: (estimate, job) => {
      expect(estimate).toMatchObject({ billable: 18, credits: 18 })
      expect(Date.parse(job.decisionExpiresAt)).toBeGreaterThan(Date.now())
      return 'verify'
    },
    onProgress: ({ step }) => steps.add(step),
  })
  expect([...steps]).toEqual(['create', 'import', 'analyze', 'decide', 'verify'])
  expect(verified.list).toMatchObject({ name: 'leads.csv', workflow: 'verification' })
  expect(verified.import).toMatchObject({ imported: 21, rejected: 1 })
  expect(verified.job).toMatchObject({ stage: 'completed', credits: { reserved: 18, settled: 12, released: 6 } })
  const verdicts = new Map<string, string>()
  for await (const { email, status } of verified.results) verdicts.set(email, status)
  expect(verdicts.size).toBe(21)
  expect(verdicts.get('ann@inbox.test')).toBe('valid')

  const valid = await client.lists.export(verified.list.id, { status: ['valid', 'catch_all'] }).text()
  expect(valid.trimEnd().split('\n')).toHaveLength(1 + 7 + 1) // the header, the valid, and the one that accepts everything
  expect(await client.credits.get()).toEqual({ available: 88, reserved: 0 })
  const kinds = (await client.credits.entries().toArray({ limit: 10 })).map(({ kind }) => kind)
  expect(kinds).toContain('reserve')
  expect(client.rateLimit).toMatchObject({ limit: 100_000 })
})

it('says who asks, and what the codes mean', async () => {
  const client = await clientWith(['lists:read'])
  expect(await client.me.get()).toMatchObject({ key: { name: 'test' }, user: null, scopes: ['lists:read'] })
  const { items } = await client.errors.list()
  expect(items.length).toBeGreaterThan(10)
  expect(await client.errors.get('JOB_NOT_FOUND')).toMatchObject({ status: 404 })
  expect((await client.safe.errors.get('NO_SUCH_CODE')).error).toMatchObject({ code: 'RESOURCE_NOT_FOUND' })
})

it('keeps lists: creates, imports, reads, pages, exports, returns what was rejected, deletes', async () => {
  const client = await clientWith()
  const list = await client.lists.create({ name: 'March', workflow: 'verification' })
  const report = await client.lists.import(list.id, () => new Blob([csv]).stream())
  expect(report).toMatchObject({ imported: 2, rejected: 1, rows: [{ line: 4 }] })
  expect(await client.lists.rejected(list.id, report.importId).text()).toContain('Nobody')
  expect(await client.lists.get(list.id)).toMatchObject({ leads: 2, columns: ['email', 'name'] })

  const emails: (string | null)[] = []
  for await (const { email } of client.lists.leads(list.id, { limit: 1 })) emails.push(email)
  expect(emails).toEqual(['ann@inbox.test', 'info@inbox.test'])
  const unverified = await client.lists.leads(list.id, { status: 'unverified' })
  expect(unverified.items).toHaveLength(2)
  expect((await client.lists.leads(list.id, { status: ['valid', 'risky'] })).items).toEqual([])

  const { response, data } = await client.lists.export(list.id).stream().withResponse()
  expect(response.headers.get('content-type')).toContain('text/csv')
  let size = 0
  for await (const bytes of data) size += bytes.byteLength
  expect(size).toBeGreaterThan(csv.indexOf(',Nobody'))

  await client.lists.create({ name: 'April', workflow: 'verification' })
  expect((await client.lists.list({ limit: 1 })).items.map(({ name }) => name)).toEqual(['April'])
  expect((await client.lists.list().toArray({ limit: 10 })).map(({ name }) => name)).toEqual(['April', 'March'])
  expect(await client.lists.delete(list.id)).toEqual({ id: list.id, deleted: true })
  expect((await client.safe.lists.get(list.id)).error).toMatchObject({ code: 'RESOURCE_NOT_FOUND', attempts: 1 })
})

it('previews a file, imports it by the columns that were meant, searches it, and sums it up', async () => {
  const client = await clientWith(['lists:read', 'lists:write'])
  const file = 'Mail,name\nann@inbox.test,Ann\nben@inbox.test,Ben\n,Cy\n'
  const columns = { email: 'Mail' } as const
  const guessed = await client.lists.preview(file, { workflow: 'verification' })
  expect(guessed).toMatchObject({ missing: [], rows: 3, imported: 2 })
  expect(guessed.reading?.roles).toContainEqual({ role: 'email', column: 'Mail', by: 'hint' })
  const clear = await client.lists.preview(() => new Blob([file]).stream(), { workflow: 'verification', columns })
  expect(clear).toMatchObject({ missing: [], imported: 2, rejected: 1, problems: [{ count: 1, lines: [4] }] })
  const without = await client.lists.preview(file, { workflow: 'verification', leaveOut: ['name'] })
  expect(without.columns.map(({ name }) => name)).toEqual(['Mail'])

  const { id } = await client.lists.create({ name: 'March', workflow: 'verification' })
  const none = await client.safe.lists.import(id, 'town,name\nRome,Ann\n')
  expect(none.error).toMatchObject({ code: 'INVALID_CSV_FORMAT' })
  expect(await client.lists.import(id, file, { columns })).toMatchObject({ imported: 2, rejected: 1 })
  const found = await client.lists.leads(id, { search: 'BEN@' }).toArray({ limit: 10 })
  expect(found.map(({ email }) => email)).toEqual(['ben@inbox.test'])
  expect(await client.lists.summary(id)).toMatchObject({ leads: 2, byStatus: { unverified: 2 } })
  expect((await client.safe.lists.summary('lst_none')).error).toMatchObject({ code: 'RESOURCE_NOT_FOUND' })

  const wrong = { workflow: 'verification', columns: { shoe_size: 'Mail' } as object } as const
  const { error } = await client.safe.lists.preview(file, wrong)
  expect(isApiError(error, 'INVALID_REQUEST') && error.details.issues[0]?.path).toBe('columns.shoe_size')
})

it('tells what was spent, by job and by day', async () => {
  const client = await clientWith()
  const { job } = await client.lists.verify(csv, { decide: 'verify' })
  const ofJob = await client.credits.entries({ jobId: job.id, limit: 1 }).toArray({ limit: 10 })
  expect(ofJob.map(({ kind }) => kind)).toContain('settle')
  expect(ofJob.map(({ kind }) => kind)).not.toContain('grant')
  expect((await client.safe.credits.entries({ jobId: 'job_none' })).error).toMatchObject({ code: 'JOB_NOT_FOUND' })

  const { items: days } = await client.credits.usage({ days: 2 })
  expect(days).toHaveLength(2)
  expect(days.reduce((sum, { spent }) => sum + spent, 0)).toBe(job.credits.settled)
  expect((await client.credits.usage()).items).toHaveLength(30)
})

it('drives a job step by step: waits for the estimate, decides, waits for the end, cancels another', async () => {
  const client = await clientWith()
  const { id: listId } = await client.lists.create({ name: 'March', workflow: 'verification' })
  await client.lists.import(listId, csv)
  const { id } = await client.verificationJobs.create({ listId })
  const analyzed = await client.verificationJobs.waitFor(id)
  expect(analyzed).toMatchObject({ stage: 'awaiting_decision', estimate: { role: 1 } })
  await client.verificationJobs.decide(id, { action: 'verify', exclude: ['role'] })
  expect(await client.verificationJobs.waitFor(id, { until: 'over' })).toMatchObject({ stage: 'completed' })
  const results = await client.verificationJobs.results(id).toArray({ limit: 10 })
  expect(results.map(({ reason }) => reason)).toEqual(['accepted', 'excluded'])

  const late = await client.safe.verificationJobs.decide(id, { action: 'cancel' })
  expect(isApiError(late.error, 'INVALID_JOB_STAGE') && late.error.details).toEqual({
    jobId: id,
    stage: 'completed',
    expected: ['awaiting_decision'],
  })
  const other = await client.verificationJobs.create({ listId })
  expect((await client.verificationJobs.cancel(other.id)).stage).toBe('cancelled')
  const jobs = await client.verificationJobs.list().toArray({ limit: 10 })
  expect(jobs.map((job) => job.id)).toEqual([other.id, id])
  expect((await client.safe.verificationJobs.waitFor('job_none')).error).toMatchObject({ code: 'JOB_NOT_FOUND' })
})

it('verifies a single address', async () => {
  const client = await clientWith()
  expect(await client.verifications.create({ email: 'ann@inbox.test' })).toMatchObject({ status: 'valid' })
})

it('takes the whole job up again where it stopped, with what had been made', async () => {
  const client = await clientWith()
  const first = await client.safe.lists.verify(csv, {
    decide: () => {
      throw new Error('The process ended here')
    },
  })
  const progress = progressOf(first.error)
  expect(progress).toMatchObject({ step: 'decide' })
  const { idempotencyKey } = progress ?? {}
  const again = await client.lists.verify(csv, { decide: 'verify', idempotencyKey })
  expect(again).toMatchObject({ list: { id: progress?.listId }, job: { id: progress?.job?.id, stage: 'completed' } })
  expect((await client.lists.list()).items).toHaveLength(1)
  expect((await client.verificationJobs.list()).items).toHaveLength(1)
})

it('fails with what the operation declares, narrowed by its code, and never shows the key', async () => {
  const client = await clientWith(['lists:read', 'lists:write'])
  const { error: scope } = await client.safe.credits.get()
  expect(isApiError(scope, 'INSUFFICIENT_SCOPE') && scope.details.required).toEqual(['credits:read'])

  const { id } = await client.lists.create({ name: 'March', workflow: 'verification' })
  const { error: refused } = await client.safe.lists.import(id, 'name\nAnn\n')
  expect(isApiError(refused, 'INVALID_CSV_FORMAT') && refused.details.missingColumns).toEqual(['email'])

  const { error: invalid } = await client.safe.lists.create({ name: '', workflow: 'verification' })
  expect(isApiError(invalid, 'INVALID_REQUEST') && invalid.details.issues[0]?.path).toBe('name')

  const key = 'lw_live_thisisnotakeyatall000000000'
  const stranger = new Leadwright({ baseUrl: app.url, apiKey: key, locale: 'de' })
  const { error } = await stranger.safe.me.get()
  expect(isApiError(error, 'INVALID_API_KEY') && error.details.reason).toBe('malformed')
  expect(error?.message).toMatch(/Schlüssel/)
  expect(inspect([stranger, error], { depth: 9, showHidden: true }) + JSON.stringify([stranger, error])).not.toContain(
    key,
  )
})

it('waits out a rate limit instead of failing, and pages through it', async () => {
  const strict = await startTestApp({ rateLimit: 6, rateWindow: 2 })
  try {
    const { key } = await (await strict.newOwner()).key()
    const client = new Leadwright({ baseUrl: strict.url, apiKey: key })
    for (let i = 0; i < 8; i++) await client.lists.create({ name: `List ${i}`, workflow: 'verification' })
    expect(await client.lists.list({ limit: 2 }).toArray({ limit: 100 })).toHaveLength(8)
  } finally {
    await strict.close()
  }
})
