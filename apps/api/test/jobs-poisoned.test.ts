import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestVerification, type TestVerification } from './support/verification.ts'

let test: TestVerification

beforeAll(async () => {
  // Whoever owns a domain says what they like of its exchangers.
  const mx = [{ preference: 10, host: 'mx\0.odd.test' }]
  test = await startTestVerification({ domains: { 'odd.test': { mx } } })
})
afterAll(() => test.close())

it('what cannot be written fails its task, and in the end the job; what others write with it is kept, and asked once', async () => {
  const org = await test.newOrganization()
  const asked: string[] = []
  const both = Promise.withResolvers<void>()
  let answered = 0
  const worker = await test.startWorker({
    mail: {
      ...test.mail,
      verify: async (email, given) => {
        asked.push(email)
        const verdict = await test.mail.verify(email, given)
        // Both at once, so that they are in one batch.
        if (++answered === 2) both.resolve()
        await both.promise
        // PostgreSQL's text has no NUL.
        return email === 'ann@inbox.test' ? { ...verdict, mx: 'mx\0.inbox.test' } : verdict
      },
    },
  })
  const job = await test.newJob(org, ['ann@inbox.test', 'bob@tls.test'], {})
  const failed = await test.untilStage(job, 'failed')
  await worker.stop()
  expect(failed.error).toMatchObject({ code: 'INTERNAL_ERROR', details: { requestId: expect.any(String) } })
  expect(failed.credits).toMatchObject({ reserved: 2, settled: 1, released: 1 })
  expect(await test.results(job)).toMatchObject([
    { email: 'ann@inbox.test', mx: 'mx1.inbox.test' },
    { email: 'bob@tls.test', status: 'valid' },
  ])
  expect(asked.filter((email) => email === 'bob@tls.test')).toHaveLength(1)
  expect(asked.filter((email) => email === 'ann@inbox.test')).toHaveLength(5)
})

it('a domain whose exchanger has no name that could be written is one without exchangers', async () => {
  const org = await test.newOrganization()
  const worker = await test.startWorker()
  const job = await test.newJob(org, ['ann@odd.test', 'bob@inbox.test'], {})
  await test.until(job, ({ stage }) => ['completed', 'failed'].includes(stage))
  await worker.stop()
  expect(await test.results(job)).toMatchObject([
    { email: 'ann@odd.test', status: 'invalid', reason: 'no_mail_server' },
    { email: 'bob@inbox.test', status: 'valid' },
  ])
})
