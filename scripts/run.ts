import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

// Builds what is missing, then becomes the program: `run.ts <entry of apps/api> [arguments]`.

const [entry = 'main', ...args] = process.argv.slice(2)
const turbo = ['exec', 'turbo', 'run', 'build', '--filter=@leadwright/api', '--output-logs=errors-only']
const build = spawnSync('pnpm', turbo, {
  stdio: ['ignore', 'pipe', 'pipe'],
  encoding: 'utf8',
  env: { ...process.env, TURBO_TELEMETRY_DISABLED: '1' },
})
if (build.status !== 0) {
  process.stderr.write(`${build.stdout ?? ''}${build.stderr ?? ''}${build.error?.message ?? ''}\nThe build failed.\n`)
  process.exit(1)
}

endWithTheCommand()
process.argv = [process.argv[0] ?? 'node', entry, ...args]
await import(new URL(`../apps/api/dist/${entry}.js`, import.meta.url).href)

/**
 * Package managers may end without handing a signal on, and leave their shells and this process behind. So this process
 * looks whether the command that it is part of is still whole, and stops in an orderly way once it is not.
 */
function endWithTheCommand(): void {
  const before = command()
  const watch = setInterval(() => {
    if (command() === before) return
    clearInterval(watch)
    process.kill(process.pid, 'SIGHUP')
  }, 50)
  watch.unref()
}

/** The process IDs of the shells and package managers above this process, as far as the system tells. */
function command(): string {
  const above = [process.ppid]
  try {
    for (let pid = process.ppid; ;) {
      // The fields after the command's name, which is in parentheses and may hold anything: state, parent, …
      const status = readFileSync(`/proc/${pid}/stat`, 'utf8')
      pid = Number(status.slice(status.lastIndexOf(')') + 2).split(' ')[1])
      if (!/\bp?np[mx]\b/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8'))) break
      above.push(pid)
    }
  } catch {
    // No such system, or the process is gone, which shows in the parent's own parent.
  }
  return above.join(' ')
}
