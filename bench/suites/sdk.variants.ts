import { Leadwright } from '@leadwright/sdk'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Variant, Variants } from '../harness/variant.ts'

// The server is one for both clients, in a process of its own; where it is, the suite says in the environment.

const apiKey = 'lw_live_bench'
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
const headers = {
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
      () => response.writeHead(answer === undefined ? 404 : 200, headers).end(answer),
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

const baseUrl = (): string => process.env['BENCH_SERVER'] ?? ''

const paths = {
  'credits, 31 bytes': '/v1/credits',
  'a job, 0.5 kB': `/v1/verification-jobs/${job.id}`,
  'a page of 100 results, 13 kB': `/v1/verification-jobs/${job.id}/results`,
} as const

/** What one writes in the place of an SDK, and no more: `init` is where a deadline could be. */
function bareFetch(init: () => RequestInit): Promise<Variant> {
  const call = async (path: string): Promise<unknown> => {
    const response = await fetch(baseUrl() + path, {
      headers: { accept: 'application/json', 'x-api-key': apiKey },
      ...init(),
    })
    if (!response.ok) throw new Error(`${response.status}`)
    return response.json()
  }
  const operations = Object.entries(paths).map(([name, path]) => [name, () => call(path)] as const)
  return Promise.resolve({ operations: Object.fromEntries(operations) })
}

function sdk(): Promise<Variant> {
  const client = new Leadwright({ apiKey, baseUrl: baseUrl() })
  const operations: Readonly<Record<keyof typeof paths, () => Promise<unknown>>> = {
    'credits, 31 bytes': () => client.credits.get(),
    'a job, 0.5 kB': () => client.verificationJobs.get(job.id),
    'a page of 100 results, 13 kB': async () => client.verificationJobs.results(job.id),
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
 * Uploads 200 MiB twice: as it is, for the highest growth of the heap, and collected all the time, for what the upload
 * holds, buffers included. (What lies about uncollected says nothing: a bare fetch lets as much of it lie.)
 */
async function upload(): Promise<Variant> {
  const client = new Leadwright({ apiKey, baseUrl: baseUrl() })
  const send = (bytes: number): Promise<unknown> => client.lists.import(list, () => rows(bytes), { timeoutMs: 600_000 })
  await send(10 * MiB)
  const heap = await growth(false, () => send(200 * MiB))
  const inUse = await growth(true, () => send(200 * MiB))
  return { facts: { heap: String(heap), inUse: String(inUse) } }
}

/** The highest growth of memory meanwhile, in MiB: of the heap, or with `collect` of what is in use. */
async function growth(collect: boolean, work: () => Promise<unknown>): Promise<number> {
  const used = (): number => {
    if (collect) globalThis.gc?.()
    const { heapUsed, arrayBuffers } = process.memoryUsage()
    return (collect ? heapUsed + arrayBuffers : heapUsed) / MiB
  }
  globalThis.gc?.()
  const before = used()
  let highest = before
  const timer = setInterval(() => (highest = Math.max(highest, used())), collect ? 50 : 5)
  await work()
  clearInterval(timer)
  return highest - before
}

export const variants: Variants = {
  server,
  'bare fetch': () => bareFetch(() => ({})),
  'fetch with a deadline': () => bareFetch(() => ({ signal: AbortSignal.timeout(30_000) })),
  'Leadwright SDK': sdk,
  upload,
}
