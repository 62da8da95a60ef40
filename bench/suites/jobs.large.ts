import { setTimeout as sleep } from 'node:timers/promises'
import { median } from '../harness/statistics.ts'
import { startJobs } from './jobs.product.ts'
import { between, readStatements, slowedDown, type Slowed, type Statements } from './jobs.statements.ts'

export interface Large {
  readonly addresses: number
  readonly rate: number
  /** Growth of what is in use in the worker, from its first tenth on, in MiB. */
  readonly growth: number
  /** Addresses a second in the first tenth of the time, of those in the last. */
  readonly slowdown: number
  /** What a call of each statement takes in the last tenth, of the second; nothing where the server does not count it. */
  readonly statements: readonly Slowed[]
}

/** Shares of the job between which its statements are compared. The first tenth fills the caches. */
const spans = [0.1, 0.2, 0.88, 0.98]

/** Runs one job of so many addresses with mail hosts that answer at once: what is measured is the engine. */
export async function measureLarge(addresses: number): Promise<Large> {
  const product = await startJobs()
  const { sql } = product
  try {
    const organization = await product.newOrganization()
    const listId = await product.newList(organization, 'verification', ['email', 'first@host0.test'])
    const hosts = 2000
    await sql`
      insert into leads (list_id, identity, email, email_key, row)
      select ${listId}, email, email, email, array[email]
      from (select 'person.' || nr || '@host' || nr % ${hosts}::integer || '.test' as email from generate_series(2, ${addresses}::integer) as nr) as one`
    await sql`update lists set lead_count = ${addresses} where id = ${listId}`
    const worker = await product.startWorker({ quick: true })
    const id = await product.create('verification', organization, listId)
    await product.until([id], 'awaiting_decision', 500)

    const heap: number[] = []
    const speeds: number[] = []
    const begun = performance.now()
    await product.decide(organization, id)
    let [before, at] = [0, performance.now()]
    const seen: Statements[] = []
    for (;;) {
      await sleep(1000)
      const [job] = await sql<{ stage: string; done: number }[]>`select stage, done from jobs where id = ${id}`
      if (job?.stage === 'completed') break
      if (job?.stage !== 'verifying') throw new Error(`The job is ${job?.stage}`)
      const now = performance.now()
      speeds.push(((job.done - before) / (now - at)) * 1000)
      ;[before, at] = [job.done, now]
      if (job.done >= addresses * (spans[seen.length] ?? Infinity)) seen.push((await readStatements(sql)) ?? new Map())
      if (speeds.length % 3 === 0) heap.push((await worker.memory()).heap)
    }
    const [beforeEarly, early, beforeLate, late] = seen
    const isSeen = beforeEarly && early && beforeLate && late
    const tenth = Math.max(1, Math.floor(speeds.length / 10))
    const first = heap.slice(0, Math.max(1, Math.floor(heap.length / 10)))
    return {
      addresses,
      rate: addresses / ((performance.now() - begun) / 1000),
      growth: Math.max(...heap) - median(first),
      slowdown: median(speeds.slice(0, tenth + 1)) / median(speeds.slice(-tenth - 1)),
      statements: isSeen ? slowedDown(between(beforeEarly, early), between(beforeLate, late)) : [],
    }
  } finally {
    await product.close()
  }
}
