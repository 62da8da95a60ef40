import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measureEngine } from './measure.ts'
import { startNameServer } from './name-server.ts'
import { connectNetworks, startServer } from './network.ts'
import type { RunningServer } from './network.ts'
import { judge } from './outcome.ts'
import type { Outcome, Outcomes } from './outcome.ts'
import { prepareGround } from './product.ts'
import type { Layers } from './roots.ts'
import { settings } from './servers.ts'
import { back, front } from './setting.ts'
import type { Setting } from './setting.ts'

/** What the process outside prepared. */
export interface Prepared {
  folder: string
  results: string
  /** Of Debian, for what is printed. */
  suite: string
  /** Which of the settings. */
  wanted: readonly number[]
  layers: Readonly<Record<string, Layers>>
}

// Runs in a network namespace that has nothing in it yet.
const { folder, results, suite, wanted, layers } = JSON.parse(process.argv[2] ?? '') as Prepared

const network = await connectNetworks()
await startNameServer()
const ground = await prepareGround()
const outcomes: Record<number, Outcomes> = {}
for (const index of wanted) {
  const setting = settings[index]
  if (!setting) continue
  const tell = (way: string, { seconds, connections, wrong, needless, reasons }: Outcome): void => {
    const figures = `${seconds.toFixed(1)} s, ${connections} connections, ${wrong} wrong, ${needless} needlessly unknown`
    console.log(`${suite}, ${setting.server}, ${setting.setting}, ${way}: ${figures} ${reasons.join(' / ')}`)
  }
  try {
    const { deferred, rounds, ...engine } = await withServers(setting, () => measureEngine(network.opened))
    const product = await withServers(setting, () => ground.measure(network.opened))
    const outcome = {
      engine: { ...judge(engine, setting.tells), deferred, rounds },
      product: judge(product, setting.tells),
    }
    outcomes[index] = outcome
    tell('engine', outcome.engine)
    tell('product', outcome.product)
  } catch (error) {
    console.log(`${suite}, ${setting.server}, ${setting.setting}: ${String(error)}`)
    process.exitCode = 1
  }
}
await ground.close()
network.close()
writeFileSync(results, JSON.stringify(outcomes))
process.exit()

/** Starts the servers of a setting anew, so that nothing is left of what they were asked before. */
async function withServers<T>(setting: Setting, work: () => Promise<T>): Promise<T> {
  const running: RunningServer[] = []
  const bringUp = async (one: Setting, address: string, upper: string): Promise<void> => {
    const root = layers[one.packages.join(' ')]
    if (root) running.unshift(await startServer(network, root, one.start, address, join(folder, upper)))
  }
  try {
    if (setting.behind) await bringUp(setting.behind, back, 'back')
    await bringUp(setting, front, 'front')
    return await work()
  } finally {
    for (const server of running) await server.close()
  }
}
