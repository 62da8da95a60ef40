import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import type { Outcome } from './outcome.ts'
import { document } from './report.ts'
import { rootWith, versionIn } from './roots.ts'
import type { Layers } from './roots.ts'
import { settings } from './servers.ts'
import type { Prepared } from './world.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    /** Where roots are kept; they are made once. */
    folder: { type: 'string', default: '/var/tmp/leadwright-compat' },
    suite: { type: 'string', default: 'bookworm' },
  },
})
const { folder, suite } = values

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

mkdirSync(folder, { recursive: true })
const layers: Record<string, Layers> = {}
const versions: Record<string, string> = {}
for (const index of wanted) {
  for (let one = settings[index]; one; one = one.behind) {
    const key = one.packages.join(' ')
    layers[key] ??= rootWith(one.packages, folder, suite)
    versions[one.versionOf] ??= versionIn(layers[key], one.versionOf, join(folder, 'front'))
  }
}

const results = join(folder, `results-${process.pid}.json`)
const prepared: Prepared = { folder, results, wanted, layers }
const world = fileURLToPath(new URL('world.ts', import.meta.url))
const inside = [process.execPath, ...process.execArgv, world, JSON.stringify(prepared)]
const { status } = spawnSync('unshare', ['--net', '--', ...inside], { stdio: 'inherit' })

const outcomes = JSON.parse(readFileSync(results, 'utf8')) as Record<number, Outcome>
rmSync(results)
if (positionals.length === 0) {
  const file = new URL('../docs/mail-servers.md', import.meta.url)
  writeFileSync(file, document(settings, outcomes, versions, suite))
} else {
  console.log(JSON.stringify(outcomes, null, 2))
}
const wrong = Object.values(outcomes).reduce((sum, one) => sum + one.wrong, 0)
process.exitCode = status === 0 && wrong === 0 ? 0 : 1
