import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, stat } from 'node:fs/promises'
import { basename, join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { contract } from '@leadwright/errors'
import { parseEnv } from './env.ts'
import { createLogger } from './logger.ts'
import { startLeadwright } from './start.ts'

// The main job in one go, through the public REST API, as an external system would do it.

const sample = fileURLToPath(new URL('../samples/leads.csv', import.meta.url))
const from = process.env['INIT_CWD'] ?? process.cwd()

interface Job {
  readonly id: string
  readonly stage: string
  readonly progress: { readonly done: number; readonly total: number }
  readonly estimate: Readonly<Record<string, number>> | null
  readonly results: Readonly<Record<string, number>>
  readonly credits: { readonly reserved: number; readonly settled: number; readonly released: number }
}

interface ImportReport {
  readonly imported: number
  readonly duplicates: number
  readonly rejected: number
  readonly rows: readonly { readonly line: number; readonly message: string }[]
}

const over: ReadonlySet<string> = new Set(['completed', 'cancelled', 'failed', 'expired'])
const say = (text = ''): void => void process.stdout.write(`${text}\n`)
const table = (rows: readonly (readonly [string, unknown])[]): void => {
  for (const [label, value] of rows) say(`  ${label.padEnd(22)} ${String(value).padStart(6)}`)
}

/** The call failed with an answer of the contract; its sentence says what to do. */
class CallFailed extends Error {}

async function run(file: string): Promise<void> {
  await stat(file).catch(() => {
    throw new CallFailed(`There is no file ${file}. Name a CSV file with a column "email".`)
  })
  // A demo organization of its own, with enough credits for a file of some size.
  const env = parseEnv({ SIGNUP_CREDITS: '10000', LOG_LEVEL: 'error', ...process.env, PORT: '0', ROLE: 'all' })
  const leadwright = await startLeadwright(env, createLogger(env.logLevel), { web: undefined })
  try {
    const { apiKey } = await leadwright.createDemo(`demo-${Date.now().toString(36)}`)
    await mainJob(apiOf(leadwright.url ?? '', apiKey), file, env.dataDir)
  } finally {
    await leadwright.close(AbortSignal.abort()) // nobody else asks it anything
  }
}

type Api = <T>(method: string, path: string, body?: object | ReadableStream) => Promise<{ data: T; response: Response }>

function apiOf(url: string, apiKey: string): Api {
  return async <T>(method: string, path: string, body?: object | ReadableStream) => {
    const upload = body instanceof ReadableStream
    for (;;) {
      const response = await fetch(url + path, {
        method,
        headers: {
          'x-api-key': apiKey,
          ...(body ? { 'content-type': upload ? 'text/csv' : 'application/json' } : {}),
        },
        ...(body ? { body: upload ? body : JSON.stringify(body), duplex: 'half' as const } : {}),
      })
      if (response.ok && !response.headers.get('content-type')?.startsWith('application/json')) {
        return { data: undefined as T, response }
      }
      const answer: unknown = await response.json()
      if (response.ok) return { data: answer as T, response }
      const failure = contract.decode(answer, response.status)
      if (!failure.known || failure.code !== 'RATE_LIMIT_EXCEEDED' || upload) {
        throw new CallFailed(`${failure.error} (${failure.code})`)
      }
      await sleep(failure.details.retryAfter * 1000)
    }
  }
}

async function mainJob(api: Api, file: string, dataDir: string): Promise<void> {
  say(`\nImporting ${basename(file)}`)
  const { data: list } = await api<{ id: string }>('POST', '/v1/lists', {
    name: basename(file),
    workflow: 'verification',
  })
  const upload = Readable.toWeb(createReadStream(file)) as ReadableStream
  const { data: report } = await api<ImportReport>('POST', `/v1/lists/${list.id}/imports`, upload)
  table([
    ['imported', report.imported],
    ['duplicates', report.duplicates],
    ['rejected', report.rejected],
  ])
  for (const row of report.rows.slice(0, 5)) say(`    line ${row.line}: ${row.message}`)

  say('\nAnalysing (free)')
  const created = await api<Job>('POST', '/v1/verification-jobs', { listId: list.id })
  const waiting = await follow(api, created.data.id, (job) => job.stage === 'awaiting_decision')
  table(Object.entries(waiting.estimate ?? {}))

  say(`\nDeciding to verify ${waiting.estimate?.['billable'] ?? 0} addresses`)
  await api('POST', `/v1/verification-jobs/${waiting.id}/decision`, { action: 'verify' })
  const done = await follow(api, waiting.id, (job) => over.has(job.stage))
  say(`\nVerdicts (job ${done.stage})`)
  table(Object.entries(done.results))

  const ledger = await api<{ items: { kind: string; amount: number }[] }>('GET', '/v1/credits/entries')
  say('\nLedger')
  table(ledger.data.items.toReversed().map(({ kind, amount }) => [kind, amount]))
  const { data: balance } = await api<{ available: number; reserved: number }>('GET', '/v1/credits')
  table([['available now', balance.available]])

  // Among the data of this machine, where no repository picks up the addresses.
  await mkdir(dataDir, { recursive: true })
  const clean = join(resolve(dataDir), `${basename(file).replace(/\.csv$/i, '')}.clean.csv`)
  const { response } = await api('GET', `/v1/lists/${list.id}/export?status=valid`)
  await response.body?.pipeTo(Writable.toWeb(createWriteStream(clean)))
  say(`\nThe clean list is in ${clean}\n`)
}

/** Waits until a job is where it should be, or over, and shows how far it is. */
async function follow(api: Api, id: string, until: (job: Job) => boolean): Promise<Job> {
  for (;;) {
    const { data: job } = await api<Job>('GET', `/v1/verification-jobs/${id}`)
    showProgress(job)
    if (until(job) || over.has(job.stage)) {
      if (process.stdout.isTTY) process.stdout.write('\r\u001B[K')
      return job
    }
    await sleep(700)
  }
}

function showProgress({ stage, progress: { done, total } }: Job): void {
  if (!process.stdout.isTTY) return
  const width = 30
  const filled = total === 0 ? 0 : Math.round((done / total) * width)
  process.stdout.write(`\r  [${'='.repeat(filled)}${' '.repeat(width - filled)}] ${done}/${total} ${stage}\u001B[K`)
}

const argument = process.argv.slice(2).find((value) => value !== '--')
run(argument === undefined ? sample : resolve(from, argument)).then(
  () => process.exit(0),
  (error: unknown) => {
    console.error(error instanceof Error && error.name !== 'TypeError' ? error.message : error)
    process.exit(1)
  },
)
