import { setTimeout as sleep } from 'node:timers/promises'
import { startChild } from '../harness/child.ts'
import { startVariant } from '../harness/compare.ts'
import { askAtPace, p95Of, type PacedAnswer } from '../harness/paced.ts'
import { rowOf, type Figure, type Report, type Row } from '../harness/report.ts'
import type { AttackName, AttackRequest, Attacker } from './neighbours.attacks.ts'

/** Each measurement, in milliseconds, and how long an attack goes on before it. */
const [measured, before] = [Number(process.env['BENCH_MS'] ?? 8000), 2000]
/** Another request is due so often, whether or not those before were answered; else a stall would count once. Milliseconds. */
const pace = Number(process.env['BENCH_PACE'] ?? 50)
const most = 2

const attackNames: readonly AttackName[] = [
  'imports of 1,000 columns',
  'imports of 200,000 rows',
  'previews of 1,000 columns',
  'previews of lines of 10 MB',
  '20 searches without a match',
  'pages of 1,000 columns',
  'pages of 1,000 leads',
  'exports as CSV',
  'exports as workbooks',
  'exports of 1,000 columns',
  '120 streams, 100 of them open',
  '8 slow uploads',
  'wrong passwords',
]
const wanted = process.env['BENCH_ATTACKS']?.split(',')

/** What an organization notices of another one that attacks. */
export async function run(): Promise<Report> {
  const product = await startVariant(new URL('neighbours.variants.ts', import.meta.url), 'product')
  const attacker = startChild(new URL('neighbours.attacks.ts', import.meta.url))
  const { url = '', key = '', otherKey = '' } = product.facts
  try {
    const by = await furnish(url, key)
    const list = await newList(url, otherKey)
    await importFile(url, otherKey, list, rows(100, 'other'))
    const paths = ['/v1/lists', `/v1/lists/${list}/leads?limit=50`]
    const look = () => askAtPace(url, otherKey, paths, { everyMs: pace, forMs: measured })
    await look() // warm
    const table: Row[] = []
    const figures: Figure[] = []
    const answered: string[] = []
    for (const begin of attackNames.filter((name) => wanted?.some((part) => name.includes(part)) ?? true)) {
      const idle = await look()
      await attacker.request({ begin, by } satisfies AttackRequest)
      await sleep(before)
      const attacked = await look()
      const statuses = await attacker.request({ end: true } satisfies AttackRequest)
      const refused = attacked.filter(({ served }) => !served).length
      answered.push(
        `${begin}: the attacker was answered ${JSON.stringify(statuses)}, ${refused} of the other were not served`,
      )
      console.error(answered.at(-1), p95Of(idle).toFixed(1), p95Of(attacked).toFixed(1))
      await sleep(2000)
      table.push(rowOf(begin, 'idle', 'ms', ...times(idle)), rowOf(begin, 'attacked', 'ms', ...times(attacked)))
      figures.push({
        what: `${begin}: another's p95, of ${p95Of(idle).toFixed(1)} ms idle`,
        measured: p95Of(attacked) / p95Of(idle),
        relation: '≤',
        target: most,
        unit: '×',
      })
    }
    return { title: 'what an organization notices of another that attacks', rows: table, figures, notes: answered }
  } finally {
    await attacker.stop()
    await product.child.stop()
  }
}

const times = (answers: readonly PacedAnswer[]): number[] => answers.map(({ ms }) => ms)

/** What the attacker has: all that a list can be. */
async function furnish(url: string, key: string): Promise<Attacker> {
  const [large, wide, into] = [await newList(url, key), await newList(url, key), await newList(url, key)]
  for (let part = 0; part < 4; part++) await importFile(url, key, large, rows(60_000, `lead${part}`))
  const columns = Array.from({ length: 999 }, (_, n) => `column ${n}`)
  const wideRows = Array.from({ length: 1000 }, (_, n) => `w${n}@inbox.test,${'abc,'.repeat(998)}abc`)
  await importFile(url, key, wide, `email,${columns.join()}\n${wideRows.join('\n')}\n`)
  const watched = await newList(url, key)
  await importFile(url, key, watched, rows(20, 'watched'))
  const job = await post(`${url}/v1/verification-jobs`, key, 'application/json', JSON.stringify({ listId: watched }))
  return { url, key, large, wide, into, job: job['id'] as string }
}

const rows = (count: number, prefix: string): string =>
  `email,name,company,title,city\n${Array.from({ length: count }, (_, n) => `${prefix}.${n}@inbox.test,Ann Bee ${n},Company ${n % 5000} GmbH,Head of Logistics,Berlin\n`).join('')}`

async function post(url: string, key: string, type: string, body: string): Promise<Record<string, unknown>> {
  const response = await fetch(url, { method: 'POST', headers: { 'x-api-key': key, 'content-type': type }, body })
  const answer = (await response.json()) as Record<string, unknown>
  if (!response.ok) throw new Error(`${url}: ${JSON.stringify(answer)}`)
  return answer
}

async function newList(url: string, key: string): Promise<string> {
  const list = { name: 'bench', workflow: 'verification' }
  return (await post(`${url}/v1/lists`, key, 'application/json', JSON.stringify(list)))['id'] as string
}

const importFile = (url: string, key: string, list: string, csv: string) =>
  post(`${url}/v1/lists/${list}/imports`, key, 'text/csv', csv)
