import { contract } from '@leadwright/errors'
import { buffer } from 'node:stream/consumers'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { leadRows, median, memoryGrowth, openLeadsBench, type LeadsBench } from './support/leads.ts'

/** What {@link run} found out. */
export interface CsvImportResult {
  readonly rows: number
  readonly bytes: number
  /** Rows a second, medians: imported and reported, and by a bare COPY of the same rows into the same table. */
  readonly importRows: number
  readonly copyRows: number
  /** Required: at least 0.75. */
  readonly ratio: number
  /** Peaks above the state before, in MB, of one import. Required of the first: at most 32. */
  readonly rssGrowth: number
  readonly heapGrowth: number
}

const rounds = 5

/**
 * A file of just under 10 MB, about 40,000 rows, imported into a new list, against COPY of exactly the rows that the
 * import stored. The two take turns, so that both meet the same machine.
 */
export async function run(serverUrl = process.env['DATABASE_URL'] ?? ''): Promise<CsvImportResult> {
  const bench = await openLeadsBench(serverUrl)
  try {
    const file = fileUnder(10 * 1024 * 1024)
    const firstList = await bench.newList()
    const { result: rows, rss, heap } = await memoryGrowth(() => importFile(bench, firstList, file))
    const copyText = await storedRows(bench, firstList)
    const times = { import: [] as number[], copy: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      const listId = await bench.newList()
      times.copy.push(await seconds(() => copyRows(bench, copyText.replaceAll(firstList, listId))))
      const other = await bench.newList()
      times.import.push(await seconds(() => importFile(bench, other, file)))
    }
    const [imported, copied] = [rows / median(times.import), rows / median(times.copy)]
    return {
      rows,
      bytes: file.length,
      importRows: Math.round(imported),
      copyRows: Math.round(copied),
      ratio: imported / copied,
      rssGrowth: rss,
      heapGrowth: heap,
    }
  } finally {
    await bench.close()
  }
}

function fileUnder(bytes: number): Buffer {
  const rows: Buffer[] = []
  let size = 0
  for (const text of leadRows(100_000)) {
    const row = Buffer.from(text)
    size += row.length
    if (size >= bytes) break
    rows.push(row)
  }
  return Buffer.concat(rows)
}

async function importFile({ service, organizationId }: LeadsBench, listId: string, file: Buffer): Promise<number> {
  const csv = Readable.toWeb(Readable.from(chunks(file))) as ReadableStream<Uint8Array>
  const { imported } = await service.import(contract.error, { organizationId, listId, csv, operationId: undefined })
  return imported
}

/** As they come from a socket. */
function* chunks(file: Buffer): Generator<Buffer, void> {
  for (let start = 0; start < file.length; start += 64 * 1024) yield file.subarray(start, start + 64 * 1024)
}

async function storedRows({ connection: { sql } }: LeadsBench, listId: string): Promise<string> {
  const text = await sql
    .unsafe(
      `copy (select list_id, identity, email, email_key, row from leads where list_id = '${listId}' order by id) to stdout`,
    )
    .readable()
  return (await buffer(text)).toString()
}

async function copyRows({ connection: { sql } }: LeadsBench, text: string): Promise<void> {
  const table = await sql`copy leads (list_id, identity, email, email_key, row) from stdin`.writable()
  await pipeline(Readable.from(chunks(Buffer.from(text))), table)
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return (performance.now() - start) / 1000
}

if (import.meta.main) {
  const result = await run()
  console.table([result])
  if (result.ratio < 0.75 || result.rssGrowth > 32) process.exitCode = 1
}
