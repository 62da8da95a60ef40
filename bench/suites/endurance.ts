import { setTimeout as sleep } from 'node:timers/promises'
import { startVariant } from '../harness/compare.ts'
import { askAtPace, p95Of } from '../harness/paced.ts'
import { rowOf, type Report } from '../harness/report.ts'
import type { Memory, VariantRequest } from '../harness/variant.ts'
import { runLedger } from './endurance.ledger.ts'
import { createClient, type Call } from './verification-job.ts'

const minutes = Number(process.env['BENCH_MINUTES'] ?? 10)
/** From one request to the next, in milliseconds: 200 a second. */
const everyMs = 5
const idleMs = 30_000
/** How often memory is looked at, in milliseconds. */
const lookMs = 10_000
/** After so long a process has what it needs, in milliseconds. */
const settledMs = 120_000

/** What holds for long: the books under many clients, and a server beside a job. */
export async function run(): Promise<Report> {
  const ledger = await runLedger(50_000)
  const steady = await runSteadily()
  const second = steady.resident.filter(({ at }) => at >= Math.min(settledMs, (minutes * 60_000) / 2))
  const early = second.slice(0, Math.ceil(second.length / 4)).map(({ mib }) => mib)
  const late = second.slice(-Math.ceil(second.length / 4)).map(({ mib }) => mib)
  return {
    title: 'what holds for long',
    rows: [
      rowOf(
        'ledger, 64 clients',
        'reserve, settle, release, refund',
        'operations/s',
        ledger.operations / ledger.seconds,
      ),
      rowOf('200 requests a second', 'idle', 'ms', ...steady.idle.map(({ ms }) => ms)),
      rowOf('200 requests a second', 'beside jobs', 'ms', ...steady.beside.map(({ ms }) => ms)),
      rowOf('resident memory', 'beside jobs', 'MiB', ...steady.resident.map(({ mib }) => mib)),
    ],
    figures: [
      { what: 'ledger: broken invariants', measured: ledger.broken.length, relation: '≤', target: 0, unit: '' },
      { what: 'ledger: operations', measured: ledger.operations, relation: '≥', target: 50_000, unit: '' },
      {
        what: `requests that failed, of ${steady.beside.length}`,
        measured: steady.beside.filter(({ served }) => !served).length,
        relation: '≤',
        target: 0,
        unit: '',
      },
      {
        what: `p95 beside jobs, of ${p95Of(steady.idle).toFixed(1)} ms idle`,
        measured: p95Of(steady.beside) / p95Of(steady.idle),
        relation: '≤',
        target: 3,
        unit: '×',
      },
      {
        what: 'resident memory, last quarter of the first after two minutes',
        measured: mean(late) / mean(early),
        relation: '≤',
        target: 1.1,
        unit: '×',
      },
    ],
    notes: [
      `${ledger.refused} operations of the ledger were refused for want of credits.`,
      ...ledger.broken.slice(0, 10),
      `${steady.addresses} addresses were verified meanwhile, in ${minutes} minutes.`,
    ],
  }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length

async function runSteadily() {
  const module = new URL('verification.variants.ts', import.meta.url)
  const internet = await startVariant(module, 'slow internet')
  process.env['BENCH_DNS'] = internet.facts['dns']
  process.env['BENCH_PROXY'] = internet.facts['proxies']
  const product = await startVariant(module, 'product')
  try {
    const { url = '', key = '' } = product.facts
    const call = createClient(product.facts)
    const listId = await newList(call, 100)
    const paths = [
      '/v1/me',
      '/v1/lists',
      `/v1/lists/${listId}/leads?limit=50`,
      '/v1/verification-jobs',
      `/v1/lists/${listId}`,
    ]
    await askAtPace(url, key, paths, { everyMs, forMs: 5000 }) // warm
    const idle = await askAtPace(url, key, paths, { everyMs, forMs: idleMs })

    const over = new AbortController()
    const [jobs, resident] = [verifyAgainAndAgain(call, over.signal), watchMemory(product.child, over.signal)]
    const beside = await askAtPace(url, key, paths, { everyMs, forMs: minutes * 60_000 })
    over.abort()
    return { idle, beside, addresses: await jobs, resident: await resident }
  } finally {
    await product.child.stop()
    await internet.child.stop()
  }
}

async function newList(call: Call, rows: number): Promise<string> {
  const { id } = await call<{ id: string }>('/v1/lists', { name: 'bench', workflow: 'verification' })
  const addresses = Array.from({ length: rows }, (_, n) => `person.${n}@domain${n % 100}.test`)
  await call(`/v1/lists/${id}/imports`, `email\n${addresses.join('\n')}\n`)
  return id
}

/** One job after the other, until it is over. @returns how many addresses were verified */
async function verifyAgainAndAgain(call: Call, over: AbortSignal): Promise<number> {
  let addresses = 0
  while (!over.aborted) {
    const { id } = await call<{ id: string }>('/v1/verification-jobs', {
      listId: await newList(call, 20_000),
      decision: 'verify',
    })
    for (;;) {
      const { stage, progress } = await call<{ stage: string; progress: { done: number } }>(
        `/v1/verification-jobs/${id}`,
      )
      if (stage === 'failed' || stage === 'cancelled') throw new Error(`The job ${stage}`)
      if (stage !== 'completed' && !over.aborted) {
        await sleep(1000)
        continue
      }
      addresses += progress.done
      if (stage !== 'completed') await call(`/v1/verification-jobs/${id}/cancel`, {})
      break
    }
  }
  return addresses
}

async function watchMemory(child: { request(message: VariantRequest): Promise<unknown> }, over: AbortSignal) {
  const samples: { at: number; mib: number }[] = []
  const begun = performance.now()
  while (!over.aborted) {
    const { rss } = (await child.request({ kind: 'memory', collect: false })) as Memory
    samples.push({ at: performance.now() - begun, mib: rss })
    await sleep(lookMs, undefined, { signal: over }).catch(() => {})
  }
  return samples
}
