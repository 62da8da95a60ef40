import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { rowOf, type Report } from '../harness/report.ts'
import { median } from '../harness/statistics.ts'

const main = fileURLToPath(new URL('../../apps/api/dist/main.js', import.meta.url))
const starts = 5

/** From spawning the built product to being ready, embedded database and sandbox included. */
export async function run(): Promise<Report> {
  build()
  const dataDir = await mkdtemp(join(tmpdir(), 'leadwright-bench-'))
  try {
    const first = await startOnce(dataDir)
    const samples = []
    for (let i = 0; i < starts; i++) samples.push(await startOnce(dataDir))
    const memory = samples.flatMap(({ rss }) => (rss === undefined ? [] : [rss]))
    const seconds = samples.map((sample) => sample.seconds)
    return {
      title: 'start of the built product, with its own database and sandbox, to /readyz',
      rows: [
        rowOf('new data directory', 'Leadwright', 's', first.seconds),
        rowOf('existing data directory', 'Leadwright', 's', ...seconds),
        ...(memory.length > 0 ? [rowOf('memory when ready', 'Leadwright', 'MiB', ...memory)] : []),
      ],
      figures: [
        { what: 'on an existing data directory', measured: median(seconds), relation: '≤', target: 3, unit: 's' },
      ],
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** As `pnpm start` does; without pnpm at hand, whatever has been built is what is measured. */
function build(): void {
  const args = ['exec', 'turbo', 'run', 'build', '--filter=@leadwright/api', '--output-logs=errors-only']
  const root = fileURLToPath(new URL('../..', import.meta.url))
  const { status, error, stdout, stderr } = spawnSync('pnpm', args, { cwd: root, encoding: 'utf8' })
  if (status !== 0 && (!error || !existsSync(main))) throw new Error(`The build failed: ${stdout ?? ''}${stderr ?? ''}`)
}

async function startOnce(dataDir: string): Promise<{ seconds: number; rss: number | undefined }> {
  const port = await freePort()
  const started = performance.now()
  const product = spawn(process.execPath, [main], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { PATH: process.env['PATH'], NODE_ENV: 'production', DATA_DIR: dataDir, PORT: String(port) },
  })
  const ended = once(product, 'exit')
  try {
    while (!(await isReady(port))) {
      if (product.exitCode !== null) throw new Error(`The product ended with ${product.exitCode}`)
      await sleep(10)
    }
    const seconds = (performance.now() - started) / 1000
    return { seconds, rss: await residentMemory(product.pid) }
  } finally {
    product.kill('SIGTERM')
    await ended
  }
}

async function isReady(port: number): Promise<boolean> {
  const response = await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => undefined)
  await response?.text()
  return response?.status === 200
}

/** In MiB; only Linux tells it in a file. */
async function residentMemory(pid: number | undefined): Promise<number | undefined> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '')
  const kibibytes = /^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1]
  return kibibytes === undefined ? undefined : Number(kibibytes) / 1024
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1')
  await once(probe, 'listening')
  const { port } = probe.address() as AddressInfo
  probe.close()
  await once(probe, 'close')
  return port
}
