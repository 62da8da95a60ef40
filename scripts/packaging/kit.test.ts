import { build } from 'esbuild'
import { cp, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createContext, runInContext } from 'node:vm'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { folderOf, pack, type Packed } from './published.ts'
import { compile, install, nodes, run, type Compilation } from './scratch.ts'

// The kit in projects of other people, packed and installed with npm: with the newest and the lowest of its peers, as ES
// modules and as CommonJS, under the compilers that it promises to fit.

let temporary = ''
let kit: Packed
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'leadwright-kit-'))
  kit = await pack('error-kit', temporary)
})
afterAll(() => rm(temporary, { recursive: true, force: true }))

const source = (name: string): Promise<string> => readFile(join(import.meta.dirname, 'journeys/kit', name), 'utf8')

/** Sources by name, changed as the project needs them. */
async function sources(
  names: readonly string[],
  edit = (text: string): string => text,
): Promise<Record<string, string>> {
  const texts = await Promise.all(names.map(async (name) => [name, edit(await source(name))] as const))
  return Object.fromEntries(texts)
}

/** The lowest version that a peer range of the kit allows. */
async function lowest(name: string): Promise<string> {
  const manifest = JSON.parse(await readFile(join(folderOf('error-kit'), 'package.json'), 'utf8')) as {
    readonly peerDependencies: Readonly<Record<string, string>>
  }
  return /\d+\.\d+\.\d+/.exec(manifest.peerDependencies[name] ?? '')?.[0] ?? 'none'
}

/** The version that the workspace has, which is the newest that the kit was made with. */
async function newest(name: string): Promise<string> {
  const text = await readFile(join(folderOf('error-kit'), 'node_modules', name, 'package.json'), 'utf8')
  return (JSON.parse(text) as { version: string }).version
}

const compilers = {
  'typescript-5.4': 'npm:typescript@5.4.5',
  typescript: '5.9.3',
  'typescript-6': 'npm:typescript@6.0.3',
}

/** Complaints but for those about declarations of the peers, of which the oldest compiler does not understand some. */
const ours = (complaints: string): string[] =>
  complaints.split('\n').filter((line) => line !== '' && !/^\s|^(?:\.\.\/)*node_modules\/(?:@trpc|zod)\//.test(line))

const vitest = dirname(fileURLToPath(import.meta.resolve('vitest/package.json')))

const bundler = { module: 'esnext', moduleResolution: 'bundler', noEmit: true }
const node10 = { module: 'commonjs', moduleResolution: 'node10', noEmit: true }

/** Of a success, a missing post, a full list and a crash. */
const answers = ['true', 'missing', '3 free', 'req_1']
const outcome = {
  links: {
    single: answers,
    batched: answers,
    streamed: answers,
    split: answers,
    subscribed: ['true', 'missing'],
    french: 'L’article missing n’existe pas.',
    onError: ['CONFLICT POST_LIMIT_REACHED', 'INTERNAL_SERVER_ERROR none', 'NOT_FOUND POST_NOT_FOUND'],
  },
  logged: ['CONFLICT 409', 'INTERNAL_SERVER_ERROR 500', 'NOT_FOUND 404'],
  called: 'POST_NOT_FOUND',
  acted: { postId: 'missing' },
  codes: ['BAD_INPUT', 'POST_NOT_FOUND'],
  answer: [
    404,
    'fr',
    {
      type: 'https://blog.test/POST_NOT_FOUND',
      title: 'Cet article n’existe pas.',
      status: 404,
      detail: 'L’article post_1 n’existe pas.',
      code: 'POST_NOT_FOUND',
      details: { postId: 'post_1' },
    },
  ],
  page: 'Cet article n’existe pas.',
}

describe('with the newest peers, as ES modules', () => {
  let folder = ''
  const files = ['catalog.ts', 'router.ts', 'links.ts', 'entries.ts', 'copies.ts', 'edge.ts', 'main.ts']
  beforeAll(async () => {
    folder = join(temporary, 'newest')
    await install({
      folder,
      type: 'module',
      dependencies: {
        '@leadwright/error-kit': `file:${kit.tarball}`,
        'kit-of-others': `file:${kit.tarball}`,
        '@trpc/server': await newest('@trpc/server'),
        '@trpc/client': await newest('@trpc/client'),
        zod: await newest('zod'),
        'zod-3': 'npm:zod@3.25.76',
        'zod-4': 'npm:zod@4.0.0',
        superjson: '2.2.7',
        eventsource: '4.1.1',
        '@types/node': '22.19.3',
        ...compilers,
      },
      compilerOptions: { module: 'nodenext', types: ['node'], declaration: true },
      files: await sources(files),
    })
    // Another release of the kit: the compiler takes two copies of one version for the same.
    const manifest = join(folder, 'node_modules/kit-of-others/package.json')
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(`"${kit.manifest.version}"`, '"0.0.1-other"'))
  })

  test('declares every type that a router without annotations mentions, and runs', async () => {
    expect(await compile(folder)).toBe('')
    for (const node of await nodes()) {
      const { stdout } = await run(node, ['out/main.js'], { cwd: folder })
      const { counted, ...rest } = JSON.parse(stdout) as { counted: number[] }
      expect(rest).toMatchObject(outcome)
      expect(counted.every((names) => names > 0)).toBe(true)
    }
  })

  test('takes schemas of other copies of zod, and contracts of other copies of itself', async () => {
    const script = `import('./out/copies.js').then(async (copies) => console.log(JSON.stringify(await copies.throughCopies())))`
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: folder })
    expect(JSON.parse(stdout)).toEqual({
      read: [
        ['OF_THREE', 400, true],
        ['OF_FOUR', 404, true],
        ['OF_NEWEST', 409, true],
        ['OF_MINI', 500, true],
      ],
      refused: 'Details of OF_THREE are not of its shape',
      found: 'OF_FOUR',
      status: 404,
      described: true,
    })
  })

  // Every compiler, and every way of resolving; not each with each, which would take minutes and find nothing more.
  test.each<[string, Compilation]>([
    ['TypeScript 5.4', { compiler: 'typescript-5.4' }],
    ['TypeScript 5.9, for a bundler', { compiler: 'typescript', compilerOptions: bundler }],
    ['TypeScript 6', { compiler: 'typescript-6' }],
    ['TypeScript 7, for a bundler', { compilerOptions: bundler }],
  ])('has declarations that hold under %s', async (_, { compilerOptions, ...compilation }) => {
    const options = { noEmit: true, ...compilerOptions }
    expect(ours(await compile(folder, { ...compilation, compilerOptions: options }))).toEqual([])
  })

  test.each(['typescript', undefined])('lets a catalogue be declared file by file: %s', async (compiler) => {
    const compilerOptions = { isolatedDeclarations: true, noEmit: true }
    const compilation = { ...(compiler && { compiler }), compilerOptions, files: ['catalog.ts'] }
    expect(await compile(folder, compilation)).toBe('')
  })

  test.each([
    ['a browser', ['browser']],
    ['an edge', ['edge-light', 'worker']],
    ['server components', ['react-server', 'edge-light']],
  ])('runs in %s: without anything of Node, and without code made of text', async (_, conditions) => {
    const { outputFiles, metafile } = await build({
      entryPoints: [join(folder, 'edge.ts')],
      bundle: true,
      write: false,
      metafile: true,
      platform: 'browser',
      conditions,
      format: 'iife',
      globalName: 'edge',
      logLevel: 'silent',
    })
    expect(Object.values(metafile.outputs).flatMap(({ imports }) => imports)).toEqual([])
    // What such a place has, and not a thing more.
    const web = {
      Headers,
      Response,
      URL,
      TextEncoder,
      AbortController,
      ReadableStream,
      queueMicrotask,
      structuredClone,
    }
    const context = createContext(web, { codeGeneration: { strings: false, wasm: false } })
    const result: unknown = await runInContext(`${outputFiles[0]?.text}; edge.roundTrip()`, context)
    expect(result).toEqual({
      status: 404,
      postId: 'p',
      page: 'There is no such post.',
      components: expect.arrayContaining(['PostNotFoundError']) as unknown,
    })
  })

  test('makes no code of text in any of its files', async () => {
    const dist = join(folder, 'node_modules/@leadwright/error-kit/dist')
    const files = (await readdir(dist, { recursive: true })).filter((file) => /\.c?js$/.test(file))
    expect(files.length).toBeGreaterThan(20)
    for (const file of files) {
      expect(await readFile(join(dist, file), 'utf8')).not.toMatch(/\beval\s*\(|new Function\b/)
    }
  })
})

describe('with the lowest peers, as CommonJS', () => {
  let folder = ''
  const files = ['catalog.ts', 'router.ts', 'links.ts', 'entries.ts', 'catalog.jest.ts', 'main.ts']
  beforeAll(async () => {
    folder = join(temporary, 'lowest')
    await install({
      folder,
      type: 'commonjs',
      dependencies: {
        '@leadwright/error-kit': `file:${kit.tarball}`,
        '@trpc/server': await lowest('@trpc/server'),
        '@trpc/client': await lowest('@trpc/server'),
        zod: await lowest('zod'),
        // The last one that CommonJS can require under every Node.
        superjson: '1.13.3',
        eventsource: '4.1.1',
        jest: '30.5.2',
        'ts-jest': '29.4.15',
        '@types/jest': '30.0.0',
        '@types/node': '22.19.3',
        ...compilers,
      },
      compilerOptions: { module: 'nodenext', types: ['node', 'jest'], declaration: true, esModuleInterop: true },
      files: await sources(files, (text) => text.replaceAll("from 'zod'", "from 'zod/v4'")),
    })
  })

  test('declares every type that a router without annotations mentions, and runs', async () => {
    expect(ours(await compile(folder))).toEqual([])
    for (const node of await nodes()) {
      const { stdout } = await run(node, ['out/main.js'], { cwd: folder })
      expect(JSON.parse(stdout)).toMatchObject(outcome)
    }
  })

  test('is required by Jest', async () => {
    const transform = { '\\.ts$': ['ts-jest', { diagnostics: true }] }
    const config = { testMatch: ['**/*.jest.ts'], transform, moduleNameMapper: { '^(\\./.*)\\.js$': '$1' } }
    await writeFile(join(folder, 'jest.config.json'), JSON.stringify(config))
    const jest = join(folder, 'node_modules/.bin/jest')
    const { stderr } = await run(jest, ['--ci', '--runInBand'], { cwd: folder })
    expect(stderr).toContain('Tests:       2 passed, 2 total')
  })

  test('finds in tRPC what its seam takes for granted', async () => {
    // The tests of the seam as they are, beside the lowest tRPC; with the newest they run in the suite.
    const own = join(folder, 'seam')
    for (const part of ['core', 'trpc'])
      await cp(join(folderOf('error-kit'), 'src', part), join(own, part), { recursive: true })
    await symlink(vitest, join(folder, 'node_modules/vitest'))
    await writeFile(join(own, 'vitest.config.mjs'), 'export default {}')
    const tests = ['trpc/seam.test.ts', 'trpc/declared-error.test.ts']
    const { stdout } = await run(process.execPath, [join(vitest, 'vitest.mjs'), 'run', '--root', own, ...tests], {
      cwd: own,
    })
    expect(stdout).toMatch(/Test Files.*2 passed/)
  })

  test.each([
    ['TypeScript 5.4', 'typescript-5.4', node10],
    ['TypeScript 6', 'typescript-6', { ...node10, ignoreDeprecations: '6.0' }],
  ])('is found without `exports`, as node10 resolves, by %s', async (_, compiler, compilerOptions) => {
    const compilation = { compiler, compilerOptions, files: ['catalog.ts', 'router.ts', 'entries.ts'] }
    expect(ours(await compile(folder, compilation))).toEqual([])
  })
})
