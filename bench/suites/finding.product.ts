import { setTimeout as sleep } from 'node:timers/promises'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { contract } from '@leadwright/errors'
import { createEnrichmentService } from '@leadwright/api/internal/domains/enrichment/service'
import type { JobView, RowView } from '@leadwright/api/internal/domains/finding/views'
import { createScrapingService } from '@leadwright/api/internal/domains/scraping/service'
import type { Sandbox } from '@leadwright/sandbox'
import { startVariant } from '../harness/compare.ts'
import { createDatabase } from '../harness/database.ts'
import type { Memory, VariantRequest } from '../harness/variant.ts'
import { assemble, type Surroundings } from './finding.parts.ts'
import type { LoopDelay } from './finding.variants.ts'

const module = new URL('finding.variants.ts', import.meta.url)

export type Workflow = 'enrichment' | 'scraping'

/** What a job came to. */
export interface JobRun {
  readonly job: JobView
  readonly seconds: number
  /** CPU time of the worker, in seconds. */
  readonly cpu: number
  /** Of the worker while it ran, after collections if they were asked for. */
  readonly samples: readonly Memory[]
}

/** The product that finds: callers here, its worker in a process of its own. */
export interface FindingProduct {
  /** Imports rows, the first of them the header. @returns the list */
  importRows(workflow: Workflow, rows: readonly (readonly string[])[]): Promise<string>
  /** Runs a job to its end or, without `decides`, to its estimate. With `collect`, the heap is what is in use. */
  run(
    workflow: Workflow,
    listId: string,
    how?: { readonly collect?: boolean; readonly decides?: boolean; readonly perRow?: number },
  ): Promise<JobRun>
  /** Every row of a job, in the order of the list. */
  rows(workflow: Workflow, jobId: string): Promise<RowView[]>
  memory(): Promise<Memory>
  /** Of the worker since the last time. */
  loopDelay(): Promise<LoopDelay>
  close(): Promise<void>
}

/** A company of a directory. */
export interface Listed {
  readonly id: string
  readonly name: string
  readonly domain: string
  readonly aliases?: readonly string[]
  readonly place?: string
}

const organizationId = 'org_bench'

/** Starts the product in a sandbox of this process. */
export async function startFinding(
  sandbox: Sandbox,
  { pauseMs, directory }: { readonly pauseMs?: number; readonly directory?: readonly Listed[] } = {},
): Promise<FindingProduct> {
  const folder = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
  const database = await createDatabase()
  const file = join(folder, 'companies.csv')
  const head = ['id', 'name', 'domain', 'aliases', 'place']
  const records = (directory ?? []).map(({ id, name, domain, aliases = [], place = '' }) =>
    [id, name, domain, aliases.join('|'), place].map(quoted).join(),
  )
  await writeFile(file, `${[head.join(), ...records].join('\n')}\n`)
  const around: Surroundings = {
    database: database.url,
    dns: sandbox.dnsServers[0] ?? '',
    proxies: sandbox.proxies,
    directory: file,
    ...(pauseMs === undefined ? {} : { pauseMs }),
  }
  const { options, close } = await assemble(around, false)
  const { sql, leads } = options
  await sql`insert into organizations (id, name, slug) values (${organizationId}, 'Bench', 'bench')`
  await sql`insert into credit_entries (organization_id, kind, amount, reference)
    values (${organizationId}, 'grant', 10000000, 'signup')`
  process.env['BENCH_FINDING'] = JSON.stringify(around)
  const worker = await startVariant(module, 'worker')
  const ask = <T>(request: VariantRequest): Promise<T> => worker.child.request(request) as Promise<T>
  const memory = (collect: boolean): Promise<Memory> => ask({ kind: 'memory', collect })
  const cpu = (): Promise<number> => ask({ kind: 'cpu' })
  const services = { enrichment: createEnrichmentService(options), scraping: createScrapingService(options) }
  const { error: fail } = contract
  const change = { organizationId, operationId: undefined }

  return {
    importRows: async (workflow, rows) => {
      const { id } = await leads.create(fail, { ...change, name: 'bench', workflow, createdBy: 'bench' })
      const csv = rows.map((row) => row.map(quoted).join()).join('\n')
      await leads.import(fail, { ...change, listId: id, csv: `${csv}\n` })
      return id
    },
    run: async (workflow, listId, { collect = false, decides = true, perRow = 3 } = {}) => {
      const samples: Memory[] = []
      const before = await cpu()
      const started = performance.now()
      const decision = decides ? { include: [] } : undefined
      const asked = { ...change, actor: 'bench', listId, decision }
      const { id: jobId } =
        workflow === 'scraping'
          ? await services.scraping.create(fail, { ...asked, perRow })
          : await services.enrichment.create(fail, asked)
      for (let looks = 0; ; looks++) {
        const job = await services[workflow].get(fail, { organizationId, jobId })
        if (job.stage === 'failed' || job.stage === 'cancelled') throw new Error(`The job ${job.stage}`)
        if (job.stage === 'completed' || job.stage === 'awaiting_decision') {
          return { job, samples, seconds: (performance.now() - started) / 1000, cpu: ((await cpu()) - before) / 1e6 }
        }
        // A collection takes some tens of milliseconds, so it is not for each look.
        if (decides && looks % 50 === 0) samples.push(await memory(collect))
        await sleep(100)
      }
    },
    rows: async (workflow, jobId) => {
      const all: RowView[] = []
      for (let cursor: string | undefined; ;) {
        const page = await services[workflow].results(fail, { organizationId, jobId }, { limit: 500, cursor })
        all.push(...page.items)
        if (page.nextCursor === null) return all
        cursor = page.nextCursor
      }
    },
    memory: () => memory(true),
    loopDelay: async () => (await fetch(`http://127.0.0.1:${worker.port}`)).json() as Promise<LoopDelay>,
    close: async () => {
      await worker.child.stop()
      await close()
      await database.drop()
      await rm(folder, { recursive: true })
    },
  }
}

const quoted = (value: string): string => `"${value.replaceAll('"', '""')}"`
