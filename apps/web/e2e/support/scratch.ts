import { execFile } from 'node:child_process'
import { cp, lstat, mkdir, mkdtemp, readdir, readFile, realpath, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, dirname, join, relative } from 'node:path'
import { promisify } from 'node:util'
import { repository } from './product.ts'

/** A copy of this repository to change. What is installed is that of the original; its own packages are the copy's. */
export interface Scratch {
  readonly root: string
  /** Puts text after a line that a file has once. */
  insertAfter(path: string, line: string, text: string): Promise<void>
  /** Runs a program, from a folder of the copy. @returns what it printed @throws with what it printed, if it fails */
  run(program: string, args: readonly string[], folder?: string): Promise<string>
  /** Runs a TypeScript file of the copy. */
  script(path: string, ...args: readonly string[]): Promise<string>
  remove(): Promise<void>
}

/** Neither sources nor what stands for them: installed, built, or left by earlier runs. */
const left: ReadonlySet<string> = new Set(['node_modules', 'dist', '.git', '.turbo', 'results', 'screenshots', 'data'])

export async function createScratch(): Promise<Scratch> {
  const origin = await realpath(repository)
  const root = await realpath(await mkdtemp(join(tmpdir(), 'leadwright-scratch-')))
  await cp(origin, root, { recursive: true, filter: (file) => !left.has(basename(file)) })
  for (const folder of await packagesOf(origin)) await link(join(origin, folder), join(root, folder))

  /** Modules of the copy's packages are the copy's. */
  async function link(from: string, to: string): Promise<void> {
    for (const name of await namesIn(join(from, 'node_modules'))) {
      const target = await realpath(join(from, 'node_modules', name))
      const own = target.startsWith(`${origin}/`) && !target.includes('/node_modules/')
      const file = join(to, 'node_modules', name)
      await mkdir(dirname(file), { recursive: true })
      await symlink(own ? join(root, relative(origin, target)) : target, file)
    }
  }

  const run: Scratch['run'] = async (program, args, folder = '.') => {
    try {
      const { stdout } = await promisify(execFile)(program, args, { cwd: join(root, folder), maxBuffer: 2 ** 26 })
      return stdout
    } catch (error) {
      const { stdout = '', stderr = '' } = error as { stdout?: string; stderr?: string }
      throw new Error(`${[program, ...args].join(' ')} failed:\n${stdout}${stderr}`, { cause: error })
    }
  }
  return {
    root,
    insertAfter: async (path, line, text) => {
      const before = await readFile(join(root, path), 'utf8')
      if (before.split(`${line}\n`).length !== 2) throw new Error(`${path} does not have once: ${line}`)
      await writeFile(
        join(root, path),
        before.replace(`${line}\n`, () => `${line}\n${text}`),
      )
    },
    run,
    script: (path, ...args) => run(process.execPath, ['--conditions=@leadwright/source', path, ...args]),
    remove: () => rm(root, { recursive: true }),
  }
}

/** The root and the packages of the workspace, as its manifest lists them. */
async function packagesOf(root: string): Promise<string[]> {
  const manifest = await readFile(join(root, 'pnpm-workspace.yaml'), 'utf8')
  const [, list = ''] = /^packages:\n((?: {2}- .+\n)+)/m.exec(manifest) ?? []
  const listed = [...list.matchAll(/- (.+)/g)].map(([, pattern = '']) => pattern)
  const folders = listed.map(async (pattern) => {
    if (!pattern.endsWith('/*')) return [pattern]
    const parent = pattern.slice(0, -2)
    return (await readdir(join(root, parent))).map((name) => join(parent, name))
  })
  return ['.', ...(await Promise.all(folders)).flat()]
}

/** What is installed in a folder, as `react` and `@tanstack/react-query`. */
async function namesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => !name.startsWith('.'))
  const all = names.map(async (name) =>
    name.startsWith('@') && !(await lstat(join(folder, name))).isSymbolicLink()
      ? (await readdir(join(folder, name))).map((each) => `${name}/${each}`)
      : [name],
  )
  return (await Promise.all(all)).flat()
}
