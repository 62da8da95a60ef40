import { compareLoops, startVariant } from '../harness/compare.ts'
import { rowOf } from '../harness/report.ts'
import type { Report, Row } from '../harness/report.ts'
import { median, pairedRatio } from '../harness/statistics.ts'
import { allKinds } from './verifiers.kinds.ts'
import { batchSizes } from './verifiers.variants.ts'

const module = new URL('verifiers.variants.ts', import.meta.url)
const ours = 'mail-verifier'
const peers = [
  'deep-email-validator',
  '@devmehq/email-validator-js',
  '@emailcheck/email-validator-js',
  'email-deep-validator',
]

interface Score {
  right: number
  /** Said yes or no where it is not so. */
  wrong: number
}

async function score(name: string): Promise<Score> {
  const { child, facts } = await startVariant(module, name)
  await child.stop()
  const told = (facts['truths'] ?? '').split(',')
  const right = allKinds.filter(({ truth }, index) => told[index] === truth).length
  const wrong = allKinds.filter(({ truth }, index) => told[index] !== 'unknown' && told[index] !== truth).length
  return { right, wrong }
}

const find = (rows: readonly Row[], name: string): Row => {
  const row = rows.find(({ variant }) => variant === name)
  if (!row) throw new Error(`${name} was not measured`)
  return row
}

/** The engine against those of npm that ask mail servers: sixty kinds of hosts, and addresses a second. */
export async function run(): Promise<Report> {
  const world = await startVariant(new URL('verifiers.world.ts', import.meta.url), 'world')
  process.env['BENCH_DNS'] = world.facts['dns']
  process.env['BENCH_PORT'] = world.facts['port']
  try {
    const scores = new Map<string, Score>()
    for (const name of [ours, ...peers]) scores.set(name, await score(name))
    const measured = await compareLoops(module, [ours, ...peers], ['batch'], { rounds: 3, ms: 1000 })
    const rows = measured.map(({ samples, cpu = [], scenario, variant }) => {
      const size = variant === ours ? batchSizes.engine : batchSizes.peer
      return {
        scenario,
        variant,
        unit: 'addresses/s',
        samples: samples.map((rate) => rate * size),
        cpu: cpu.map((time) => time / size),
      }
    })
    const of = (name: string): Score => scores.get(name) ?? { right: 0, wrong: 0 }
    const best = Math.max(...peers.map((name) => of(name).right))
    const [first = ''] = peers.toSorted((a, b) => median(find(rows, b).samples) - median(find(rows, a).samples))
    const [engine, quickest] = [find(rows, ours), find(rows, first)]
    return {
      title: `${allKinds.length} kinds of hosts; 100 addresses of each of 100 domains with 20 ms a reply`,
      rows: [
        ...[ours, ...peers].flatMap((name) => [
          rowOf('kinds right', name, 'of 60', of(name).right),
          rowOf('kinds wrong', name, 'of 60', of(name).wrong),
        ]),
        ...rows,
      ],
      figures: [
        {
          what: 'kinds right, more than the best peer',
          measured: of(ours).right - best,
          relation: '≥',
          target: 1,
          unit: 'kinds',
        },
        { what: 'kinds wrong', measured: of(ours).wrong, relation: '≤', target: 0, unit: 'kinds' },
        {
          what: `addresses a second, of ${first}`,
          measured: pairedRatio(engine.samples, quickest.samples),
          relation: '≥',
          target: 6,
          unit: '×',
        },
        {
          what: `CPU time an address, of ${first}`,
          measured: pairedRatio(engine.cpu ?? [], quickest.cpu ?? []),
          relation: '≤',
          target: 0.5,
          unit: '×',
        },
      ],
      notes: [
        'Right: said valid or invalid where that is so, and neither where nothing was said of the mailbox. Wrong: said one that is not so.',
        'Of 10,000 addresses. Peers have 50 under way at a time, one after the other 1,000 a sample, and look up no address of a host.',
      ],
    }
  } finally {
    await world.child.stop()
  }
}
