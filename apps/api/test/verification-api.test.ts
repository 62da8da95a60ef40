import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startTestApp, type TestApp } from './support/app.ts'
import type { KeyCaller } from './support/caller.ts'

let app: TestApp
let caller: KeyCaller

beforeAll(async () => {
  app = await startTestApp()
  caller = await (await app.newOwner()).withKey()
})
afterAll(() => app.close())

interface Job {
  readonly id: string
  readonly stage: string
}

const newList = async (csv: string): Promise<string> => {
  const list = await caller.rest<{ id: string }>('POST', '/v1/lists', { body: { name: 'x', workflow: 'verification' } })
  await caller.rest('POST', `/v1/lists/${list.body.id}/imports`, { raw: csv, headers: { 'content-type': 'text/csv' } })
  return list.body.id
}
const create = (body: object) => caller.rest<Job>('POST', '/v1/verification-jobs', { body })
const stageOf = async (id: string): Promise<string> =>
  (await caller.rest<Job>('GET', `/v1/verification-jobs/${id}`)).body.stage

describe('a decision', () => {
  it('up front is the same as the call, or the bare word', async () => {
    const listId = await newList('email\nann@inbox.test\ninfo@inbox.test\n')
    for (const decision of [
      'verify',
      { action: 'verify' },
      { action: 'verify', exclude: ['role'] },
      { action: 'verify', limit: 1 },
    ]) {
      const { status, body } = await create({ listId, decision })
      expect(status).toBe(200)
      await expect.poll(() => stageOf(body.id)).toBe('completed')
    }
  })

  it('that is none is refused as the input that it is', async () => {
    const listId = await newList('email\nann@inbox.test\n')
    const limits = [0, -1, 1.5, '3', null].map((limit) => ({ action: 'verify', limit }))
    for (const decision of ['cancel', { action: 'verify', exclude: ['nice'] }, { action: 'maybe' }, 1, ...limits]) {
      expect(await create({ listId, decision })).toMatchObject({ status: 400, body: { code: 'INVALID_REQUEST' } })
    }
    const { body: job } = await create({ listId })
    const path = `/v1/verification-jobs/${job.id}/decision`
    for (const body of [{}, { action: 'verify', exclude: 'role' }, { action: 'delete' }, ...limits]) {
      expect(await caller.rest('POST', path, { body })).toMatchObject({
        status: 400,
        body: { code: 'INVALID_REQUEST' },
      })
    }
    expect(await caller.rest('POST', path, { body: { action: 'cancel' } })).toMatchObject({
      body: { code: 'INVALID_JOB_STAGE', details: { expected: ['awaiting_decision'] } },
    })
  })
})

/** The events of a job's subscription until it ends, as `id` and stage. */
async function follow(jobId: string, lastEventId?: string, seen: (stage: string) => void = () => {}) {
  const input = encodeURIComponent(JSON.stringify({ jobId, lastEventId }))
  const headers = { 'x-api-key': caller.key, accept: 'text/event-stream' }
  const { body } = await fetch(`${app.url}/trpc/verification.progress?input=${input}`, { headers })
  const events: { id: string; stage: string }[] = []
  let text = ''
  for await (const chunk of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const messages = (text + chunk).split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) {
      const id = /^id: (.*)$/m.exec(message)?.[1]
      const data = /^data: (.*)$/m.exec(message)?.[1]
      if (id === undefined || data === undefined) continue
      const { stage } = JSON.parse(data) as Job
      events.push({ id, stage })
      seen(stage)
    }
  }
  return events
}

describe('the progress of a job', () => {
  it('can be resumed where it broke off', async () => {
    const { body: job } = await create({ listId: await newList('email\nann@inbox.test\n') })
    await expect.poll(() => stageOf(job.id)).toBe('awaiting_decision')
    const cancel = (): void => void caller.rest('POST', `/v1/verification-jobs/${job.id}/cancel`)
    const events = await follow(job.id, undefined, (stage) => stage === 'awaiting_decision' && cancel())
    expect(events.map(({ stage }) => stage)).toEqual(['awaiting_decision', 'cancelled'])
    expect(await follow(job.id, events[0]?.id)).toEqual([events[1]])
    expect(await follow(job.id, events[1]?.id)).toEqual([])
  })
})

it('takes a caller who leaves for no failure of ours', async () => {
  const leaving = new AbortController()
  const asked = caller.rest('POST', '/v1/verifications', {
    body: { email: 'slow-ann@inbox.test' },
    signal: leaving.signal,
  })
  setTimeout(() => leaving.abort(), 500)
  await expect(asked).rejects.toThrow('aborted')
  const lines = () => app.log.filter(({ path }) => path === '/v1/verifications').map(({ code }) => code)
  await expect.poll(lines).toEqual(['SERVICE_UNAVAILABLE'])
  expect(app.log.filter(({ level }) => Number(level) >= 50)).toEqual([])
})
