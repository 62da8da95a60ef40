import { setTimeout as sleep } from 'node:timers/promises'
import { startVariant } from '../harness/compare.ts'
import type { Memory, VariantRequest } from '../harness/variant.ts'

const module = new URL('verification.variants.ts', import.meta.url)

/** What a job of the whole product came to. */
export interface JobMeasurements {
  /** Growth of what is in use, heap and buffers, at its peak, in MiB. */
  readonly inUse: number
  /** Growth of what the process has from the system, at its peak, in MiB. */
  readonly resident: number
  readonly addressesPerSecond: number
}

/** Has the product verify addresses at mail servers that answer at once. */
export async function measureJob(addresses: readonly string[]): Promise<JobMeasurements> {
  const internet = await startVariant(module, 'quick internet')
  process.env['BENCH_DNS'] = internet.facts['dns']
  process.env['BENCH_PROXY'] = internet.facts['proxies']
  const product = await startVariant(module, 'product')
  const memory = (collect: boolean): Promise<Memory> =>
    product.child.request({ kind: 'memory', collect } satisfies VariantRequest) as Promise<Memory>
  try {
    const call = createClient(product.facts)
    const { id: listId } = await call<{ id: string }>('/v1/lists', { name: 'bench', workflow: 'verification' })
    await call(`/v1/lists/${listId}/imports`, `email\n${addresses.join('\n')}\n`)

    // Twice: as it is, for speed and for what the collector lets lie about, and collected all the time, for what the job
    // needs. What the process allocates once and for all is done with by then.
    const before = await memory(true)
    const plain = await runJob(call, listId, () => memory(false))
    const idle = await memory(true)
    const collected = await runJob(call, listId, () => memory(true))
    return {
      inUse: Math.max(...collected.samples.map(inUse)) - inUse(idle),
      resident: Math.max(...plain.samples.map(({ rss }) => rss)) - before.rss,
      addressesPerSecond: addresses.length / plain.seconds,
    }
  } finally {
    await product.child.stop()
    await internet.child.stop()
  }
}

const inUse = ({ heap, external }: Memory): number => heap + external

async function runJob(call: Call, listId: string, memory: () => Promise<Memory>) {
  const samples: Memory[] = []
  const started = performance.now()
  const job = await call<{ id: string }>('/v1/verification-jobs', { listId, decision: 'verify' })
  for (;;) {
    const { stage } = await call<{ stage: string }>(`/v1/verification-jobs/${job.id}`)
    if (stage === 'completed') return { samples, seconds: (performance.now() - started) / 1000 }
    if (stage === 'failed' || stage === 'cancelled') throw new Error(`The job ${stage}`)
    samples.push(await memory())
    await sleep(200)
  }
}

export type Call = <T>(path: string, body?: object | string) => Promise<T>

/** Calls of the product's REST API: a text is sent as CSV, an object as JSON, nothing with GET. */
export function createClient({ url = '', key = '' }: Readonly<Record<string, string>>): Call {
  return async <T>(path: string, body?: object | string): Promise<T> => {
    const type = typeof body === 'string' ? 'text/csv' : 'application/json'
    const response = await fetch(url + path, {
      headers: { 'x-api-key': key, 'content-type': type },
      ...(body === undefined ? {} : { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) }),
    })
    const answer: unknown = await response.json()
    if (!response.ok) throw new Error(`${path}: ${JSON.stringify(answer)}`)
    return answer as T
  }
}
