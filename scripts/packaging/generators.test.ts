import { build } from 'esbuild'
import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { generators } from './generators/index.ts'
import { startProduct, type Product } from './generators/product.ts'
import { compile, install, run } from './scratch.ts'

// Clients that public generators make of the served document: generated in a project outside of the workspace, compiled
// strictly, and run against the product.

const journeys = join(import.meta.dirname, 'journeys')

let folder = ''
let product: Product

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadwright-generators-'))
  product = await startProduct(join(folder, 'data'))
  await installGenerators()
  await writeFile(join(folder, 'openapi.json'), await (await fetch(`${product.url}/openapi.json`)).text())
}, 600_000)
afterAll(async () => {
  await product.close()
  await rm(folder, { recursive: true, force: true })
})

/** All of them into one project: they share much of what they depend on. */
const installGenerators = (): Promise<void> =>
  install({
    folder,
    type: 'module',
    // Generators read the project's TypeScript, and need one that has an API.
    dependencies: Object.assign({ typescript: '5.9.3' }, ...generators.map(({ dependencies }) => dependencies)),
    compilerOptions: {},
    files: {},
  })

test.each(generators)('$name makes a client that compiles, runs and narrows', async ({ name, command, config }) => {
  const project = join(folder, name)
  await mkdir(project)
  await cp(join(journeys, `${name}.ts`), join(project, 'journey.ts'))
  await cp(join(journeys, 'shared.ts'), join(project, 'shared.ts'))
  const compilerOptions = {
    target: 'es2022',
    lib: ['es2022', 'dom', 'dom.iterable'],
    module: 'esnext',
    moduleResolution: 'bundler',
    strict: true,
    types: [],
    skipLibCheck: true,
    noEmit: true,
    allowImportingTsExtensions: true,
  }
  await writeFile(join(project, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['.'] }))

  const input = { document: join(folder, 'openapi.json'), baseUrl: product.url }
  const settings = config?.(input)
  if (settings) await writeFile(join(project, settings.file), settings.content)
  const [binary, ...args] = command(input)
  await run(join(folder, 'node_modules/.bin', binary), args, { cwd: project })
  expect(await compile(project)).toBe('')

  const outfile = join(project, 'journey.mjs')
  await build({ entryPoints: [join(project, 'journey.ts')], outfile, bundle: true, platform: 'node', format: 'esm' })
  const { journey } = (await import(pathToFileURL(outfile).href)) as { journey: Journey }
  expect(await journey(product.url, await product.newKey(name))).toEqual({
    imported: 2,
    rejected: [4],
    verdicts: [
      ['ann@inbox.test', 'valid'],
      ['ben@inbox.test', 'valid'],
    ],
    csv: expect.stringMatching(/^email,name,.*\r?\nann@inbox\.test,Ann,/),
    shortfall: 4, // five addresses, and the credit that is left
  })
})

type Journey = (baseUrl: string, key: string) => Promise<unknown>
