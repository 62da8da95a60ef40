import { startSandbox, type MailDomain } from '@leadwright/sandbox'
import { startJobs, type Worker } from './jobs.product.ts'

/** Mail hosts, and how long each thinks before a reply. */
export interface Internet {
  readonly hosts: number
  readonly delayMs: number
  readonly addresses: number
}

export interface Run {
  /** Addresses a second from the decision to the end. */
  readonly rate: number
  /** CPU time of the workers for an address, in milliseconds. */
  readonly cpu: number
  /** Of the busiest worker's CPU time, what the idlest one used. */
  readonly share: number
  readonly sessions: number
  /** Sessions with one mail host at a time, at most. */
  readonly most: number
}

/** Recipients that a session takes of a server that says nothing about itself. */
const recipientsPerSession = 50
/** Sessions that it takes at least: of each host all its addresses and a probe. */
export const fewestSessions = ({ hosts, addresses }: Internet): number =>
  hosts * Math.ceil((addresses / hosts + 1) / recipientsPerSession)

/** Runs jobs of as many organizations at once, on as many workers; their analysis is over before the clock starts. */
export async function measureSpeed(
  internet: Internet,
  { workers, jobs = 1, sessions }: { workers: number; jobs?: number; sessions?: number },
): Promise<Run> {
  const { hosts, delayMs, addresses } = internet
  const names = Array.from({ length: hosts }, (_, index) => `host${index}.test`)
  const domain: MailDomain = {}
  const sandbox = await startSandbox({
    domains: Object.fromEntries(
      names.map((name) => [name, { ...domain, mx: [{ preference: 10, host: { delayMs } }] }]),
    ),
  })
  const product = await startJobs(sandbox)
  try {
    const started: Worker[] = []
    for (let worker = 0; worker < workers; worker++) {
      started.push(await product.startWorker(sessions === undefined ? {} : { sessions }))
    }
    const all: { organization: string; id: string }[] = []
    for (let job = 0; job < jobs; job++) {
      const organization = await product.newOrganization()
      const each = addresses / jobs
      const rows = Array.from({ length: each }, (_, index) => `person.${job}.${index}@${names[index % hosts]}`)
      const listId = await product.newList(organization, 'verification', ['email', ...rows])
      all.push({ organization, id: await product.create('verification', organization, listId) })
    }
    const ids = all.map(({ id }) => id)
    await product.until(ids, 'awaiting_decision')

    const cpuOf = () => Promise.all(started.map((worker) => worker.cpu()))
    const before = await cpuOf()
    const begun = performance.now()
    for (const { organization, id } of all) await product.decide(organization, id)
    await product.until(ids, 'completed')
    const seconds = (performance.now() - begun) / 1000
    const used = (await cpuOf()).map((cpu, worker) => cpu - (before[worker] ?? 0))
    return {
      rate: addresses / seconds,
      cpu: (used.reduce((sum, cpu) => sum + cpu, 0) / addresses) * 1000,
      share: Math.min(...used) / Math.max(...used),
      sessions: sandbox.stats.connections,
      most: Math.max(...Object.values(sandbox.stats.perHost).map(({ maxOpenConnections }) => maxOpenConnections)),
    }
  } finally {
    await product.close()
    await sandbox.close()
  }
}
