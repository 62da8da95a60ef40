import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createFindingJobKind } from '@leadwright/api/internal/domains/finding/jobs/kind'
import { createJobWorker } from '@leadwright/api/internal/jobs/worker'
import type { Variant, Variants } from '../harness/variant.ts'
import { assemble, type Surroundings } from './finding.parts.ts'

/** How long the event loop stood, in milliseconds. */
export interface LoopDelay {
  /** By the clock: with what the machine's other processes took meanwhile. */
  readonly p99: number
  readonly max: number
  /** By the CPU time that the thread itself took between two looks. */
  readonly own: number
}

/** Milliseconds between two looks at the event loop. */
const looks = 1

/** The worker alone, as a process of the role `worker` is; asked on its port, it says how long its event loop stood. */
async function worker(): Promise<Variant> {
  const around = JSON.parse(process.env['BENCH_FINDING'] ?? '{}') as Surroundings
  const { options, close } = await assemble(around, true)
  const finder = createJobWorker(
    options,
    Object.values(options.kinds).map((kind) => createFindingJobKind(options, kind)),
  )
  await finder.start()

  const delay = monitorEventLoopDelay({ resolution: looks })
  delay.enable()
  let [used, own] = [threadTime(), 0]
  const looking = setInterval(() => {
    const now = threadTime()
    own = Math.max(own, now - used)
    used = now
  }, looks)
  const server = createServer((_, response) => {
    const said: LoopDelay = { p99: delay.percentile(99) / 1e6, max: delay.max / 1e6, own }
    delay.reset()
    own = 0
    response.end(JSON.stringify(said))
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      server.close()
      delay.disable()
      clearInterval(looking)
      await finder.stop()
      await close()
    },
  }
}

/** In milliseconds. */
function threadTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

export const variants: Variants = { worker }
