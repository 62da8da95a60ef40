import { randomOf, type Random } from './random.ts'

/** What a fault is about: of one place, no two are under way at once. */
export const processes = ['api 1', 'api 2', 'worker 1', 'worker 2'] as const
export type ProcessName = (typeof processes)[number]

type Place = ProcessName | 'PostgreSQL' | 'Redis' | 'clients' | 'disk'

interface Kind {
  /** One of these at a time. */
  readonly places: readonly Place[]
  /** How long it lasts, in milliseconds, from and to. */
  readonly lasts: readonly [number, number]
  /** How bad it is, from and to; what that means is the kind's own. */
  readonly amount?: readonly [number, number]
  /** What of the machine it takes, where not every machine has it. */
  readonly takes?: 'Redis' | 'small disks' | 'clocks'
}

/** Longer than leases last, now and then. */
const aMoment = [300, 3000] as const
const aWhile = [2000, 9000] as const
/** Longer than it takes to give a job up that fails again and again. */
const longer = [1000, 16_000] as const

/** Every kind of fault, by what the table calls it. */
export const kinds = {
  'a process is killed': { places: processes, lasts: [0, 2000] },
  'a process is stopped, and continued': { places: processes, lasts: aWhile },
  'a process is asked to stop': { places: processes, lasts: [0, 0] },
  'PostgreSQL is restarted': { places: ['PostgreSQL'], lasts: [0, 1000] },
  'PostgreSQL crashes': { places: ['PostgreSQL'], lasts: [0, 500] },
  'PostgreSQL is away': { places: ['PostgreSQL'], lasts: aWhile },
  'connections to PostgreSQL are cut': { places: processes, lasts: [0, 0] },
  'connections to PostgreSQL are slow': { places: processes, lasts: aWhile, amount: [20, 400] },
  'connections to PostgreSQL are swallowed, then cut': { places: processes, lasts: aWhile },
  'Redis is restarted': { places: ['Redis'], lasts: [0, 500], takes: 'Redis' },
  'Redis is away': { places: ['Redis'], lasts: aWhile, takes: 'Redis' },
  'Redis hangs': { places: ['Redis'], lasts: aWhile, takes: 'Redis' },
  'connections to Redis are cut': { places: ['Redis'], lasts: [0, 0], takes: 'Redis' },
  'connections of clients are cut': { places: ['clients'], lasts: [0, 0] },
  'connections of clients are slow': { places: ['clients'], lasts: aMoment, amount: [50, 800] },
  'connections of clients are refused': { places: ['clients'], lasts: aMoment },
  'the disk of PostgreSQL is full': { places: ['disk'], lasts: longer, takes: 'small disks' },
  'the disk of uploads is full': { places: ['disk'], lasts: aWhile, takes: 'small disks' },
  'a clock jumps, and back': { places: processes, lasts: aWhile, amount: [-3600, 3600], takes: 'clocks' },
} as const satisfies Record<string, Kind>

export type KindName = keyof typeof kinds
export type Need = NonNullable<Kind['takes']>

export interface Fault {
  readonly kind: KindName
  readonly place: Place
  readonly lastsMs: number
  readonly amount: number
}

/** Faults that come at the same time, and how long after the ones before. */
export interface Step {
  readonly pauseMs: number
  readonly faults: readonly Fault[]
}

const longestPauseMs = 2000
/** How often two faults come at once. */
const doubled = 0.4

/** The faults of a seed, without end: the same ones on every machine that has the same. Each kind comes as often. */
export function* scheduleOf(seed: number, left: ReadonlySet<Need>): Generator<Step, never> {
  const random = randomOf(seed)
  const names = (Object.keys(kinds) as KindName[]).filter((name) => !isLeft(name, left))
  let bag: KindName[] = []
  const draw = (): Fault => {
    if (bag.length === 0) bag = random.shuffled(names)
    return faultOf(bag.pop() as KindName, random)
  }
  let next = draw()
  for (;;) {
    const faults = [next]
    next = draw()
    if (random.next() < doubled && faults.every(({ place }) => place !== next.place)) {
      faults.push(next)
      next = draw()
    }
    yield { pauseMs: random.between(0, longestPauseMs), faults }
  }
}

export const isLeft = (name: KindName, left: ReadonlySet<Need>): boolean => {
  const { takes }: Kind = kinds[name]
  return takes !== undefined && left.has(takes)
}

function faultOf(name: KindName, random: Random): Fault {
  const { places, lasts, amount = [0, 0] }: Kind = kinds[name]
  return {
    kind: name,
    place: random.pick(places),
    lastsMs: random.between(...lasts),
    amount: random.between(...amount),
  }
}
