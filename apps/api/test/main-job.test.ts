import { createTRPCClient, httpSubscriptionLink } from '@trpc/client'
import { expectEnvelope } from '@leadwright/errors/testing'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { AppRouter } from '../src/trpc/router.ts'
import { sampleCsv, startTestApp, type TestApp } from './support/app.ts'
import { send, type KeyCaller } from './support/caller.ts'

// The main job by an external system with an API key: a list goes in, the verified list comes out.

let app: TestApp

beforeAll(async () => {
  app = await startTestApp()
})
afterAll(() => app.close())

interface Job {
  readonly id: string
  readonly stage: string
  readonly progress: { readonly done: number; readonly total: number }
  readonly estimate: Readonly<Record<string, number>> | null
  readonly results: Readonly<Record<string, number>>
  readonly credits: { readonly reserved: number; readonly settled: number; readonly released: number }
}

interface Result {
  readonly email: string
  readonly status: string
  readonly reason: string
}

const stageOf = async (caller: KeyCaller, id: string): Promise<string> =>
  (await caller.rest<Job>('GET', `/v1/verification-jobs/${id}`)).body.stage

const importCsv = async (caller: KeyCaller, csv: string): Promise<string> => {
  const { body: list } = await caller.rest<{ id: string }>('POST', '/v1/lists', {
    body: { name: 'March', workflow: 'verification' },
  })
  const form = new FormData()
  form.set('file', new File([csv], 'leads.csv', { type: 'text/csv' }))
  const imported = await caller.rest('POST', `/v1/lists/${list.id}/imports`, { raw: form })
  expect(imported.status).toBe(200)
  return list.id
}

it('imports, analyses, prices, waits, verifies, charges and exports, and judges every row of the sandbox', async () => {
  const owner = await app.newOwner()
  const caller = await owner.withKey()
  const listId = await importCsv(caller, sampleCsv())

  const { body: job } = await caller.rest<Job>('POST', '/v1/verification-jobs', { body: { listId } })
  await expect.poll(() => stageOf(caller, job.id)).toBe('awaiting_decision')
  const { body: waiting } = await caller.rest<Job>('GET', `/v1/verification-jobs/${job.id}`)
  expect(waiting.estimate).toMatchObject({ billable: 18, credits: 18, invalid: 3 })
  expect((await caller.rest('GET', '/v1/credits')).body).toEqual({ available: 100, reserved: 0 })

  const decided = await caller.rest('POST', `/v1/verification-jobs/${job.id}/decision`, { body: { action: 'verify' } })
  expect(decided.status).toBe(200)
  await expect.poll(() => stageOf(caller, job.id)).toBe('completed')

  const { body: done } = await caller.rest<Job>('GET', `/v1/verification-jobs/${job.id}`)
  expect(done.progress).toEqual({ done: 21, total: 21 })
  expect(done.results).toEqual({ valid: 7, invalid: 5, catch_all: 1, risky: 2, unknown: 6 })
  expect(done.credits).toEqual({ reserved: 18, settled: 12, released: 6 })
  expect((await caller.rest('GET', '/v1/credits')).body).toEqual({ available: 88, reserved: 0 })

  const results = await caller.rest<{ items: Result[] }>('GET', `/v1/verification-jobs/${job.id}/results?limit=1000`)
  const verdicts = Object.fromEntries(
    results.body.items.map(({ email, status, reason }) => [email, `${status} ${reason}`]),
  )
  expect(verdicts).toEqual({
    'ann@inbox.test': 'valid accepted',
    'bob@inbox.test': 'valid accepted',
    'carla.diaz@inbox.test': 'valid accepted',
    'no-such-person@inbox.test': 'invalid mailbox_not_found',
    'full-erika@inbox.test': 'risky mailbox_full',
    'off-frank@inbox.test': 'invalid mailbox_disabled',
    'block-gina@inbox.test': 'unknown blocked_by_policy',
    'slow-hugo@inbox.test': 'valid accepted',
    'info@inbox.test': 'risky role_account',
    'ivy@catchall.test': 'catch_all catch_all',
    'jack@nullmx.test': 'invalid null_mx',
    'kim@nomx.test': 'invalid domain_not_found',
    'leo@aonly.test': 'valid accepted',
    'mia@twomx.test': 'valid accepted',
    'nils@dead.test': 'unknown connection_failed',
    'olga@servfail.test': 'unknown dns_failure',
    'paul@tls.test': 'valid accepted',
    'quinn@drop.test': 'unknown connection_dropped',
    'rosa@garbage.test': 'unknown protocol_error',
    'sam@tarpit.test': 'unknown timeout',
    'tina.inbox.test': 'invalid syntax',
  })

  const clean = await caller.rest<string>('GET', `/v1/lists/${listId}/export?status=valid,catch_all`)
  expect(clean.headers.get('content-type')).toMatch(/^text\/csv/)
  expect(clean.body.trim().split('\n')).toHaveLength(1 + 8)
  const everything = await caller.rest<string>('GET', `/v1/lists/${listId}/export`)
  expect(everything.body.trim().split('\n')).toHaveLength(1 + 21)
})

it('does not wait where the decision is given up front, and tells a subscriber how it goes', async () => {
  const owner = await app.newOwner()
  const caller = await owner.withKey()
  const listId = await importCsv(caller, 'email\nann@inbox.test\nno-bob@inbox.test\n')
  const { body: job } = await caller.rest<Job>('POST', '/v1/verification-jobs', {
    body: { listId, decision: { action: 'verify' } },
  })

  const client = createTRPCClient<AppRouter>({
    links: [
      httpSubscriptionLink({
        url: `${app.url}/trpc`,
        EventSource: eventSourceWith({ 'x-api-key': caller.key }),
      }),
    ],
  })
  const stages: string[] = []
  await new Promise<void>((resolve, reject) => {
    client.verification.progress.subscribe(
      { jobId: job.id },
      {
        onData: (event) => stages.push((event as { data: Job }).data.stage),
        onError: reject,
        onComplete: resolve,
      },
    )
  })
  expect(stages.at(-1)).toBe('completed')
  expect(stages).not.toContain('awaiting_decision')
})

it('shows a subscriber nothing more once the key is revoked', async () => {
  const owner = await app.newOwner()
  const { id, key } = await owner.key()
  const caller: KeyCaller = {
    key,
    rest: (method, path, more = {}) =>
      send(app.url + path, method, { ...more, headers: { 'x-api-key': key, ...more.headers } }),
  }
  const listId = await importCsv(caller, 'email\nann@inbox.test\n')
  const { body: job } = await caller.rest<Job>('POST', '/v1/verification-jobs', { body: { listId } })
  await expect.poll(() => stageOf(caller, job.id)).toBe('awaiting_decision')
  const input = encodeURIComponent(JSON.stringify({ jobId: job.id }))
  const stream = await fetch(`${app.url}/trpc/verification.progress?input=${input}`, {
    headers: { 'x-api-key': key, accept: 'text/event-stream' },
  })
  const seen = stream.text()
  await new Promise((resolve) => setTimeout(resolve, 500))
  await owner.mutate('apiKeys.revoke', { id })
  await owner.rest('POST', `/v1/verification-jobs/${job.id}/decision`, { body: { action: 'cancel' } })
  const text = await seen
  expect(text).toContain('"stage":"awaiting_decision"')
  expect(text).toContain('INVALID_API_KEY')
  expect(text).not.toContain('"stage":"cancelled"')
})

it('lets exactly as many of 500 parallel requests through as the balance covers', async () => {
  const owner = await app.newOwner()
  const caller = await owner.withKey()
  const answers = await Promise.all(
    Array.from({ length: 500 }, (_, index) =>
      caller.rest('POST', '/v1/verifications', { body: { email: `person-${index}@inbox.test` } }),
    ),
  )
  const refused = answers.filter(({ status }) => status !== 200)
  for (const { body, status } of refused) {
    expect(status).toBe(403)
    expectEnvelope(body, 'INSUFFICIENT_CREDITS')
  }
  expect(answers.length - refused.length).toBe(100)
  expect((await caller.rest('GET', '/v1/credits')).body).toEqual({ available: 0, reserved: 0 })
})

it('answers one address within its time, and charges only for an answer', async () => {
  const owner = await app.newOwner()
  const caller = await owner.withKey()
  const verify = async (email: string) =>
    (await caller.rest<Result>('POST', '/v1/verifications', { body: { email } })).body
  expect(await verify('slow-ann@inbox.test')).toMatchObject({ status: 'valid', reason: 'accepted' })
  expect(await verify('ann@catchall.test')).toMatchObject({ status: 'catch_all' })
  expect(await verify('ann@dead.test')).toMatchObject({ status: 'unknown' })
  expect(await verify('ann@nomx.test')).toMatchObject({ status: 'invalid', reason: 'domain_not_found' })
  expect(await verify('not an address')).toMatchObject({ status: 'invalid', reason: 'syntax' })
  expect(await verify('ann@tarpit.test')).toMatchObject({ status: 'unknown', reason: 'timeout' })
  expect((await send(`${app.url}/v1/credits`, 'GET', { headers: { 'x-api-key': caller.key } })).body).toEqual({
    available: 98,
    reserved: 0,
  })
})

/** An EventSource that sends headers, which browsers' own cannot; over fetch, just enough for a subscription. */
function eventSourceWith(headers: Record<string, string>) {
  return class extends EventTarget {
    readonly CONNECTING = 0
    readonly OPEN = 1
    readonly CLOSED = 2
    readyState = 0
    readonly #abort = new AbortController()

    constructor(url: string | URL) {
      super()
      void this.#run(String(url))
    }

    close(): void {
      this.readyState = 2
      this.#abort.abort()
    }

    async #run(url: string): Promise<void> {
      const response = await fetch(url, {
        headers: { ...headers, accept: 'text/event-stream' },
        signal: this.#abort.signal,
      })
      this.readyState = 1
      this.dispatchEvent(new Event('open'))
      let buffer = ''
      try {
        for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
          buffer += chunk
          const messages = buffer.split('\n\n')
          buffer = messages.pop() ?? ''
          for (const message of messages) this.#dispatch(message)
        }
      } catch {
        // closed by the client
      }
    }

    #dispatch(message: string): void {
      const field = (name: string): string | undefined =>
        message
          .split('\n')
          .find((line) => line.startsWith(`${name}:`))
          ?.slice(name.length + 1)
          .trim()
      const data = field('data') ?? ''
      this.dispatchEvent(
        Object.assign(new MessageEvent(field('event') ?? 'message', { data, lastEventId: field('id') ?? '' })),
      )
    }
  }
}
