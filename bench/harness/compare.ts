import { startChild, type Child } from './child.ts'
import type { Load, LoadRequest, Request } from './load.ts'
import type { Row } from './report.ts'
import type { Loop, VariantRequest } from './variant.ts'

/** How long and how often to measure. */
export interface Effort {
  readonly rounds: number
  /** For a variant and scenario in a round. */
  readonly ms: number
  /**
   * How often to do all of it, in new processes; 1 where not said. What the compiler makes of the very same code differs
   * by several percent from process to process, so that differences of a few percent take several.
   */
  readonly processes?: number
}

const variantProcess = new URL('variant-process.ts', import.meta.url)
const loadProcess = new URL('load-process.ts', import.meta.url)
/** For a variant and scenario before the first round, in milliseconds: until the compiler is through with it. */
const warmUp = { loops: 500, servers: 1000 }
/** Enough that the server always has a request waiting. */
const connections = 48

/** A variant in its process. */
export interface Started {
  readonly name: string
  readonly child: Child
  readonly port: number
  readonly facts: Readonly<Record<string, string>>
}

const command = (child: Child, request: VariantRequest): Promise<unknown> => child.request(request)

/** Starts one variant of a module in a process of its own. */
export async function startVariant(module: URL, name: string): Promise<Started> {
  const child = startChild(variantProcess, [module.href, name])
  try {
    const { port = 0, facts = {} } = (await command(child, { kind: 'start' })) as Partial<Started>
    return { name, child, port, facts }
  } catch (error) {
    await child.stop()
    throw error
  }
}

/** Has new processes of the variants measured, once or several times, and puts the samples together. */
async function withVariants(
  module: URL,
  names: readonly string[],
  { processes = 1 }: Effort,
  measure: (variants: readonly Started[]) => Promise<Row[]>,
): Promise<Row[]> {
  let rows: Row[] = []
  for (let time = 0; time < processes; time++) {
    const more = await withProcesses(module, names, measure)
    rows = time === 0 ? more : rows.map((row, index) => joined(row, more[index]))
  }
  return rows
}

const joined = (row: Row, more: Row | undefined): Row => ({
  ...row,
  samples: [...row.samples, ...(more?.samples ?? [])],
  cpu: [...(row.cpu ?? []), ...(more?.cpu ?? [])],
})

async function withProcesses<R>(
  module: URL,
  names: readonly string[],
  use: (variants: readonly Started[]) => Promise<R>,
): Promise<R> {
  const variants: Started[] = []
  try {
    for (const name of names) variants.push(await startVariant(module, name))
    return await use(variants)
  } finally {
    await Promise.all(variants.map(({ child }) => child.stop()))
  }
}

interface Sample {
  readonly rate: number
  /** Microseconds an operation. */
  readonly cpu: number
}

/** Measures every scenario of every variant in turn, round by round. */
async function inRounds(
  { rounds, ms }: Effort,
  { unit, warmUpMs }: { readonly unit: string; readonly warmUpMs: number },
  scenarios: readonly string[],
  variants: readonly Started[],
  measure: (variant: Started, scenario: string, ms: number) => Promise<Sample>,
): Promise<Row[]> {
  const pairs = scenarios.flatMap((scenario) => variants.map((variant) => ({ scenario, variant })))
  const rows = pairs.map(({ scenario, variant }) => ({
    scenario,
    variant: variant.name,
    unit,
    samples: [] as number[],
    cpu: [] as number[],
  }))
  for (const { scenario, variant } of pairs) await measure(variant, scenario, warmUpMs)
  for (let round = 0; round < rounds; round++) {
    // Back and forth, so that no variant always comes second.
    const order = [...pairs.entries()]
    for (const [index, { scenario, variant }] of round % 2 === 0 ? order : order.toReversed()) {
      const { rate, cpu } = await measure(variant, scenario, ms)
      rows[index]?.samples.push(rate)
      rows[index]?.cpu.push(cpu)
    }
  }
  return rows
}

/** Compares operations inside the variants' own processes, in operations a second. */
export function compareLoops(
  module: URL,
  variants: readonly string[],
  scenarios: readonly string[],
  effort: Effort,
): Promise<Row[]> {
  return withVariants(module, variants, effort, (started) =>
    inRounds(
      effort,
      { unit: 'calls/s', warmUpMs: warmUp.loops },
      scenarios,
      started,
      async ({ child }, scenario, ms) => {
        const { operations, seconds, cpu } = (await command(child, { kind: 'loop', scenario, ms })) as Loop
        return { rate: operations / seconds, cpu: cpu / operations }
      },
    ),
  )
}

/** Requests by scenario; may differ between variants, and may need what a variant says of itself. */
export type Requests = (variant: string, facts: Readonly<Record<string, string>>) => Readonly<Record<string, Request>>

/** Compares servers, in requests a second. */
export async function compareServers(
  module: URL,
  variants: readonly string[],
  requests: Requests,
  effort: Effort,
): Promise<Row[]> {
  const load = startChild(loadProcess)
  try {
    return await withVariants(module, variants, effort, (started) => {
      const scenarios = Object.keys(requests(variants[0] ?? '', started[0]?.facts ?? {}))
      return inRounds(
        effort,
        { unit: 'requests/s', warmUpMs: warmUp.servers },
        scenarios,
        started,
        async ({ name, child, port, facts }, scenario, ms) => {
          const request = requests(name, facts)[scenario]
          if (!request) throw new Error(`${name} has no request for ${scenario}`)
          const before = (await command(child, { kind: 'cpu' })) as number
          const { answers, seconds } = (await load.request({
            ...request,
            port,
            connections,
            ms,
          } satisfies LoadRequest)) as Load
          const cpu = ((await command(child, { kind: 'cpu' })) as number) - before
          return { rate: answers / seconds, cpu: cpu / answers }
        },
      )
    })
  } finally {
    await load.stop()
  }
}
