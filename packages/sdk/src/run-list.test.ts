import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import type { Upload } from './core/index.ts'
import { answer, failureOf, serve } from './core/testing/serve.ts'
import { clientOf, estimate, findingEstimate, findingJobIn, jobIn, refuse } from './testing/client.ts'
import { progressOf, type RunProgress } from './run-list.ts'

interface Seen {
  readonly what: string
  readonly key: string | undefined
  readonly body: string
}

const list = { id: 'lst_1', name: 'March' }
const report = { importId: 'imp_1', imported: 2, duplicates: 0, rejected: 0, rows: [] }

/** A product whose job waits for a decision, and is completed once that was taken; `instead` answers some requests. */
function product(instead: Record<string, (response: ServerResponse) => void> = {}): {
  listener: RequestListener
  seen: Seen[]
} {
  const seen: Seen[] = []
  let decided = false
  const job = () => (decided ? jobIn('completed', { estimate }) : jobIn('awaiting_decision', { estimate }))
  const answers: Record<string, (response: ServerResponse) => void> = {
    'POST /v1/lists': (response) => answer(response, 200, list),
    'POST /v1/lists/lst_1/imports': (response) => answer(response, 200, report),
    'POST /v1/verification-jobs': (response) => answer(response, 200, jobIn('queued')),
    'GET /v1/verification-jobs/job_1': (response) => answer(response, 200, job()),
    'POST /v1/verification-jobs/job_1/decision': (response) => {
      decided = true
      answer(response, 200, jobIn('verifying', { estimate }))
    },
    'GET /v1/verification-jobs/job_1/results?limit=10': (response) =>
      answer(response, 200, { items: [{ email: 'ann@inbox.test', status: 'valid' }], nextCursor: null }),
    ...instead,
  }
  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const what = `${request.method} ${request.url}`
    seen.push({ what, key: request.headers['idempotency-key'] as string | undefined, body: await text(request) })
    const give = answers[what] ?? (() => answer(response, 404, {}))
    give(response)
  }
  return { seen, listener: (request, response) => void handle(request, response) }
}

it('makes a list, imports, waits, asks, waits again, and gives the verdicts', async () => {
  const { listener, seen } = product()
  await using server = await serve(listener)
  const steps: string[] = []
  const verified = await clientOf(server).lists.verify(new File(['email\nann@inbox.test\n'], 'leads.csv'), {
    decide: ({ credits }, job) => {
      expect(job.stage).toBe('awaiting_decision')
      return credits === 2 ? { action: 'verify', exclude: ['role'] } : 'cancel'
    },
    onProgress: ({ step }) => void (steps.at(-1) === step || steps.push(step)),
  })
  expect(verified).toMatchObject({ list, import: report, job: { stage: 'completed' } })
  expect(await verified.results.toArray({ limit: 10 })).toEqual([{ email: 'ann@inbox.test', status: 'valid' }])
  expect(steps).toEqual(['create', 'import', 'analyze', 'decide', 'verify'])
  const bodies = Object.fromEntries(seen.map(({ what, body }) => [what, body]))
  expect(bodies).toMatchObject({
    'POST /v1/lists': '{"name":"leads.csv","workflow":"verification"}',
    'POST /v1/lists/lst_1/imports': 'email\nann@inbox.test\n',
    'POST /v1/verification-jobs/job_1/decision': '{"action":"verify","exclude":["role"]}',
  })
})

it.each([
  ['enrich', 'enrichment', 'enrichment-jobs', '{"listId":"lst_1"}'],
  ['scrape', 'scraping', 'scraping-jobs', '{"listId":"lst_1","peoplePerRow":5}'],
] as const)('does the same to %s, in words of its own', async (verb, workflow, path, body) => {
  let isDecided = false
  const { listener, seen } = product({
    [`POST /v1/${path}`]: (response) => answer(response, 200, findingJobIn('queued')),
    [`GET /v1/${path}/job_1`]: (response) =>
      answer(response, 200, findingJobIn(isDecided ? 'completed' : 'awaiting_decision', { estimate: findingEstimate })),
    [`POST /v1/${path}/job_1/decision`]: (response) => {
      isDecided = true
      answer(response, 200, findingJobIn('queued'))
    },
    [`GET /v1/${path}/job_1/results?limit=10`]: (response) =>
      answer(response, 200, { items: [{ leadId: '1' }], nextCursor: null }),
  })
  await using server = await serve(listener)
  const { lists } = clientOf(server)
  const steps: string[] = []
  const watch = { onProgress: ({ step }: { step: string }) => void (steps.at(-1) === step || steps.push(step)) }
  const done = await (verb === 'enrich'
    ? lists.enrich('first_name\n', { decide: ({ review }) => (review === 1 ? 'enrich' : 'cancel'), ...watch })
    : lists.scrape('company\n', { decide: 'scrape', peoplePerRow: 5, ...watch }))
  expect(done).toMatchObject({ list, import: report, job: { stage: 'completed' } })
  expect(await done.results.toArray({ limit: 10 })).toEqual([{ leadId: '1' }])
  expect(steps).toEqual(['create', 'import', 'analyze', 'decide', verb])
  expect(Object.fromEntries(seen.map(({ what, body: sent }) => [what, sent]))).toMatchObject({
    'POST /v1/lists': `{"name":"Leads","workflow":"${workflow}"}`,
    [`POST /v1/${path}`]: body,
    [`POST /v1/${path}/job_1/decision`]: `{"action":"${verb}"}`,
  })
})

it('works on a list that is there, and makes none', async () => {
  const { listener, seen } = product({ 'GET /v1/lists/lst_1': (response) => answer(response, 200, list) })
  await using server = await serve(listener)
  const steps = new Set<string>()
  const verified = await clientOf(server).lists.verify(
    { listId: 'lst_1' },
    { decide: 'verify', reuseDays: 30, rows: { only: 'unverified' }, onProgress: ({ step }) => steps.add(step) },
  )
  expect(verified).toMatchObject({ list, job: { stage: 'completed' } })
  expect(verified).not.toHaveProperty('import')
  expect([...steps]).toEqual(['analyze', 'decide', 'verify'])
  expect(seen.filter(({ what }) => what.startsWith('POST /v1/lists'))).toEqual([])
  const begun = seen.find(({ what }) => what === 'POST /v1/verification-jobs')
  expect(JSON.parse(begun?.body ?? '')).toEqual({ listId: 'lst_1', reuseDays: 30, rows: { only: 'unverified' } })
})

it('takes a decision as a bare word, up front', async () => {
  const { listener, seen } = product()
  await using server = await serve(listener)
  await clientOf(server).lists.verify('email\n', { name: 'March', decide: 'cancel' })
  expect(seen.find(({ what }) => what.endsWith('/decision'))?.body).toBe('{"action":"cancel"}')
})

it('says how far it came, and goes on from there when it is called again with the key', async () => {
  const poor = {
    operation: 'verification.job',
    required: 2,
    available: 0,
    reserved: 0,
    shortfall: 2,
    purchaseUrl: 'https://x.test',
  }
  const first = product({
    'POST /v1/verification-jobs/job_1/decision': (response) => refuse(response, 403, 'INSUFFICIENT_CREDITS', poor),
  })
  await using server = await serve(first.listener)
  const failure = await failureOf(clientOf(server).lists.verify('email\n', { decide: 'verify' }))
  expect(failure).toMatchObject({ code: 'INSUFFICIENT_CREDITS' })
  const progress = progressOf(failure) as RunProgress
  expect(progress).toMatchObject({ step: 'decide', listId: 'lst_1', import: report, job: { id: 'job_1' } })

  const second = product()
  await using later = await serve(second.listener)
  const { idempotencyKey } = progress
  await clientOf(later).lists.verify('email\n', { decide: 'verify', idempotencyKey })
  const keys = (seen: readonly Seen[]) =>
    seen.filter(({ what, key }) => key && !what.endsWith('/decision')).map(({ what, key }) => [what, key])
  expect(keys(second.seen)).toEqual(keys(first.seen))
  expect(new Set(keys(second.seen).map(([, key]) => key)).size).toBe(3)
  // A refusal for lack of credits must not be what the next decision is answered.
  const decision = ({ what }: Seen): boolean => what.endsWith('/decision')
  expect(second.seen.find(decision)?.key).not.toBe(first.seen.find(decision)?.key)
})

it('tells how far it came when a callback throws, to the safe twin as well', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const decide = (): never => {
    throw new Error('undecided')
  }
  const { error } = await clientOf(server).safe.lists.verify('email\n', { decide })
  expect(progressOf(error)).toMatchObject({ step: 'decide', listId: 'lst_1', job: { id: 'job_1' } })
  expect(progressOf(new Error('another'))).toBe(undefined)
  expect(progressOf(undefined)).toBe(undefined)
})

it.each<[string, () => Upload]>([
  ['nothing', () => undefined as unknown as Upload],
  ['something else', () => ({}) as Upload],
  [
    'a stream that is being read',
    () => {
      const stream = new Blob(['email\n']).stream()
      stream.getReader()
      return stream
    },
  ],
])('makes no list for %s', async (_, csv) => {
  const { listener, seen } = product()
  await using server = await serve(listener)
  const { lists } = clientOf(server)
  for (const call of [() => lists.verify(csv(), { decide: 'verify' }), () => lists.import('lst_1', csv())]) {
    expect(await failureOf(call())).toMatchObject({ name: 'LeadwrightError', message: expect.stringMatching(/upload/) })
  }
  expect(seen).toEqual([])
})

it('is aborted while it waits for somebody to decide', async () => {
  const { listener } = product()
  await using server = await serve(listener)
  const controller = new AbortController()
  const decide = (): Promise<never> => {
    setTimeout(() => controller.abort(), 20)
    return new Promise(() => {})
  }
  const failure = await failureOf(clientOf(server).lists.verify('email\n', { decide, signal: controller.signal }))
  expect(failure).toMatchObject({ name: 'AbortedError' })
  expect(progressOf(failure)).toMatchObject({ step: 'decide', job: { id: 'job_1' } })
})
