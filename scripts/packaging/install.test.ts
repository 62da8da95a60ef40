import { build } from 'esbuild'
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeEntries, folderOf, pack, published, type Packed } from './published.ts'
import { compile, install, nodes, run } from './scratch.ts'
import { startServer, type SmallServer } from './server.ts'

// As users have them: packed, installed with npm into projects outside of the workspace, compiled, run.

let temporary = ''
let packed: readonly Packed[] = []
let server: SmallServer
let installed: readonly string[] = []

beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'leadwright-install-'))
  server = await startServer()
  installed = await nodes()
  packed = await Promise.all(published.map((name) => pack(name, temporary)))
})
afterAll(async () => {
  await server.close()
  await rm(temporary, { recursive: true, force: true })
})

const consumed = { available: 88, expected: ['awaiting_decision'], safe: 'ApiError', resource: 'route' }

describe.each(['module', 'commonjs'] as const)('a Node project of type %s', (type) => {
  let folder = ''
  beforeAll(async () => {
    folder = join(temporary, type)
    await install({
      folder,
      type,
      dependencies: {
        ...tarballs(),
        ...(await versions(folderOf('errors'), ['@trpc/server', 'zod'])),
        ...(await versions(join(import.meta.dirname, '..'), ['@types/node'])),
      },
      compilerOptions: { module: 'nodenext', types: ['node'] },
      files: {
        'consumer.ts': await consumer(),
        'entries.ts': importsOf(allEntries(), type),
        'main.ts': `import { consume } from './consumer.js'
          import { entries } from './entries.js'
          const print = async () => console.log(JSON.stringify({ consumed: await consume(process.argv[2] ?? ''), entries }))
          print()`,
      },
    })
  })

  test('type-checks against the declarations, which are checked themselves', async () => {
    expect(await compile(folder)).toBe('')
  })

  test('loads every entry, calls the API and narrows its failures, on every Node at hand', async () => {
    for (const node of installed) {
      const { stdout } = await run(node, ['out/main.js', server.url], { cwd: folder })
      const { entries, ...rest } = JSON.parse(stdout) as { consumed: unknown; entries: Record<string, number> }
      expect(rest).toEqual({ consumed })
      expect(Object.keys(entries)).toEqual(allEntries())
      expect(Object.values(entries).every((names) => names > 0)).toBe(true)
    }
  })

  test('has the commands', async () => {
    const commands = packed.flatMap(({ manifest }) => Object.keys(manifest.bin ?? {}))
    expect(commands.toSorted()).toEqual(['error-kit', 'leadwright', 'leadwright-errors'])
    for (const command of commands) {
      const { stdout } = await run(join(folder, 'node_modules/.bin', command), ['--help'], { cwd: folder })
      expect(stdout).toContain(`Usage: ${command}`)
    }
  })
})

describe('a project for browsers, bundled, without tRPC', () => {
  let folder = ''
  // `/tooling`, `/config` and `/command` are for builds: they read and write files.
  const entries = (): string[] => allEntries().filter((entry) => !/\/(?:trpc|tooling|config|command)$/.test(entry))
  beforeAll(async () => {
    folder = join(temporary, 'browser')
    await install({
      folder,
      type: 'module',
      dependencies: { ...tarballs(), ...(await versions(folderOf('errors'), ['zod'])) },
      compilerOptions: {
        module: 'esnext',
        moduleResolution: 'bundler',
        lib: ['es2022', 'dom', 'dom.iterable'],
        types: [],
        noEmit: true,
      },
      files: { 'consumer.ts': await consumer(), 'entries.ts': importsOf(entries(), 'module') },
    })
  })

  test('type-checks without the types of Node', async () => {
    expect(await compile(folder)).toBe('')
  })

  test.each(['consumer', 'entries'])('is bundled without anything of Node: %s', async (name) => {
    const outfile = join(folder, `${name}.bundle.js`)
    // It fails on what a browser can't resolve, such as `node:fs`.
    await build({
      entryPoints: [join(folder, `${name}.ts`)],
      outfile,
      bundle: true,
      platform: 'browser',
      format: 'esm',
      logLevel: 'silent',
    })
    const script = `import('./${name}.bundle.js').then(async (bundle) =>
      console.log(JSON.stringify(bundle.consume ? await bundle.consume('${server.url}') : bundle.entries)))`
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder })
    const result = JSON.parse(stdout) as Record<string, unknown>
    if (name === 'consumer') expect(result).toEqual(consumed)
    else expect(Object.keys(result)).toEqual(entries())
  })
})

describe('a project that only calls the API', () => {
  let folder = ''
  beforeAll(async () => {
    folder = join(temporary, 'caller')
    await install({
      folder,
      type: 'module',
      dependencies: { ...tarballs(), ...(await versions(join(import.meta.dirname, '..'), ['@types/node'])) },
      compilerOptions: { module: 'nodenext', types: ['node'] },
      files: {
        'consumer.ts': await consumer(),
        'main.ts': `import { consume } from './consumer.js'
          console.log(JSON.stringify(await consume(process.argv[2] ?? '')))`,
      },
    })
  })

  test('has no schema library and no tRPC installed', async () => {
    const names = await readdir(join(folder, 'node_modules'))
    expect(names).toContain('@leadwright')
    expect(names.filter((name) => ['zod', '@trpc'].includes(name))).toEqual([])
  })

  test('type-checks without them, declarations included, and runs', async () => {
    expect(await compile(folder)).toBe('')
    for (const node of installed) {
      const { stdout } = await run(node, ['out/main.js', server.url], { cwd: folder })
      expect(JSON.parse(stdout)).toEqual(consumed)
    }
  })
})

const consumer = (): Promise<string> => readFile(join(import.meta.dirname, 'consumer/consumer.ts'), 'utf8')

/** Every entry of the packages as it is imported, as `@leadwright/errors/trpc`. */
const allEntries = (): string[] =>
  packed.flatMap(({ manifest }) => codeEntries(manifest).map((entry) => manifest.name + entry.slice(1)))

const tarballs = (): Record<string, string> =>
  Object.fromEntries(packed.map(({ manifest, tarball }) => [manifest.name, `file:${tarball}`]))

/** The versions that the workspace has of some packages, so that a release of theirs changes nothing here. */
async function versions(from: string, names: readonly string[]): Promise<Record<string, string>> {
  const found = names.map(async (name) => {
    const text = await readFile(join(from, 'node_modules', name, 'package.json'), 'utf8')
    return [name, (JSON.parse(text) as { version: string }).version]
  })
  return Object.fromEntries((await Promise.all(found)) as [string, string][])
}

/** A module that imports each entry, and every JSON file, and tells how many names it found. */
function importsOf(entries: readonly string[], type: 'module' | 'commonjs'): string {
  const files = packed.flatMap(({ manifest: { name, exports } }) =>
    Object.keys(exports).flatMap((entry) => (entry.endsWith('.json') ? [name + entry.slice(1)] : [])),
  )
  const attributes = type === 'module' ? ` with { type: 'json' }` : ''
  return `
    ${entries.map((entry, index) => `import * as entry${index} from '${entry}'`).join('\n')}
    ${files.map((file, index) => `import file${index} from '${file}'${attributes}`).join('\n')}
    export const files = [${files.map((_, index) => `file${index}`).join(', ')}]
    export const entries: Record<string, number> = {
      ${entries.map((entry, index) => `'${entry}': Object.keys(entry${index}).length,`).join('\n')}
    }
  `
}
