import { rowOf, type Figure, type Report, type Row } from '../harness/report.ts'
import { measureFairness } from './jobs.fair.ts'
import { measureLarge } from './jobs.large.ts'
import { kinds } from './jobs.product.ts'
import { fewestSessions, measureSpeed, type Internet, type Run } from './jobs.speed.ts'

const near: Internet = { hosts: 200, delayMs: 100, addresses: 20_000 }
const far: Internet = { hosts: 400, delayMs: 200, addresses: 20_000 }
/** Hosts that think for so long that four workers and the hosts themselves leave two cores idle most of the time. */
const slow: Internet = { hosts: 200, delayMs: 400, addresses: 4000 }
/** Sessions of a process, so few that four of them have three hosts for each task: none lacks hosts before the end. */
const few = 20

/** What the build before had, on a quiet machine: addresses a second, and CPU time for one in milliseconds. */
const former = { near: 333, far: 169 }

const figure = (what: string, measured: number, relation: '≥' | '≤', target: number, unit = '×'): Figure => ({
  what,
  measured,
  relation,
  target,
  unit,
})

const mostSessions = (runs: readonly Run[]): Figure =>
  figure(
    'sessions with one mail host at a time, over all workers',
    Math.max(...runs.map(({ most }) => most)),
    '≤',
    2,
    'sessions',
  )

/** Parts that are measured; `BENCH_JOBS=speed,large` takes some. */
const parts = new Set((process.env['BENCH_JOBS'] ?? 'speed,sharing,fair,large').split(','))

/** What the engine of jobs is held to: speed, sharing by workers, fairness, and memory. */
export async function run(): Promise<Report> {
  const rows: Row[] = []
  const figures: Figure[] = []

  if (parts.has('speed')) {
    const one = await measureSpeed(near, { workers: 1 })
    const [farOne, farThree] = [await measureSpeed(far, { workers: 1 }), await measureSpeed(far, { workers: 3 })]
    rows.push(rowOf('200 hosts, 100 ms', 'one', 'addresses/s', one.rate))
    rows.push(rowOf('400 hosts, 200 ms', 'one', 'addresses/s', farOne.rate))
    rows.push(rowOf('400 hosts, 200 ms', 'three', 'addresses/s', farThree.rate))
    rows.push(rowOf('CPU of workers', 'one', 'ms/address', one.cpu))
    figures.push(
      figure('200 hosts, one worker, of the 333 addresses/s before', one.rate / former.near, '≥', 4),
      figure('sessions opened, of the fewest possible', one.sessions / fewestSessions(near), '≤', 1.2),
      figure('400 hosts, one worker, of the 169 addresses/s before', farOne.rate / former.far, '≥', 3.5),
      figure('400 hosts, three workers, of the same', farThree.rate / former.far, '≥', 9),
      mostSessions([one, farOne, farThree]),
    )
  }

  if (parts.has('sharing')) {
    const all = {
      'one, 20 sessions': await measureSpeed(slow, { workers: 1, sessions: few }),
      'four, 20 each': await measureSpeed(slow, { workers: 4, sessions: few }),
      '4 jobs on one': await measureSpeed(slow, { workers: 1, jobs: 4, sessions: few }),
      '4 jobs on four': await measureSpeed(slow, { workers: 4, jobs: 4, sessions: few }),
    }
    for (const [name, { rate }] of Object.entries(all)) rows.push(rowOf('200 hosts, 400 ms', name, 'addresses/s', rate))
    for (const [name, { cpu }] of Object.entries(all)) rows.push(rowOf('CPU of workers', name, 'ms/address', cpu))
    figures.push(
      figure(
        'four workers, of one (20 sessions each)',
        all['four, 20 each'].rate / all['one, 20 sessions'].rate,
        '≥',
        3.3,
      ),
      figure('four jobs on four workers, of one', all['4 jobs on four'].rate / all['4 jobs on one'].rate, '≥', 3.3),
      figure('CPU time of the idlest of four, of the busiest', all['4 jobs on four'].share, '≥', 0.5),
      mostSessions(Object.values(all)),
    )
  }

  if (parts.has('fair')) {
    const { idle, besideGreedy, fewestBusy, fewestUnderWay, idleTransactions } = await measureFairness()
    for (const kind of kinds) {
      rows.push(rowOf(`2 rows, ${kind}`, 'idle', 'ms', idle[kind]))
      rows.push(rowOf(`2 rows, ${kind}`, 'beside 200 jobs', 'ms', besideGreedy[kind]))
      figures.push(figure(`2 rows beside 200 jobs of another: ${kind}`, besideGreedy[kind] / idle[kind], '≤', 3))
    }
    figures.push(
      figure('jobs of that organization that have something to do meanwhile, at least', fewestBusy, '≥', 1, 'jobs'),
      figure('tasks of it under way meanwhile, at least', fewestUnderWay, '≥', 1, 'tasks'),
    )
    figures.push(figure('idle worker, 200 jobs that wait', idleTransactions, '≤', 5, 'transactions/s'))
  }

  if (parts.has('large')) {
    const large = await measureLarge(Number(process.env['BENCH_ADDRESSES'] ?? 1_000_000))
    rows.push(rowOf(`${large.addresses} addresses at once`, 'engine', 'addresses/s', large.rate))
    figures.push(
      figure(`${large.addresses} addresses: growth of the worker's heap in use`, large.growth, '≤', 32, 'MiB'),
      figure(`${large.addresses} addresses: the first tenth, of the last (rate)`, large.slowdown, '≤', 1.2),
    )
    for (const { text, time, pages } of large.statements) {
      const what = `${text.slice(0, 90)}…: a call at the end, of one at the beginning`
      rows.push(rowOf('time of a statement, end ÷ beginning', text.slice(0, 90), '×', time))
      figures.push(figure(`${what} (pages)`, pages, '≤', 1.2))
    }
  }
  return {
    title: 'jobs: 20,000 addresses at hosts that think; a greedy neighbour; a large list',
    rows,
    figures,
    notes: [
      'Two sessions with a host at most, whoever asks: 200 hosts that think 100 ms answer 4,000 replies a second in all.',
      'Workers share 200 hosts that think 400 ms: of those that think 100 ms four workers were limited by two cores.',
      'Workers, mail hosts and the database share this machine: beyond its cores, more workers are no faster.',
    ],
  }
}
