import type { RequestListener } from 'node:http'
import { expect, it } from 'vitest'
import { answer, failing, failureOf, inTurn, serve } from './core/testing/serve.ts'
import { listeners } from './core/testing/watch.ts'
import { clientOf, estimate, jobIn, refuse } from './testing/client.ts'
import type { VerificationJob } from './schemas.ts'

const job =
  (stage: string, more: Partial<VerificationJob> = {}, headers: Record<string, string> = {}): RequestListener =>
  (_, response) =>
    answer(response, 200, jobIn(stage, more), headers)

it('returns where the job needs a decision, and tells each change once', async () => {
  await using server = await serve(
    inTurn(job('queued'), job('analyzing'), job('analyzing'), job('awaiting_decision', { estimate })),
  )
  const told: string[] = []
  const waiting = await clientOf(server).verificationJobs.waitFor('job_1', {
    onProgress: ({ stage }) => told.push(stage),
  })
  expect(waiting).toMatchObject({ stage: 'awaiting_decision', estimate })
  expect(told).toEqual(['queued', 'analyzing', 'awaiting_decision'])
})

it('waits on through the decision where only the end counts', async () => {
  await using server = await serve(inTurn(job('awaiting_decision', { estimate }), job('verifying'), job('completed')))
  expect((await clientOf(server).verificationJobs.waitFor('job_1', { until: 'over' })).stage).toBe('completed')
})

it.each(['completed', 'cancelled', 'failed', 'expired'])('returns when the job is %s', async (stage) => {
  await using server = await serve(job(stage))
  expect((await clientOf(server).verificationJobs.waitFor('job_1')).stage).toBe(stage)
  expect(server.requests).toHaveLength(1)
})

it('waits on in a stage of the future, without spinning', async () => {
  await using server = await serve(inTurn(job('polishing'), job('polishing'), job('completed')))
  const seen: string[] = []
  const { stage } = await clientOf(server).verificationJobs.waitFor('job_1', {
    onProgress: (now) => seen.push(now.stage),
  })
  expect(stage).toBe('completed')
  expect(seen).toEqual(['polishing', 'completed'])
  expect(server.requests).toHaveLength(3)
})

it('lives through failures that pass: no connection, a gateway, an HTML page of one, our own', async () => {
  await using server = await serve(
    inTurn(
      (request) => request.socket.destroy(),
      (_, response) => response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
      failing(503),
      (_, response) => refuse(response, 500, 'INTERNAL_ERROR', { requestId: 'r' }),
      job('completed'),
    ),
  )
  expect((await clientOf(server).verificationJobs.waitFor('job_1')).stage).toBe('completed')
})

it.each([
  [404, 'JOB_NOT_FOUND', { jobId: 'job_1' }],
  [401, 'INVALID_API_KEY', { reason: 'expired' }],
  [403, 'INSUFFICIENT_SCOPE', { required: [], granted: [] }],
])('ends at once with %i %s', async (status, code, details) => {
  await using server = await serve((_, response) => refuse(response, status, code, details))
  expect(await failureOf(clientOf(server).verificationJobs.waitFor('job_1'))).toMatchObject({ code, status })
  expect(server.requests).toHaveLength(1)
})

it('ends with a time-out when its time is over, and says what the last poll failed with', async () => {
  await using server = await serve(job('verifying'))
  const failure = await failureOf(clientOf(server).verificationJobs.waitFor('job_1', { maxWaitMs: 50 }))
  expect(failure).toMatchObject({ name: 'TimeoutError', which: 'total' })

  await using broken = await serve(failing(503))
  const other = await failureOf(clientOf(broken).verificationJobs.waitFor('job_1', { maxWaitMs: 2000 }))
  expect(other).toMatchObject({ name: 'TimeoutError', message: expect.stringContaining('503') as string })
})

it('ends with a time-out where the server does not answer at all', async () => {
  await using server = await serve(() => {})
  const failure = await failureOf(clientOf(server).verificationJobs.waitFor('job_1', { maxWaitMs: 50 }))
  expect(failure).toMatchObject({ name: 'TimeoutError', which: 'total' })
})

it.each<[string, RequestListener]>([
  ['a pause', job('verifying')],
  ['a poll', () => {}],
])('rejects at once when it is aborted in %s, cancels nothing, and leaves no listener', async (_, listener) => {
  await using server = await serve(listener)
  const aborting = new AbortController()
  const failure = failureOf(clientOf(server).verificationJobs.waitFor('job_1', { signal: aborting.signal }))
  await expect.poll(() => server.requests.length).toBeGreaterThan(0)
  aborting.abort('enough')
  expect(await failure).toMatchObject({ name: 'AbortedError', cause: 'enough' })
  expect(listeners(aborting.signal)).toBe(0)
  expect(server.requests.every(({ method }) => method === 'GET')).toBe(true)
})

it('leaves the rest of a window to others when little is left of it', async () => {
  const reset = String(Math.ceil(Date.now() / 1000) + 600)
  const scarce = { 'x-ratelimit-limit': '100', 'x-ratelimit-remaining': '1', 'x-ratelimit-reset': reset }
  await using server = await serve(job('verifying', {}, scarce))
  await failureOf(clientOf(server).verificationJobs.waitFor('job_1', { maxWaitMs: 1500 }))
  expect(server.requests).toHaveLength(1)
})

it('asks no sooner than it was told to', async () => {
  await using server = await serve((_, response) => answer(response, 503, {}, { 'retry-after': '60' }))
  await failureOf(clientOf(server).verificationJobs.waitFor('job_1', { maxWaitMs: 1500 }))
  expect(server.requests).toHaveLength(1)
})

it('fails with what the caller’s own callback throws', async () => {
  await using server = await serve(job('queued'))
  const mistake = new Error('of the caller')
  const onProgress = (): never => {
    throw mistake
  }
  expect(await failureOf(clientOf(server).verificationJobs.waitFor('job_1', { onProgress }))).toBe(mistake)
})
