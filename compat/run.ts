import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Outcomes } from './outcome.ts'
import { document } from './report.ts'
import type { Seen } from './report.ts'
import { rootWith, versionIn } from './roots.ts'
import type { Layers } from './roots.ts'
import { settings } from './servers.ts'
import type { Prepared } from './world.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Where roots are kept; they are made once. */
    folder: { type: 'string', default: '/var/tmp/leadwright-compat' },
    suite: { type: 'string', multiple: true, default: ['bookworm', 'trixie'] },
  },
})
const { folder, suite: suites } = values

if (process.platform !== 'linux' || process.getuid?.() !== 0) {
  console.error('This takes Linux and root: servers run in roots and network namespaces of their own.')
  process.exit(1)
}
for (const program of ['mmdebstrap', 'unshare', 'nsenter', 'ip']) {
  if (spawnSync('sh', ['-c', `command -v ${program}`]).status === 0) continue
  console.error(`${program} is missing: apt-get install mmdebstrap util-linux iproute2`)
  process.exit(1)
}

/** `pnpm compat exim postscreen` runs those with a word of it in their name. */
const wanted = settings.flatMap(({ server, setting }, index) => {
  const name = `${server} ${setting}`.toLowerCase()
  return positionals.length === 0 || positionals.some((word) => name.includes(word.toLowerCase())) ? [index] : []
})

/** A release of Debian with all its servers, one after the other. */
async function run(suite: string): Promise<{ seen: Seen[]; isComplete: boolean }> {
  const own = join(folder, `${suite}-run`)
  mkdirSync(own, { recursive: true })
  const layers: Record<string, Layers> = {}
  const versions: Record<string, string> = {}
  for (const index of wanted) {
    for (let one = settings[index]; one; one = one.behind) {
      const key = one.packages.join(' ')
      layers[key] ??= rootWith(one.packages, folder, suite)
      versions[one.versionOf] ??= versionIn(layers[key], one.versionOf, join(own, 'front'))
    }
  }
  const results = join(own, `results-${process.pid}.json`)
  const prepared: Prepared = { folder: own, results, suite, wanted, layers }
  const world = fileURLToPath(new URL('world.ts', import.meta.url))
  const inside = [process.execPath, ...process.execArgv, world, JSON.stringify(prepared)]
  const child = spawn('unshare', ['--net', '--', ...inside], { stdio: 'inherit' })
  const [status] = (await once(child, 'exit')) as [number | null]
  const outcomes = JSON.parse(readFileSync(results, 'utf8')) as Record<number, Outcomes>
  rmSync(results)
  const seen = wanted.flatMap((index) => {
    const [setting, outcome] = [settings[index], outcomes[index]]
    return setting && outcome ? [{ suite, setting, version: versions[setting.versionOf] ?? '', ...outcome }] : []
  })
  return { seen, isComplete: status === 0 }
}

// Each has a network and roots of its own, and most of the time goes by in pauses that servers make.
const runs = await Promise.all(suites.map(run))
const seen = runs.flatMap((one) => one.seen)
if (positionals.length === 0) {
  writeFileSync(new URL('../docs/mail-servers.md', import.meta.url), document(seen))
} else {
  console.log(JSON.stringify(seen, null, 2))
}
const isRight = seen.every(({ engine, product }) => engine.wrong + product.wrong === 0)
process.exitCode = isRight && runs.every(({ isComplete }) => isComplete) ? 0 : 1
