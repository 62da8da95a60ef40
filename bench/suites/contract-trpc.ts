import { compareLoops, compareServers } from '../harness/compare.ts'
import { ratioOf, type Figure, type Report } from '../harness/report.ts'
import { missingJob, presentJob } from './work.ts'

const module = new URL('contract-trpc.variants.ts', import.meta.url)
const variants = ['plain tRPC', 'contract']

const path = (jobId: string): string => `/trpc/get?input=${encodeURIComponent(JSON.stringify({ jobId }))}`

/** The error contract on tRPC against plain tRPC with an error formatter of its own. */
export async function run(): Promise<Report> {
  const inside = ['procedure, success', 'procedure, error', 'request, success', 'request, error']
  const rows = [
    ...(await compareLoops(module, variants, inside, { rounds: 7, ms: 120, processes: 4 })),
    ...(await compareServers(
      module,
      variants,
      () => ({
        'HTTP, success': { method: 'GET', path: path(presentJob), status: 200, contains: '"analyzing"' },
        'HTTP, error': { method: 'GET', path: path(missingJob), status: 404, contains: '"error"' },
      }),
      { rounds: 7, ms: 300, processes: 4 },
    )),
  ]
  // Rates, so that what may take 1.05 times as long must reach 1/1.05 of the rate.
  const figure = (scenario: string, target: number): Figure => ({
    what: `${scenario}: time of plain tRPC`,
    measured: 1 / ratioOf(rows, scenario, 'contract', 'plain tRPC'),
    relation: '≤',
    target,
    unit: '×',
  })
  return {
    title: 'the error contract on tRPC, against plain tRPC with an errorFormatter',
    rows,
    figures: [
      figure('request, success', 1.05),
      figure('request, error', 0.95),
      figure('HTTP, success', 1.05),
      figure('HTTP, error', 0.95),
    ],
    notes: [
      '"procedure" is a bare call, 12 frames deep, without encoding; "request" is the whole pipeline without a network.',
    ],
  }
}
