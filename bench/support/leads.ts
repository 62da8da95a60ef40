import { randomBytes } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { contract } from '@leadwright/errors'
import postgres from 'postgres'
import { connect, type Connection } from '@leadwright/api/internal/db/client'
import { migrateDatabase } from '@leadwright/api/internal/db/migrate'
import { createLeadsService, type LeadsService } from '@leadwright/api/internal/domains/leads/service'

/** A database of its own with the product's schema, and the leads service on it. */
export interface LeadsBench {
  readonly connection: Connection
  readonly service: LeadsService
  readonly organizationId: string
  readonly newList: () => Promise<string>
  readonly close: () => Promise<void>
}

export async function openLeadsBench(serverUrl: string): Promise<LeadsBench> {
  const admin = postgres(serverUrl, { max: 1 })
  const name = `leadwright_bench_${randomBytes(6).toString('hex')}`
  await admin`create database ${admin(name)}`
  const url = new URL(serverUrl)
  url.pathname = name
  await migrateDatabase(url.href, fileURLToPath(new URL('../../apps/api/src/db/migrations', import.meta.url)))
  const connection = connect(url.href)
  const service = createLeadsService(connection)
  const organizationId = 'org_bench'
  await connection.sql`insert into organizations (id, name, slug) values (${organizationId}, 'Bench', 'bench')`
  return {
    connection,
    service,
    organizationId,
    newList: async () => {
      const input = { organizationId, name: 'bench', workflow: 'verification', createdBy: 'bench' } as const
      return (await service.create(contract.error, { ...input, operationId: undefined })).id
    },
    close: async () => {
      await connection.close()
      await admin`drop database ${admin(name)} with (force)`
      await admin.end()
    },
  }
}

/** Rows as lists of leads have them: about 250 bytes, every third with a quoted field, every address another. */
export function* leadRows(count: number, from = 0): Generator<string, void> {
  yield 'email,first_name,last_name,company,job_title,website,phone,note\n'
  for (let n = from; n < from + count; n += 1) {
    const company = n % 3 === 0 ? `"Company ${n % 5000}, Inc."` : `Company ${n % 5000}`
    yield (
      `person.${n}@company${n % 5000}.test,Maria-Luise,Østergård,${company},Head of Logistics ${n % 90},` +
      `https://www.company${n % 5000}.test/team/about-us,+49 30 ${100_000 + n},` +
      `Met at the fair in Berlin last year and wanted to hear about prices for ${n % 700} seats and more\n`
    )
  }
}

/** How far memory grew above where it was, in MB, while something ran; sampled every few milliseconds. */
export async function memoryGrowth<T>(work: () => Promise<T>): Promise<{ result: T; rss: number; heap: number }> {
  globalThis.gc?.()
  const before = process.memoryUsage()
  let [rss, heap] = [before.rss, before.heapUsed]
  const timer = setInterval(() => {
    const now = process.memoryUsage()
    rss = Math.max(rss, now.rss)
    heap = Math.max(heap, now.heapUsed)
  }, 5)
  try {
    const result = await work()
    return { result, rss: (rss - before.rss) / 2 ** 20, heap: (heap - before.heapUsed) / 2 ** 20 }
  } finally {
    clearInterval(timer)
  }
}

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN
