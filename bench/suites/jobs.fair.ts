import { setTimeout as sleep } from 'node:timers/promises'
import { bounds } from '@leadwright/api/internal/bounds'
import { startSandbox, type Sandbox } from '@leadwright/sandbox'
import { median } from '../harness/statistics.ts'
import { kinds, startJobs, type JobsProduct, type Kind } from './jobs.product.ts'

const open = bounds.open_jobs
const rowsOfGreedy = 300
const repeats = 5

const header: Readonly<Record<Kind, string>> = {
  verification: 'email',
  enrichment: 'first_name,last_name,company',
  scraping: 'company,job_title',
}
const row = (kind: Kind, index: number): string =>
  kind === 'verification'
    ? `person.${index}@host${index % 20}.test`
    : kind === 'enrichment'
      ? `Ann,Lee${index},Unheard ${index} Works`
      : `Unheard ${index} Works,Buyer ${index}`
const rows = (kind: Kind, count: number, of = row): string[] => [
  header[kind],
  ...Array.from({ length: count }, (_, index) => of(kind, index)),
]

/** Rows that are work for workers: whoever is looked for has a company with a website. */
const workIn =
  ({ companies }: Pick<Sandbox, 'companies'>): typeof row =>
  (kind, index) => {
    const { name } = companies[index % companies.length] ?? { name: '' }
    if (kind === 'verification') return row(kind, index)
    return kind === 'enrichment' ? `Ann,Lee${index},"${name}"` : `"${name}",Buyer ${index}`
  }

export interface Fairness {
  /** How long a job of two rows takes to wait for its decision, in milliseconds, by kind. */
  readonly idle: Readonly<Record<Kind, number>>
  /** The same beside an organization that has all the open jobs it may have. */
  readonly besideGreedy: Readonly<Record<Kind, number>>
  /** What workers had to do for that organization meanwhile, at least: jobs, and tasks under way. */
  readonly fewestBusy: number
  readonly fewestUnderWay: number
  /** Transactions a second of a worker, with as many jobs that wait for a decision. */
  readonly idleTransactions: number
}

export async function measureFairness(): Promise<Fairness> {
  const host = { mx: [{ preference: 10, host: { delayMs: 100 } }] }
  const names = Array.from({ length: 20 }, (_, index) => `host${index}.test`)
  const sandbox = await startSandbox({ domains: Object.fromEntries(names.map((name) => [name, host])) })
  const product = await startJobs(sandbox)
  try {
    await product.startWorker()
    const [small, greedy] = [await product.newOrganization(), await product.newOrganization()]
    const idle = await timesOf(product, small)

    const asked: [Kind, string][] = []
    for (let job = 0; job < open; job++) {
      const kind = kinds[job % 3] ?? 'verification'
      const listId = await product.newList(greedy, kind, rows(kind, rowsOfGreedy, workIn(sandbox)))
      asked.push([kind, await product.create(kind, greedy, listId, job % 2 === 0)])
    }
    const busy: Awaited<ReturnType<JobsProduct['busyWith']>>[] = []
    const besideGreedy = await timesOf(product, small, async () => {
      busy.push(await product.busyWith(greedy))
    })
    const fewestBusy = Math.min(...busy.map(({ jobs }) => jobs))
    const fewestUnderWay = Math.min(...busy.map(({ tasks }) => tasks))

    for (const [kind, id] of asked) await product.cancel(kind, greedy, id).catch(() => {})
    const waiting: string[] = []
    for (let job = 0; job < open; job++) {
      waiting.push(
        await product.create('scraping', greedy, await product.newList(greedy, 'scraping', rows('scraping', 2))),
      )
    }
    await product.until(waiting, 'awaiting_decision')
    await sleep(3000)
    const [before, begun] = [await product.transactions(), performance.now()]
    await sleep(15_000)
    // Asking was two of them.
    const count = (await product.transactions()) - before - 2
    return {
      idle,
      besideGreedy,
      fewestBusy,
      fewestUnderWay,
      idleTransactions: count / ((performance.now() - begun) / 1000),
    }
  } finally {
    await product.close()
    await sandbox.close()
  }
}

/** @param after called after each job has been waited for */
async function timesOf(
  product: JobsProduct,
  organization: string,
  after?: () => Promise<void>,
): Promise<Record<Kind, number>> {
  const times: Record<Kind, number[]> = { verification: [], enrichment: [], scraping: [] }
  for (let time = 0; time < repeats; time++) {
    for (const kind of kinds) {
      const listId = await product.newList(organization, kind, rows(kind, 2))
      const begun = performance.now()
      const id = await product.create(kind, organization, listId)
      await product.until([id], 'awaiting_decision', 5)
      times[kind].push(performance.now() - begun)
      await after?.()
      await product.cancel(kind, organization, id)
    }
  }
  return {
    verification: median(times.verification),
    enrichment: median(times.enrichment),
    scraping: median(times.scraping),
  }
}
