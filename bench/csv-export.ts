import { once } from 'node:events'
import { contract } from '@leadwright/errors'
import { median } from './harness/statistics.ts'
import { openLeadsBench, type LeadsBench } from './support/leads.ts'

/** What {@link run} found out. */
export interface CsvExportResult {
  readonly leads: number
  readonly bytes: number
  readonly leadsPerSecond: number
  /** What PostgreSQL writes of the same columns as CSV, when nothing is between it and the reader. */
  readonly copiedPerSecond: number
  /** The rate of the export, of that; the median of pairs. */
  readonly ratio: number
  /**
   * Peaks of what is in use, garbage collected, above the state before, in MB: while a tenth of the leads goes out, and
   * while all of them do. Required: the second is the first, give or take a few. (What the process has from the system
   * at a moment says when the collector last ran, not what an export needs.)
   */
  readonly heapOfTenth: number
  readonly heapOfAll: number
}

const leads = 200_000
const pairs = 5

/** Lists with a verdict on every lead, exported to a reader that takes them as fast as they come. */
export async function run(serverUrl = process.env['DATABASE_URL'] ?? ''): Promise<CsvExportResult> {
  const bench = await openLeadsBench(serverUrl)
  try {
    await exportList(bench, await judgedList(bench, 1000)) // compiles what is measured
    const [tenth, all] = [await judgedList(bench, leads / 10), await judgedList(bench, leads)]
    const runs: { readonly bytes: number; readonly exported: number; readonly copied: number }[] = []
    for (let pair = 0; pair < pairs; pair++) {
      const copied = await copyList(bench, all)
      const { bytes, seconds } = await exportList(bench, all)
      runs.push({ bytes, exported: leads / seconds, copied: leads / copied })
    }
    return {
      leads,
      bytes: runs[0]?.bytes ?? 0,
      leadsPerSecond: Math.round(median(runs.map(({ exported }) => exported))),
      copiedPerSecond: Math.round(median(runs.map(({ copied }) => copied))),
      ratio: median(runs.map(({ exported, copied }) => exported / copied)),
      heapOfTenth: await heapInUse(bench, tenth),
      heapOfAll: await heapInUse(bench, all),
    }
  } finally {
    await bench.close()
  }
}

/** The peak of the heap in use while a list is exported, above what it was, in MB. */
async function heapInUse(bench: LeadsBench, listId: string): Promise<number> {
  const { gc } = globalThis
  if (!gc) throw new Error('Run this with --expose-gc')
  const used = (): number => {
    gc()
    return process.memoryUsage().heapUsed / 2 ** 20
  }
  const before = used()
  let [peak, chunks] = [before, 0]
  await exportList(bench, listId, () => {
    chunks += 1
    if (chunks % 5 === 0) peak = Math.max(peak, used())
  })
  return peak - before
}

async function judgedList(
  { connection: { sql }, organizationId, newList }: LeadsBench,
  count: number,
): Promise<string> {
  const listId = await newList()
  const jobId = `job_${listId}`
  await sql`
    insert into leads (list_id, identity, email, email_key, row)
    select ${listId}, e, e, e, array[e, 'Maria-Luise', 'Østergård', 'Company, Inc.', 'Head of "Logistics"', 'Met at the fair']
    from (select 'person.' || n || '@company' || n % 5000 || '.test' as e from generate_series(1, ${count}::int) n) rows`
  await sql`
    insert into jobs (id, kind, organization_id, list_id, stage, created_by)
    values (${jobId}, 'verification', ${organizationId}, ${listId}, 'completed', 'bench')`
  await sql`
    insert into verification_addresses (job_id, key, position, email, billable, status, reason, flags, mx, reply)
    select ${jobId}, email_key, id, email, true, 'valid', 'accepted', '{role}', 'mx.company.test', '250 2.1.5 OK'
    from leads where list_id = ${listId}`
  const columns = ['email', 'first_name', 'last_name', 'company', 'job_title', 'note']
  await sql`
    update lists set columns = ${columns}, lead_count = ${count}, verdicts_job_id = ${jobId} where id = ${listId}`
  return listId
}

async function exportList({ service, organizationId }: LeadsBench, listId: string, onChunk = () => {}) {
  const start = performance.now()
  const { body } = await service.export(contract.error, { organizationId, listId, status: undefined })
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.byteLength
    onChunk()
  }
  return { bytes, seconds: (performance.now() - start) / 1000 }
}

/** Seconds that a bare COPY of the same columns takes. */
async function copyList({ connection: { sql } }: LeadsBench, listId: string): Promise<number> {
  const start = performance.now()
  const fields = Array.from({ length: 6 }, (_, index) => `row[${index + 1}]`)
  const copied = await sql
    .unsafe(
      `copy (
        select ${fields.join()}, status, reason, array_to_string(flags, '|'), suggestion, mx, reply
        from leads left join verification_addresses on job_id = 'job_${listId}' and key = email_key
        where list_id = '${listId}' order by id
      ) to stdout with (format csv)`,
    )
    .readable()
  copied.resume()
  await once(copied, 'end')
  return (performance.now() - start) / 1000
}

if (import.meta.main) {
  const result = await run()
  console.table([result])
  if (result.heapOfAll > result.heapOfTenth + 8) process.exitCode = 1
}
