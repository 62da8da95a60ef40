import { Leadwright } from '@leadwright/sdk'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Variant, Variants } from '../harness/variant.ts'
import { startProduct } from './product.ts'

// The servers are the same for every client, in processes of their own; where they are, the suite says in the
// environment. One answers at once, so that what a client costs is not hidden; the other is the product.

const fixed = { baseUrl: process.env['BENCH_SERVER'] ?? '', apiKey: 'lw_live_bench' }
const product = { baseUrl: process.env['BENCH_PRODUCT'] ?? '', apiKey: process.env['BENCH_KEY'] ?? '' }

const list = 'lst_00000000000000000001'
const report = JSON.stringify({ importId: 'imp_1', imported: 1, duplicates: 0, rejected: 0, rows: [] })
const job = {
  id: 'job_00000000000000000001',
  listId: list,
  stage: 'verifying',
  progress: { done: 1200, total: 5000 },
  estimate: { leads: 5200, billable: 5000, credits: 5000, duplicates: 120, invalid: 60, noEmail: 20 },
  results: { valid: 900, invalid: 200, catch_all: 50, risky: 40, unknown: 10 },
  credits: { reserved: 5000, settled: 1190, released: 10 },
  createdAt: '2026-11-22T10:00:00.000Z',
  updatedAt: '2026-11-22T10:04:00.000Z',
}
const results = Array.from({ length: 100 }, (_, index) => ({
  email: `person.${index}@company-${index % 17}.example`,
  status: 'valid',
  reason: 'accepted',
  flags: [],
  mx: `mx.company-${index % 17}.example`,
  reply: '250 2.1.5 Ok',
}))
/** What is answered, by the end of the path. */
const answers: Readonly<Record<string, string>> = {
  imports: report,
  credits: JSON.stringify({ available: 88, reserved: 12 }),
  [job.id]: JSON.stringify(job),
  results: JSON.stringify({ items: results, nextCursor: null }),
}
const answerHeaders = {
  'content-type': 'application/json',
  'x-request-id': 'req_00000000000000000001',
  'x-ratelimit-limit': '1000000',
  'x-ratelimit-remaining': '999999',
  'x-ratelimit-reset': '4102444800',
}

async function server(): Promise<Variant> {
  const http = createServer((request, response) => {
    const answer = answers[request.url?.split('/').at(-1) ?? '']
    received(request).then(
      () => response.writeHead(answer === undefined ? 404 : 200, answerHeaders).end(answer),
      () => response.destroy(),
    )
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  return {
    port: (http.address() as AddressInfo).port,
    close: async () => {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

async function received(request: IncomingMessage): Promise<void> {
  request.resume()
  await once(request, 'end')
}

const calls = {
  'credits, 31 bytes': { at: fixed, path: '/v1/credits' },
  'a job, 0.5 kB': { at: fixed, path: `/v1/verification-jobs/${job.id}` },
  'a page of 100 results, 13 kB': { at: fixed, path: `/v1/verification-jobs/${job.id}/results` },
  'me, by the product': { at: product, path: '/v1/me' },
} as const

/** What one writes in the place of an SDK, and no more: `init` is where a deadline could be. */
function bareFetch(init: () => RequestInit): Promise<Variant> {
  const operations = Object.entries(calls).map(([name, { at, path }]) => {
    const headers = { accept: 'application/json', 'x-api-key': at.apiKey }
    const call = async (): Promise<unknown> => {
      const response = await fetch(at.baseUrl + path, { headers, ...init() })
      if (!response.ok) throw new Error(`${response.status}`)
      return response.json()
    }
    return [name, call] as const
  })
  return Promise.resolve({ operations: Object.fromEntries(operations) })
}

function sdk(): Promise<Variant> {
  const client = new Leadwright(fixed)
  const productClient = new Leadwright(product)
  const operations: Readonly<Record<keyof typeof calls, () => Promise<unknown>>> = {
    'credits, 31 bytes': () => client.credits.get(),
    'a job, 0.5 kB': () => client.verificationJobs.get(job.id),
    'a page of 100 results, 13 kB': async () => client.verificationJobs.results(job.id),
    'me, by the product': () => productClient.me.get(),
  }
  return Promise.resolve({ operations })
}

const MiB = 2 ** 20

/** A stream of so many bytes, made as they are read. */
async function* rows(bytes: number): AsyncGenerator<Uint8Array, void> {
  const chunk = new TextEncoder().encode('somebody@example.com\n'.repeat(3000))
  for (let sent = 0; sent < bytes; sent += chunk.length) {
    yield chunk.slice()
    // A file's next chunk does not come in the same turn either.
    await breathe()
  }
}

/**
 * Uploads 200 MiB and tells the highest growth of the heap and of buffers meanwhile, in MiB, as they are. Buffers are not
 * in the heap, and a body that something keeps would show there only.
 */
async function upload(): Promise<Variant> {
  const client = new Leadwright(fixed)
  const send = (bytes: number): Promise<unknown> => client.lists.import(list, () => rows(bytes), { timeoutMs: 600_000 })
  await send(10 * MiB)
  globalThis.gc?.()
  const before = process.memoryUsage()
  let [heap, buffers] = [0, 0]
  const timer = setInterval(() => {
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    heap = Math.max(heap, heapUsed - before.heapUsed)
    buffers = Math.max(buffers, arrayBuffers - before.arrayBuffers)
  }, 5)
  await send(200 * MiB)
  clearInterval(timer)
  return { facts: { heap: String(heap / MiB), buffers: String(buffers / MiB) } }
}

export const variants: Variants = {
  server,
  product: () => startProduct({ ROLE: 'api', SANDBOX: 'on' }),
  'bare fetch': () => bareFetch(() => ({})),
  'fetch with a deadline': () => bareFetch(() => ({ signal: AbortSignal.timeout(30_000) })),
  'Leadwright SDK': sdk,
  upload,
}
