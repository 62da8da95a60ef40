import { contract } from '@leadwright/errors'
import { rowOf, type Figure, type Report } from '../harness/report.ts'
import { median } from '../harness/statistics.ts'
import { leadRows, openLeadsBench, type LeadsBench } from '../support/leads.ts'

const sizes = { small: 1000, large: Number(process.env['BENCH_LEADS'] ?? 1_000_000) }
/** Rows a file: less than the 10 MB that the product takes. */
const rowsAFile = 30_000
const rounds = 25
const none = { status: undefined, search: undefined }

/** What is asked of a list, and how often it is to be found. */
const looks = {
  'first page': none,
  'verdict that most have': { ...none, status: ['valid'] as const },
  'verdict that none has': { ...none, status: ['catch_all'] as const },
  'text that all have': { ...none, search: 'berlin' },
  'text that one has': { ...none, search: 'person.777@' },
  'text that none has': { ...none, search: 'nobody@nowhere.example' },
  'two characters that none has': { ...none, search: 'xq' },
  'Han character that none has': { ...none, search: '北' },
  'verdict and text that none has': { status: ['valid'] as const, search: 'Ann Nobody' },
}

/** A list that was imported, with a verdict on every lead, and what makes searches quick. */
async function filledList(bench: LeadsBench, leads: number): Promise<string> {
  const { organizationId, service, connection } = bench
  const { sql } = connection
  const listId = await bench.newList()
  for (let from = 0; from < leads; from += rowsAFile) {
    const csv = ReadableStream.from(bytesOf(leadRows(Math.min(rowsAFile, leads - from), from)))
    await service.import(contract.error, { organizationId, listId, operationId: undefined, csv })
  }
  const jobId = `job_${listId}`
  await sql`
    insert into jobs (id, kind, organization_id, list_id, stage, created_by, analysis)
    select ${jobId}, 'verification', ${organizationId}, ${listId}, 'completed', 'bench', jsonb_build_object('lead', max(id))
    from leads where list_id = ${listId}`
  for (let written = rowsAFile, last = '0'; written === rowsAFile;) {
    const rows = await sql<{ position: string }[]>`
      insert into verification_addresses (job_id, key, position, host, email, flags, status, reason, billable)
      select ${jobId}, email_key, id, 'host', email, '{}', case when id % 10 = 0 then 'invalid' else 'valid' end, 'accepted', true
      from leads where list_id = ${listId} and id > ${last} order by id limit ${rowsAFile} returning position`
    written = rows.length
    last = rows.at(-1)?.position ?? last
  }
  await sql`update lists set verdicts_job_id = ${jobId} where id = ${listId}`
  for (let left = 1; left > 0;) {
    await service.makeFilters()
    const [more] = await sql<{ lists: number }[]>`
      select count(*)::integer as lists from lists where id = ${listId} and unfiltered >= 2048`
    left = more?.lists ?? 0
  }
  return listId
}

function* bytesOf(rows: Iterable<string>): Generator<Uint8Array<ArrayBuffer>, void> {
  for (const row of rows) yield Buffer.from(row)
}

/** The same questions of a short and of a long list, in turns. */
export async function run(): Promise<Report> {
  const bench = await openLeadsBench(process.env['DATABASE_URL'] ?? '')
  try {
    const lists = { small: await filledList(bench, sizes.small), large: await filledList(bench, sizes.large) }
    await bench.connection.sql`analyze`
    const { organizationId, service } = bench
    const asked: Readonly<Record<string, (listId: string) => Promise<unknown>>> = {
      ...Object.fromEntries(
        Object.entries(looks).map(([name, { status, search }]) => [
          name,
          (listId: string) =>
            service.leads(contract.error, {
              organizationId,
              listId,
              limit: 100,
              cursor: undefined,
              status: status && [...status],
              search,
            }),
        ]),
      ),
      summary: (listId) => service.summary(contract.error, { organizationId, listId }),
    }
    const figures: Figure[] = []
    const rows = []
    for (const [name, ask] of Object.entries(asked)) {
      const samples = { small: [] as number[], large: [] as number[] }
      for (let round = -3; round < rounds; round++) {
        for (const size of ['small', 'large'] as const) {
          const begun = performance.now()
          await ask(lists[size])
          if (round >= 0) samples[size].push(performance.now() - begun)
        }
      }
      rows.push(
        rowOf(name, `${sizes.small}`, 'ms', ...samples.small),
        rowOf(name, `${sizes.large}`, 'ms', ...samples.large),
      )
      const p95 = samples.large.toSorted((a, b) => a - b)[Math.floor(rounds * 0.95)] ?? Number.NaN
      figures.push(
        {
          what: `${name}: time of ${sizes.small} leads`,
          measured: median(samples.large) / median(samples.small),
          relation: '≤',
          target: 2,
          unit: '×',
        },
        { what: `${name}: p95`, measured: p95, relation: '≤', target: 250, unit: 'ms' },
      )
    }
    return { title: `looks at a list of ${sizes.large} leads, beside one of ${sizes.small}`, rows, figures }
  } finally {
    await bench.close()
  }
}
