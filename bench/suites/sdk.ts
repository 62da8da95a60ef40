import { compareLoops, startVariant } from '../harness/compare.ts'
import { ratioOf, rowOf, type Figure, type Report, type Row } from '../harness/report.ts'
import { pairedRatio } from '../harness/statistics.ts'

const module = new URL('sdk.variants.ts', import.meta.url)
const [bare, ours] = ['bare fetch', 'Leadwright SDK'] as const
const scenarios = ['credits, 31 bytes', 'a job, 0.5 kB', 'a page of 100 results, 13 kB', 'me, by the product']

/** What the SDK adds to a call that succeeds, and what it holds of a file that it sends. */
export async function run(): Promise<Report> {
  const server = await startVariant(module, 'server')
  const product = await startVariant(module, 'product')
  try {
    process.env['BENCH_SERVER'] = `http://127.0.0.1:${server.port}`
    process.env['BENCH_PRODUCT'] = product.facts['url']
    process.env['BENCH_KEY'] = product.facts['key']
    const variants = [bare, 'fetch with a deadline', ours]
    const rows = await compareLoops(module, variants, scenarios, { rounds: 7, ms: 300, processes: 4 })
    const { heap, buffers } = await measureUpload()
    return {
      title: 'a call by the SDK against a bare fetch of the same server, and an upload of 200 MiB',
      rows: [
        ...rows,
        rowOf('upload of 200 MiB, growth of the heap', ours, 'MiB', heap),
        rowOf('upload of 200 MiB, growth of buffers', ours, 'MiB', buffers),
      ],
      figures: [
        ...scenarios.flatMap((scenario) => overhead(rows, scenario)),
        { what: 'upload of 200 MiB: growth of the heap', measured: heap, relation: '≤', target: 32, unit: 'MiB' },
      ],
    }
  } finally {
    await product.child.stop()
    await server.child.stop()
  }
}

/** By CPU time of the client, and by the clock. */
function overhead(rows: readonly Row[], scenario: string): Figure[] {
  const rates = (variant: string): readonly number[] =>
    rows.find((row) => row.scenario === scenario && row.variant === variant)?.samples ?? []
  const limit = { relation: '≤', target: 1.15, unit: '×' } as const
  return [
    { what: `${scenario}: CPU time of a bare fetch`, measured: 1 / ratioOf(rows, scenario, ours, bare), ...limit },
    { what: `${scenario}: time of a bare fetch`, measured: pairedRatio(rates(bare), rates(ours)), ...limit },
  ]
}

async function measureUpload(): Promise<{ heap: number; buffers: number }> {
  const uploaded = await startVariant(module, 'upload')
  await uploaded.child.stop()
  return { heap: Number(uploaded.facts['heap']), buffers: Number(uploaded.facts['buffers']) }
}
