import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'
import { actionOf, csvOf, filledList, jobKinds, workflowOf, type JobKind } from './support/wire-requests.ts'

// Nobody works here: every job stays as it was made.

let app: TestApp

beforeAll(async () => {
  app = await startTestApp({ role: 'api', signupCredits: 1000 })
})
afterAll(() => app.close())

const newCaller = async (): Promise<KeyCaller> => (await app.newOwner()).withKey()
const listFor = async (me: KeyCaller, kind: JobKind) => (await filledList(me, workflowOf(kind), csvOf[kind])).listId
const start = (me: KeyCaller, kind: JobKind, body: object) => me.rest<{ id: string }>('POST', `/v1/${kind}`, { body })

it.each(jobKinds)('there is one open job of a kind for a list: %s', async (kind) => {
  const me = await newCaller()
  const listId = await listFor(me, kind)
  const answers = await Promise.all(Array.from({ length: 8 }, () => start(me, kind, { listId })))
  const made = answers.filter(({ status }) => status === 200)
  expect(made).toHaveLength(1)
  for (const { status, body } of answers.filter((answer) => !made.includes(answer))) {
    expect(status).toBe(403)
    expect(expectEnvelope(body, 'LIMIT_REACHED').details).toEqual({ resource: 'open_jobs_of_list', limit: 1 })
  }
  const upFront = await start(me, kind, { listId, decision: actionOf[kind] })
  expectEnvelope(upFront.body, 'LIMIT_REACHED')
  expect((await start(me, kind, { listId: await listFor(me, kind) })).status).toBe(200)
  await me.rest('POST', `/v1/${kind}/${made[0]?.body.id}/cancel`)
  expect((await start(me, kind, { listId })).status).toBe(200)
})

it('of another kind, and of another organization, there can be one beside it', async () => {
  const [me, other] = [await newCaller(), await newCaller()]
  const { listId } = await filledList(
    me,
    'enrichment',
    'first_name,last_name,domain,email\nAnn,Lee,a.test,\nBo,Ray,b.test,b@b.test\n',
  )
  expect((await start(me, 'enrichment-jobs', { listId })).status).toBe(200)
  expect((await start(me, 'verification-jobs', { listId })).status).toBe(200)
  expect((await start(other, 'verification-jobs', { listId })).status).toBe(404)
})

it('the open jobs of an organization are bounded, over all kinds together, however they are asked for', async () => {
  const [me, other] = [await newCaller(), await newCaller()]
  const made: { readonly kind: JobKind; readonly answer: Awaited<ReturnType<typeof start>> }[] = []
  for (let round = 0; round < 14; round++) {
    const kind = jobKinds[round % 3] ?? 'verification-jobs'
    const lists = await Promise.all(Array.from({ length: 15 }, () => listFor(me, kind)))
    const answers = await Promise.all(lists.map((listId) => start(me, kind, { listId })))
    made.push(...answers.map((answer) => ({ kind, answer })))
  }
  const refused = made.filter(({ answer }) => answer.status !== 200)
  expect(made.length - refused.length).toBe(200)
  for (const { answer } of refused) {
    expect(answer.status).toBe(403)
    expect(expectEnvelope(answer.body, 'LIMIT_REACHED').details).toEqual({ resource: 'open_jobs', limit: 200 })
  }
  const theirs = await start(other, 'verification-jobs', { listId: await listFor(other, 'verification-jobs') })
  expect(theirs.status).toBe(200)
  const [first] = made
  await me.rest('POST', `/v1/${first?.kind}/${first?.answer.body.id}/cancel`)
  const listId = await listFor(me, 'scraping-jobs')
  expect((await start(me, 'scraping-jobs', { listId })).status).toBe(200)
})
