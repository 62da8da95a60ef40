import { answerParent } from './child.ts'
import type { Loop, Memory, Variant, VariantRequest, Variants } from './variant.ts'

// A process for one variant: `variant-process.ts <module> <variant>`. Each has one of its own, so that what the compiler
// learns about shared code from one variant neither helps nor hinders another.

const [module = '', name = ''] = process.argv.slice(2)
let variant: Variant = {}

const cpu = (): number => {
  const { user, system } = process.cpuUsage()
  return user + system
}

function memory(collect: boolean): Memory {
  if (collect) globalThis.gc?.()
  const { rss, heapUsed, external } = process.memoryUsage()
  return { rss: rss / 2 ** 20, heap: heapUsed / 2 ** 20, external: external / 2 ** 20 }
}

async function loop(scenario: string, ms: number): Promise<Loop> {
  const operation = variant.operations?.[scenario]
  if (!operation) throw new Error(`${name} has no operation ${scenario}`)
  const { atOnce = 100 } = variant
  let operations = 0
  const used = cpu()
  const started = performance.now()
  const until = started + ms
  do {
    for (let i = 0; i < atOnce; i++) await operation()
    operations += atOnce
  } while (performance.now() < until)
  return { operations, seconds: (performance.now() - started) / 1000, cpu: cpu() - used }
}

answerParent(
  async (request: VariantRequest) => {
    if (request.kind === 'cpu') return cpu()
    if (request.kind === 'memory') return memory(request.collect)
    if (request.kind === 'loop') return loop(request.scenario, request.ms)
    const { variants } = (await import(module)) as { variants: Variants }
    const create = variants[name]
    if (!create) throw new Error(`${module} has no variant ${name}`)
    variant = await create()
    return { port: variant.port, facts: variant.facts }
  },
  async () => variant.close?.(),
)
