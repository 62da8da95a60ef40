import { setTimeout as sleep } from 'node:timers/promises'
import { contract } from '@leadwright/errors'
import { createEnrichmentService } from '@leadwright/api/internal/domains/enrichment/service'
import { createScrapingService } from '@leadwright/api/internal/domains/scraping/service'
import { createVerificationKind } from '@leadwright/api/internal/domains/verification/kind'
import { createVerificationService } from '@leadwright/api/internal/domains/verification/service'
import type { Sandbox } from '@leadwright/sandbox'
import { startVariant } from '../harness/compare.ts'
import { createDatabase } from '../harness/database.ts'
import type { Memory, VariantRequest } from '../harness/variant.ts'
import { assemble } from './finding.parts.ts'
import { quickMail } from './jobs.quick-worker.ts'

const module = new URL('jobs.variants.ts', import.meta.url)

export type Kind = 'verification' | 'enrichment' | 'scraping'
export const kinds: readonly Kind[] = ['verification', 'enrichment', 'scraping']

const changeOf = (organizationId: string) => ({ organizationId, operationId: undefined })

/** A worker in a process of its own. */
export interface Worker {
  /** CPU time so far, in seconds. */
  cpu(): Promise<number>
  memory(): Promise<Memory>
  stop(): Promise<void>
}

/** Callers of the product in this process; its workers come and go. */
export type JobsProduct = Awaited<ReturnType<typeof startJobs>>

export async function startJobs(sandbox?: Sandbox) {
  const database = await createDatabase()
  const net = { dns: sandbox?.dnsServers[0] ?? '127.0.0.1:9', proxies: sandbox?.proxies ?? [] }
  const { options, close } = await assemble({ ...net, database: database.url }, false)
  const { sql, leads } = options
  const verifying = { ...options, mail: quickMail, sessions: 50 }
  const services = {
    verification: createVerificationService(verifying, createVerificationKind(verifying)),
    enrichment: createEnrichmentService(options),
    scraping: createScrapingService(options),
  }
  const { error: fail } = contract
  let count = 0
  const workers = new Set<Worker>()

  return {
    sql,
    newOrganization: async (): Promise<string> => {
      const id = `org_${++count}`
      await sql`insert into organizations (id, name, slug) values (${id}, ${id}, ${id})`
      await sql`insert into credit_entries (organization_id, kind, amount, reference)
        values (${id}, 'grant', 10000000, 'signup')`
      return id
    },
    newList: async (organizationId: string, workflow: Kind, rows: readonly string[]): Promise<string> => {
      const { id } = await leads.create(fail, {
        ...changeOf(organizationId),
        name: 'bench',
        workflow,
        createdBy: 'bench',
      })
      await leads.import(fail, { ...changeOf(organizationId), listId: id, csv: `${rows.join('\n')}\n` })
      return id
    },
    /** Starts a job; with `decides`, it never waits for a decision. */
    create: async (kind: Kind, organizationId: string, listId: string, decides = false): Promise<string> => {
      const asked = { ...changeOf(organizationId), actor: 'bench', listId }
      const found = { ...asked, decision: decides ? { include: [] } : undefined }
      if (kind === 'enrichment') return (await services.enrichment.create(fail, found)).id
      if (kind === 'scraping') return (await services.scraping.create(fail, { ...found, perRow: 1 })).id
      return (await services.verification.create(fail, { ...asked, decision: decides ? { exclude: [] } : undefined }))
        .id
    },
    decide: (organizationId: string, jobId: string) =>
      services.verification.decide(fail, { ...changeOf(organizationId), jobId, decision: { exclude: [] } }),
    cancel: (kind: Kind, organizationId: string, jobId: string) =>
      services[kind].cancel(fail, { ...changeOf(organizationId), jobId }),
    /** Waits until all of some jobs are there. */
    until: async (jobs: readonly string[], stage: string, pause = 50): Promise<void> => {
      for (;;) {
        const rows = await sql<{ stage: string }[]>`select stage from jobs where id in ${sql(jobs)}`
        if (rows.every((row) => row.stage === stage)) return
        const over = rows.find((row) => ['failed', 'cancelled', 'expired'].includes(row.stage))
        if (over) throw new Error(`A job is ${over.stage}`)
        await sleep(pause)
      }
    },
    /** Jobs of an organization that workers have something to do for, and tasks of it that are under way. */
    busyWith: async (organizationId: string): Promise<{ readonly jobs: number; readonly tasks: number }> => {
      const [row] = await sql<{ jobs: number; tasks: number }[]>`
        select count(*) filter (where stage in ('queued', 'analyzing', 'verifying', 'enriching', 'scraping'))::integer as jobs,
          (select count(*) from job_tasks where lease_token is not null and due_at > clock_timestamp()
            and job_id in (select id from jobs where organization_id = ${organizationId}))::integer as tasks
        from jobs where organization_id = ${organizationId}`
      return row ?? { jobs: 0, tasks: 0 }
    },
    /** Transactions of the database until now. What is measured by asking is in it. */
    transactions: async (): Promise<number> => {
      await sql`select pg_stat_clear_snapshot()`
      const [row] =
        await sql`select xact_commit + xact_rollback as count from pg_stat_database where datname = current_database()`
      return Number(row?.['count'])
    },
    startWorker: async ({ sessions, quick = false }: { sessions?: number; quick?: boolean } = {}): Promise<Worker> => {
      process.env['BENCH_DATABASE'] = database.url
      process.env['BENCH_DNS'] = net.dns
      process.env['BENCH_PROXY'] = net.proxies.join(',')
      process.env['BENCH_SESSIONS'] = sessions === undefined ? '' : String(sessions)
      const { child } = await startVariant(module, quick ? 'quick worker' : 'worker')
      const ask = <T>(request: VariantRequest): Promise<T> => child.request(request) as Promise<T>
      const worker: Worker = {
        cpu: async () => (await ask<number>({ kind: 'cpu' })) / 1e6,
        memory: () => ask({ kind: 'memory', collect: true }),
        stop: async () => {
          workers.delete(worker)
          await child.stop()
        },
      }
      workers.add(worker)
      return worker
    },
    close: async () => {
      for (const worker of workers) await worker.stop()
      await close()
      await database.drop()
    },
  }
}
