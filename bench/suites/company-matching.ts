import thirdPartyWeb from 'third-party-web'
import { createCompanyIndex } from '@leadwright/people-finder'
import { rowOf, type Figure, type Report, type Row } from '../harness/report.ts'
import { registryParts, type Question } from './company-matching.data.ts'
import { fuse, ours, tokenSets, type Contender, type Hit } from './company-matching.peers.ts'
import { websites } from './company-matching.websites.ts'

const names = 20_000

interface Quality {
  readonly precision: number
  readonly recall: number
}

interface Measured extends Quality {
  readonly name: string
  /** Questions a second of CPU time, a sample a round. */
  readonly rates: readonly number[]
  /** Share of questions matched rightly, by what was done to the name. */
  readonly byCorruption: ReadonlyMap<string, number>
}

/** How well and how quickly companies are found by name, against fuzzy search and plain sets of words. */
export async function run(): Promise<Report> {
  const sites = websites(thirdPartyWeb.entities)
  const parts = registryParts(names)
  if (!parts) {
    const note =
      'Skipped but for websites: the registry of network device makers is not here (Debian: apt install ieee-data).'
    return { title: 'finding companies', rows: sites.rows, figures: [], notes: [note] }
  }
  const { companies, questions } = parts.test
  const { heap, seconds } = costOf(() => createCompanyIndex(companies))
  const measured = [ours, fuse, tokenSets].map((make) => measure(make(companies), questions))
  const [own, ...peers] = measured
  if (!own) throw new Error('nothing was measured')
  const rows = [...measured.flatMap(rowsOf), ...sites.rows]
  return {
    title: `finding companies by name among ${companies.length}, asked ${questions.length} times`,
    rows,
    figures: [...figuresOf(own, peers), ...costFigures(heap, seconds)],
    notes: [
      `right, by what was done to the name: ${[...own.byCorruption].map(([what, share]) => `${what} ${share.toFixed(2)}`).join(', ')}`,
    ],
  }
}

function measure(contender: Contender, questions: readonly Question[]): Measured {
  const asked = questions.slice(0, contender.questions)
  const rates: number[] = []
  let hits: (Hit | undefined)[] = []
  // The first round is the compiler's, unless there is only time for one.
  const rounds = contender.questions < questions.length ? 1 : 4
  for (let round = 0; round < rounds; round++) {
    const before = process.cpuUsage()
    hits = asked.map(({ name }) => contender.find(name))
    const { user, system } = process.cpuUsage(before)
    if (round > 0 || rounds === 1) rates.push((1e6 * asked.length) / (user + system))
  }
  const isOurs = contender.questions === Number.POSITIVE_INFINITY && contender.name === 'people-finder'
  const quality = isOurs ? qualityAt(asked, hits, Number.NEGATIVE_INFINITY) : bestQuality(asked, hits)
  return { name: contender.name, rates, ...quality, byCorruption: shares(asked, hits) }
}

/** Of what scores at least so much. */
function qualityAt(questions: readonly Question[], hits: readonly (Hit | undefined)[], threshold: number): Quality {
  let [matched, right, known] = [0, 0, 0]
  for (const [at, { id }] of questions.entries()) {
    const hit = hits[at]
    if (id !== undefined) known++
    if (!hit || hit.score < threshold) continue
    matched++
    if (hit.id === id) right++
  }
  return { precision: matched === 0 ? 0 : right / matched, recall: right / known }
}

const f1 = ({ precision, recall }: Quality): number => (2 * precision * recall) / (precision + recall || 1)

/** At the threshold that serves it best, chosen on the very test: most recall at a precision of 0.99, else the best F1. */
function bestQuality(questions: readonly Question[], hits: readonly (Hit | undefined)[]): Quality {
  const thresholds = Array.from({ length: 201 }, (_, step) => step / 200)
  const all = thresholds.map((threshold) => qualityAt(questions, hits, threshold))
  const precise = all.filter(({ precision }) => precision >= 0.99)
  const value = precise.length > 0 ? ({ recall }: Quality): number => recall : f1
  return (precise.length > 0 ? precise : all).reduce((best, one) => (value(one) > value(best) ? one : best))
}

function shares(questions: readonly Question[], hits: readonly (Hit | undefined)[]): Map<string, number> {
  const known = [...questions.entries()].filter(([, { id }]) => id !== undefined)
  const groups = Map.groupBy(known, ([, { corruption }]) => corruption)
  return new Map(
    Array.from(groups, ([corruption, group]) => [
      corruption,
      group.filter(([at, { id }]) => hits[at]?.id === id).length / group.length,
    ]),
  )
}

const rowsOf = ({ name, precision, recall, rates }: Measured): Row[] => [
  rowOf('precision', name, '%', 100 * precision),
  rowOf('recall', name, '%', 100 * recall),
  rowOf('questions', name, 'a CPU second', ...rates),
]

function figuresOf(own: Measured, peers: readonly Measured[]): Figure[] {
  const rate = Math.min(...own.rates)
  const absolute: Figure[] = [
    { what: 'precision', measured: 100 * own.precision, relation: '≥', target: 99, unit: '%' },
    { what: 'recall', measured: 100 * own.recall, relation: '≥', target: 90, unit: '%' },
    { what: 'questions a second of CPU time', measured: rate, relation: '≥', target: 2000, unit: '' },
  ]
  const relative = peers.flatMap(({ name, precision, recall, rates }): Figure[] => [
    { what: `precision of ${name}`, measured: own.precision / precision, relation: '≥', target: 1, unit: '×' },
    { what: `recall of ${name}`, measured: own.recall / recall, relation: '≥', target: 1, unit: '×' },
    { what: `rate of ${name}`, measured: rate / Math.max(...rates), relation: '≥', target: 1, unit: '×' },
  ])
  return [...absolute, ...relative]
}

/** What an index takes: memory in use after a collection, in MiB, and the time to build it, the second time. */
function costOf(build: () => unknown): { heap: number; seconds: number } {
  build()
  globalThis.gc?.()
  const before = process.memoryUsage()
  const started = process.cpuUsage()
  const kept = build()
  const { user, system } = process.cpuUsage(started)
  globalThis.gc?.()
  const after = process.memoryUsage()
  const bytes = after.heapUsed - before.heapUsed + after.arrayBuffers - before.arrayBuffers
  return { heap: kept ? bytes / 2 ** 20 : 0, seconds: (user + system) / 1e6 }
}

const costFigures = (heap: number, seconds: number): Figure[] => [
  { what: 'memory of the index', measured: heap, relation: '≤', target: 100, unit: 'MiB' },
  { what: 'building the index, CPU time', measured: seconds, relation: '≤', target: 1, unit: 's' },
]
