import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createFindingWorker } from '@leadwright/api/internal/domains/finding/worker'
import type { Variant, Variants } from '../harness/variant.ts'
import { assemble, type Surroundings } from './finding.parts.ts'

/** How long the process did nothing else, in milliseconds. */
export interface LoopDelay {
  readonly p99: number
  readonly max: number
}

/** The worker alone, as a process of the role `worker` is; asked on its port, it says how long its event loop stood. */
async function worker(): Promise<Variant> {
  const around = JSON.parse(process.env['BENCH_FINDING'] ?? '{}') as Surroundings
  const { options, close } = await assemble(around, true)
  const finder = createFindingWorker(options)
  await finder.start()

  const delay = monitorEventLoopDelay({ resolution: 1 })
  delay.enable()
  const server = createServer((_, response) => {
    const said: LoopDelay = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6 }
    delay.reset()
    response.end(JSON.stringify(said))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close()
      delay.disable()
      await finder.stop()
      await close()
    },
  }
}

export const variants: Variants = { worker }
