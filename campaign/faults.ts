import { setTimeout as sleep } from 'node:timers/promises'
import type { Proxy } from '@leadwright/api/testing/proxy'
import type { Problems } from './problems.ts'
import type { Fault, KindName, ProcessName } from './schedule.ts'
import type { Member, Surroundings } from './surroundings.ts'

/** Brings a fault about, lets it last, and takes it away again. */
type Inject = (around: Surroundings, fault: Fault, problems: Problems) => Promise<void>

const memberOf = ({ members }: Surroundings, { place }: Fault): Member => members[place as ProcessName]
const clientsOf = ({ members }: Surroundings): Proxy[] => Object.values(members).flatMap(({ clients }) => clients ?? [])
const lasts = ({ lastsMs }: Fault): Promise<void> => sleep(lastsMs)

/** What is done to connections while a fault lasts. */
const lying = (proxiesOf: (around: Surroundings, fault: Fault) => readonly Proxy[]) => ({
  cut: async (around: Surroundings, fault: Fault) => {
    for (const proxy of proxiesOf(around, fault)) proxy.cut()
  },
  slow: async (around: Surroundings, fault: Fault) => {
    const proxies = proxiesOf(around, fault)
    for (const proxy of proxies) proxy.delay(fault.amount)
    await lasts(fault)
    for (const proxy of proxies) proxy.pass()
  },
  refused: async (around: Surroundings, fault: Fault) => {
    const proxies = proxiesOf(around, fault)
    for (const proxy of proxies) proxy.refuse()
    await lasts(fault)
    for (const proxy of proxies) proxy.pass()
  },
  swallowed: async (around: Surroundings, fault: Fault) => {
    const proxies = proxiesOf(around, fault)
    for (const proxy of proxies) proxy.swallow()
    await lasts(fault)
    for (const proxy of proxies) {
      proxy.pass()
      proxy.cut()
    }
  },
})
const toPostgres = lying((around, fault) => [memberOf(around, fault).database])
const toRedis = lying(({ redis }) => (redis ? [redis.proxy] : []))
const toClients = lying(clientsOf)

const postgresStops =
  (mode: 'fast' | 'immediate'): Inject =>
  async ({ postgres }, fault) => {
    await postgres.stop(mode)
    await lasts(fault)
    await postgres.start()
  }

const redisEnds: Inject = async ({ redis }, fault) => {
  await redis?.server.kill()
  await lasts(fault)
  await redis?.server.start()
}

const inject: Readonly<Record<KindName, Inject>> = {
  'a process is killed': (around, fault) => memberOf(around, fault).process.kill(fault.lastsMs),
  'a process is stopped, and continued': async (around, fault) => {
    const { process } = memberOf(around, fault)
    process.signal('SIGSTOP')
    await lasts(fault)
    process.signal('SIGCONT')
  },
  'a process is asked to stop': async (around, fault, problems) => {
    const { process } = memberOf(around, fault)
    const wasReady = process.isReady()
    const asked = performance.now()
    const code = await process.stop()
    const ms = performance.now() - asked
    if (wasReady && code !== 0) problems.add(`${process.name} was asked to stop and ended with ${code} after ${ms} ms`)
  },
  'PostgreSQL is restarted': postgresStops('fast'),
  'PostgreSQL crashes': postgresStops('immediate'),
  'PostgreSQL is away': postgresStops('immediate'),
  'connections to PostgreSQL are cut': toPostgres.cut,
  'connections to PostgreSQL are slow': toPostgres.slow,
  'connections to PostgreSQL are swallowed, then cut': toPostgres.swallowed,
  'Redis is restarted': redisEnds,
  'Redis is away': redisEnds,
  'Redis hangs': async ({ redis }, fault) => {
    redis?.server.signal('SIGSTOP')
    await lasts(fault)
    redis?.server.signal('SIGCONT')
  },
  'connections to Redis are cut': toRedis.cut,
  'connections of clients are cut': toClients.cut,
  'connections of clients are slow': toClients.slow,
  'connections of clients are refused': toClients.refused,
  'the disk of PostgreSQL is full': async ({ disks, postgres }, fault) => {
    await disks.database.fill()
    await lasts(fault)
    await disks.database.empty()
    // Where it could not even recover, it has ended.
    if (!postgres.isRunning()) await postgres.start()
  },
  'the disk of uploads is full': async ({ disks }, fault) => {
    await disks.uploads.fill()
    await lasts(fault)
    await disks.uploads.empty()
  },
  'a clock jumps, and back': async (around, fault) => {
    const { clock } = memberOf(around, fault)
    await clock.set(fault.amount)
    await lasts(fault)
    await clock.set(0)
  },
}

export const injectFault = (around: Surroundings, fault: Fault, problems: Problems): Promise<void> =>
  inject[fault.kind](around, fault, problems)

const probeMs = 2000
const probeEveryMs = 100

/** Waits until all processes are ready and answer; false after too long. */
export async function isWell({ members, urls }: Surroundings, withinMs: number): Promise<boolean> {
  const deadline = performance.now() + withinMs
  while (performance.now() < deadline) {
    const answers = urls.map((url) =>
      fetch(`${url}/readyz`, { signal: AbortSignal.timeout(probeMs) }).then(
        async (response) => (await response.text()) !== '' && response.ok,
        () => false,
      ),
    )
    const areReady = Object.values(members).every(({ process }) => process.isReady())
    if ((await Promise.all(answers)).every(Boolean) && areReady) return true
    await sleep(probeEveryMs)
  }
  return false
}
