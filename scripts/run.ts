import { spawnSync } from 'node:child_process'

// Builds what is missing, then becomes the program: `run.ts <entry of apps/api> [arguments]`. One process, so that a
// signal sent to the command reaches the product.

const [entry = 'main', ...args] = process.argv.slice(2)
const build = spawnSync(
  'pnpm',
  ['exec', 'turbo', 'run', 'build', '--filter=@leadwright/api', '--output-logs=errors-only'],
  {
    stdio: ['ignore', 'pipe', 'pipe'],
    encoding: 'utf8',
    env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
  },
)
if (build.status !== 0) {
  process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}${build.error?.message ?? ''}\nThe build failed.\n`)
  process.exit(1)
}
process.argv = [process.argv[0] ?? 'node', entry, ...args]
await import(new URL(`../apps/api/dist/${entry}.js`, import.meta.url).href)
