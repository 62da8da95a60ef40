import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { measure } from './measure.ts'
import { startNameServer } from './name-server.ts'
import { connectNetworks, startServer } from './network.ts'
import type { RunningServer } from './network.ts'
import { judge } from './outcome.ts'
import type { Outcome } from './outcome.ts'
import type { Layers } from './roots.ts'
import { settings } from './servers.ts'
import { back, front } from './setting.ts'
import type { Setting } from './setting.ts'

/** What the process outside prepared. */
export interface Prepared {
  folder: string
  results: string
  /** Which of the settings. */
  wanted: readonly number[]
  layers: Readonly<Record<string, Layers>>
}

// Runs in a network namespace that has nothing in it yet.
const { folder, results, wanted, layers } = JSON.parse(process.argv[2] ?? '') as Prepared

const network = await connectNetworks()
await startNameServer()
const outcomes: Record<number, Outcome> = {}
for (const index of wanted) {
  const setting = settings[index]
  if (!setting) continue
  const running: RunningServer[] = []
  const bringUp = async (one: Setting, address: string, upper: string): Promise<void> => {
    const root = layers[one.packages.join(' ')]
    if (root) running.unshift(await startServer(network, root, one.start, address, join(folder, upper)))
  }
  process.stdout.write(`${setting.server}, ${setting.setting}: `)
  try {
    if (setting.behind) await bringUp(setting.behind, back, 'back')
    await bringUp(setting, front, 'front')
    const outcome = judge(await measure(), setting.tells)
    outcomes[index] = outcome
    console.log(
      `${outcome.seconds.toFixed(1)} s, ${outcome.connections} connections, ${outcome.rounds} rounds, ` +
        `${outcome.wrong} wrong, ${outcome.needless} needlessly unknown, ${outcome.deferred} put off at first`,
    )
  } catch (error) {
    console.log(String(error))
    process.exitCode = 1
  }
  for (const server of running) await server.close()
}
network.close()
writeFileSync(results, JSON.stringify(outcomes))
process.exit()
