import { execFile } from 'node:child_process'
import { access, mkdir, writeFile } from 'node:fs/promises'
import { delimiter, dirname, join, resolve } from 'node:path'
import { promisify } from 'node:util'

export const run = promisify(execFile)

const root = resolve(import.meta.dirname, '../..')

/** A project outside of the workspace, as a user of the packages has it. */
export interface ScratchProject {
  readonly folder: string
  readonly type: 'module' | 'commonjs'
  /** Packages by name: a version, or `file:` with the path of a tarball. */
  readonly dependencies: Readonly<Record<string, string>>
  readonly compilerOptions: Readonly<Record<string, unknown>>
  /** Sources by name. */
  readonly files: Readonly<Record<string, string>>
}

/** Writes a project and installs what it depends on, with npm, as most users do. */
export async function install(project: ScratchProject): Promise<void> {
  const { folder, type, dependencies, compilerOptions, files } = project
  await mkdir(folder, { recursive: true })
  const tsconfig = {
    compilerOptions: {
      target: 'es2022',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      resolveJsonModule: true,
      // The declarations that were published are checked, too.
      skipLibCheck: false,
      rootDir: '.',
      outDir: 'out',
      ...compilerOptions,
    },
    files: Object.keys(files),
  }
  const written = {
    ...files,
    'package.json': JSON.stringify({ name: 'scratch', private: true, type, dependencies }),
    'tsconfig.json': JSON.stringify(tsconfig),
  }
  for (const [name, content] of Object.entries(written)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), content)
  }
  const quiet = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  await run('npm', ['install', ...quiet], { cwd: folder })
}

/** Compiles a project with the workspace's TypeScript; gives what it complains of, and nothing if all is well. */
export async function compile(folder: string): Promise<string> {
  const tsc = join(root, 'node_modules/.bin/tsc')
  return run(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder }).then(
    ({ stdout }) => stdout,
    (error: { stdout: string }) => error.stdout,
  )
}

/** Every Node of this machine that the packages promise to run on, one of each version: this one comes first. */
export async function nodes(): Promise<readonly string[]> {
  const found = new Map([[process.version, process.execPath]])
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const binary = join(folder, 'node')
    const version = await access(binary).then(
      () => run(binary, ['--version']).then(({ stdout }) => stdout.trim()),
      () => undefined,
    )
    if (version && Number.parseInt(version.slice(1), 10) >= 20 && !found.has(version)) found.set(version, binary)
  }
  return [...found.values()]
}
