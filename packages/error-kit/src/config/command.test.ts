import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { runErrors } from '../command/index.ts'

// The command as somebody runs it: in a folder with a configuration of its own, which it finds and loads.

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'error-kit-'))
  vi.spyOn(process, 'cwd').mockReturnValue(folder)
})
afterEach(async () => {
  vi.restoreAllMocks()
  await rm(folder, { recursive: true })
})

const source = (path: string): string =>
  JSON.stringify(pathToFileURL(join(import.meta.dirname, '../..', path)).pathname)

/** A configuration as text; `edit` is what stands between the whole contract and its mistake. */
const configured = (edit = 'contract', more = ''): string => `
  import { createContract, defineError } from ${source('src/index.ts')}
  import { defineConfig } from ${source('src/config/index.ts')}
  import { contract } from ${source('test/blog/contract.ts')}
  import { z } from ${source('node_modules/zod/index.js')}
  import * as z3 from ${source('node_modules/zod/v3/index.js')}
  const words = { summary: 's', resolution: 'r', message: () => 'm' }
  const plain = { ...words, status: 400, details: null }
  const standsFor = { invalidInput: 'BAD', notFound: 'BAD', unforeseen: 'BAD' }
  const made = (codes: any, more = {}) => createContract({ name: 'n', statuses: [400], standsFor, codes, ...more } as any)
  export default defineConfig({ contract: ${edit}, ${more} })
`

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const out: string[] = []
  const err: string[] = []
  const code = await runErrors(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

const write = (text: string, name = 'errors.config.ts'): Promise<void> => writeFile(join(folder, name), text)

/** A lock as JSON, for damaging it. */
// oxlint-disable-next-line typescript/no-explicit-any -- damage is done to what no type knows
type DamagedLock = Record<string, any>

describe('with a configuration of its own', () => {
  it('lists and shows the codes', async () => {
    await write(configured())
    expect((await run('list')).out).toMatch(/^POST_LIMIT_REACHED +409 +no +There are as many posts/m)
    const { code, out } = await run('show', 'post_not_found', '--locale', 'fr')
    expect(code).toBe(0)
    expect(out).toContain('"error": "L’article post_1 n’existe pas."')
    expect(await run('show', 'post_not_found', '--locale', 'de')).toMatchObject({ code: 2 })
  })

  it('writes what is asked for, where it is asked for, and finds it current after', async () => {
    const wanted = `generate: { client: 'gen/errors.ts', catalog: 'catalog.json', schema: 'schema.json', docs: 'docs' }`
    await write(configured('contract', wanted))
    expect(await run('generate', '--check')).toMatchObject({ code: 1 })
    expect(await readdir(folder)).toEqual(['errors.config.ts'])
    expect(await run('generate')).toMatchObject({ code: 0 })
    expect(await readdir(folder, { recursive: true })).toEqual(
      expect.arrayContaining([
        'gen/errors.ts',
        'catalog.json',
        'schema.json',
        'docs/README.md',
        'docs/POST_NOT_FOUND.md',
      ]),
    )
    expect(JSON.parse(await readFile(join(folder, 'catalog.json'), 'utf8'))).toMatchObject({
      name: 'blog',
      codes: { POST_NOT_FOUND: { status: 404, summary: { fr: 'Cet article n’existe pas.' } } },
    })
    expect(await run('generate', '--check')).toMatchObject({ code: 0 })
  })

  it('is found under another name, in JavaScript, or by --config', async () => {
    await write(
      configured().replace('codes: any, more = {}', 'codes, more = {}').replace('} as any)', '})'),
      'errors.config.mjs',
    )
    expect(await run('list')).toMatchObject({ code: 0 })
    await write(configured(), 'other.ts')
    expect(await run('list', '--config', 'other.ts')).toMatchObject({ code: 0 })
    expect(await run('list', '--config=other.ts', '--json')).toMatchObject({ code: 0 })
  })
})

describe('bad input is one sentence with the file and the member, exit code 2, and nothing written', () => {
  const generate = `generate: { catalog: 'catalog.json' }`
  it.each([
    ['a code that two domains define', 'made([{ BAD: plain }, { BAD: plain }])', 'BAD is defined twice'],
    ['a status outside its set', 'made({ BAD: { ...plain, status: 409 } })', 'BAD.status is 409'],
    ['a status that is no failure', 'made({ BAD: plain }, { statuses: [200, 400] })', 'statuses has 200'],
    [
      'an example that its schema refuses',
      'made({ BAD: { ...plain, details: z.object({ n: z.number() }), example: { n: "x" } } })',
      'BAD.example is not of the shape of its details (example.n:',
    ],
    ['an example that is missing', 'made({ BAD: { ...plain, details: z.object({}) } })', 'BAD.example is missing'],
    ['an example of nothing', 'made({ BAD: { ...plain, example: {} } })', 'BAD.example is there'],
    [
      'details that JSON does not carry',
      'made({ BAD: { ...plain, details: z.object({ a: z.object({ at: z.date() }) }), example: { a: { at: new Date(0) } } } })',
      'BAD.details.a.at is nothing that JSON carries',
    ],
    ['a missing locale', 'made({ BAD: plain }, { locales: ["en", "fr"] })', 'BAD.locales.fr is missing'],
    [
      'a sentence that fails',
      'made({ BAD: { ...plain, message: (d: any) => d.x.y } })',
      'BAD.message fails for the example',
    ],
    [
      'a translation without words',
      'made({ BAD: { ...plain, locales: { fr: { ...words, message: () => "" } } } }, { locales: ["en", "fr"] })',
      'BAD.locales.fr.message says nothing',
    ],
    ['a summary that says nothing', 'made({ BAD: { ...plain, summary: " " } })', 'BAD.summary says nothing'],
    [
      'a resolution that is missing',
      'made({ BAD: { ...plain, resolution: undefined } })',
      'BAD.resolution says nothing',
    ],
    ['a sentence that says nothing', 'made({ BAD: { ...plain, message: () => "" } })', 'BAD.message says nothing'],
    [
      'a translation without a summary',
      'made({ BAD: { ...plain, locales: { fr: { message: () => "m", resolution: "r" } } } }, { locales: ["en", "fr"] })',
      'BAD.locales.fr.summary says nothing',
    ],
    [
      'a number that JSON does not carry',
      'made({ BAD: { ...plain, details: z.object({ n: z.nan() }), example: { n: NaN } } })',
      'BAD.details.n is nothing that JSON carries',
    ],
    ['a code without a definition', 'made({ BAD: plain, WORSE: undefined })', 'WORSE is undefined'],
    ['a code whose details are left out', 'made({ BAD: { ...words, status: 400 } })', 'BAD.details is undefined'],
    [
      'details of zod 3',
      'made({ BAD: { ...plain, details: z3.object({}), example: {} } })',
      'BAD.details is no schema',
    ],
    [
      'a sentence that fails without details',
      'made({ BAD: { ...plain, message: () => { throw new Error("no\\nwords") } } })',
      'BAD.message fails for the example: no',
    ],
    [
      'a sentence that throws nothing',
      'made({ BAD: { ...plain, message: () => { throw null } } })',
      'BAD.message fails',
    ],
    ['a code in small letters', 'made({ BAD: plain, bad: plain })', 'bad is no name of a code'],
    ['a stand-in that is not there', 'made({ GOOD: plain })', 'standsFor.invalidInput is BAD'],
    ['no contract', '{}', 'has no contract'],
    [
      'a catalogue that throws',
      '(() => { throw new Error("no such table\\nat line 1") })()',
      'cannot be read: no such table',
    ],
  ])('%s', async (_, contract, words) => {
    await write(configured(contract, generate))
    for (const command of [['list'], ['check'], ['generate'], ['docs']]) {
      const { code, out, err } = await run(...command)
      expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
      expect(err).toMatch(/^errors\.config\.ts:? /)
      expect(err).toContain(words)
      expect(await readdir(folder)).toEqual(['errors.config.ts'])
    }
  })

  it.each([
    ['that is no TypeScript', 'export default {{', /^errors\.config\.ts cannot be read: /],
    [
      'that imports what is not there',
      "import './nothing.js'\nexport default {}",
      /^errors\.config\.ts cannot be read: .*nothing/,
    ],
    ['that exports nothing', 'export const config = {}', /^errors\.config\.ts has no contract: /],
  ])('a configuration %s', async (_, text, words) => {
    await write(text)
    const { code, err } = await run('check')
    expect(code).toBe(2)
    expect(err).toMatch(words)
    expect(err.split('\n')).toHaveLength(1)
    expect(await readdir(folder)).toEqual(['errors.config.ts'])
  })

  it('no configuration, or none of that name', async () => {
    expect(await run('list')).toMatchObject({ code: 2, err: expect.stringContaining('There is no errors.config.ts') })
    const named = await run('list', '--config', 'gone.ts')
    expect(named).toMatchObject({ code: 2, err: expect.stringMatching(/^gone\.ts is not there/) })
  })

  it('operations that cannot be read', async () => {
    await write(configured('contract', `operations: () => { throw new Error('router: no such table') }, ${generate}`))
    const { code, err } = await run('generate')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringContaining('router: no such table') })
    expect(await readdir(folder)).toEqual(['errors.config.ts'])
  })

  it('a place where nothing can be written', async () => {
    await write(configured('contract', `generate: { catalog: 'errors.config.ts/catalog.json' }`))
    const { code, err } = await run('generate')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^errors\.config\.ts\/catalog\.json cannot/) })
  })

  it.each([
    ['lock: 42', 'lock is 42'],
    ['generate: { catalog: 42 }', 'generate.catalog is 42'],
    ['generate: "docs"', 'generate is "docs"'],
    ['api: {}', 'api is {}'],
    ['operations: []', 'operations is []'],
    ['pages: 7', 'pages is 7'],
  ])('a member of another kind: %s', async (more, words) => {
    await write(configured('contract', more))
    for (const command of ['check', 'generate']) {
      const { code, err } = await run(command)
      expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^errors\.config\.ts: .*\.$/) })
      expect(err).toContain(words)
    }
    expect(await readdir(folder)).toEqual(['errors.config.ts'])
  })

  it.each([
    [
      'a folder that is a file',
      `catalog: 'catalog.json', docs: 'taken'`,
      'taken/README.md cannot be written: taken is',
    ],
    [
      'a file that is a folder',
      `catalog: 'catalog.json', schema: 'folder'`,
      'folder cannot be written: it is a folder',
    ],
    ['one place for two', `catalog: 'same.json', schema: './same.json'`, './same.json cannot be written: same.json is'],
    [
      'a file in what is written as a file',
      `catalog: 'docs', docs: 'docs'`,
      'docs/README.md cannot be written: docs is',
    ],
  ])('%s, before anything is written', async (_, wanted, words) => {
    await write(configured('contract', `generate: { client: 'first.ts', ${wanted} }`))
    await write('', 'taken')
    await mkdir(join(folder, 'folder'))
    const { code, err } = await run('generate')
    expect({ code, lines: err.split('\n').length }).toEqual({ code: 2, lines: 1 })
    expect(err).toContain(words)
    expect((await readdir(folder)).toSorted()).toEqual(['errors.config.ts', 'folder', 'taken'])
  })

  it('a lock in a folder that is not there', async () => {
    await write(configured())
    const { code, out, err } = await run('check', '--lock', join(folder, 'a/b/c.lock.json'))
    expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
    expect(err).toContain('a/b/c.lock.json cannot be written: ')
    expect(await readdir(folder)).toEqual(['errors.config.ts'])
  })

  it.each<[string, (lock: DamagedLock) => unknown]>([
    ['a code that is null', ({ codes }) => (codes['POST_NOT_FOUND'] = null)],
    ['a status that is text', ({ codes }) => (codes['POST_LIMIT_REACHED'].status = '409')],
    ['details that are text', ({ codes }) => (codes['POST_LIMIT_REACHED'].details = 'none')],
    ['statuses that are none', (lock) => (lock['statuses'] = null)],
    ['locales that are a number', (lock) => (lock['locales'] = 7)],
    ['an operation that is null', ({ operations }) => (operations.operations = { 'GET /': null })],
    ['procedures that are text', ({ operations }) => (operations.procedures = 'none')],
    ['a fact that is null', ({ wire }) => (wire['some fact'] = null)],
    ['acceptances that are none', (lock) => (lock['accepted'] = 7)],
  ])('a damaged lock: %s', async (_, damage) => {
    await write(configured('contract', 'api: () => ({ document: { openapi: "3.1.1", paths: {} } })'))
    const file = join(folder, 'contract.lock.json')
    expect(await run('check')).toMatchObject({ code: 0 })
    const lock = JSON.parse(await readFile(file, 'utf8')) as DamagedLock
    damage(lock)
    const text = JSON.stringify(lock)
    await writeFile(file, text)
    for (const command of [['check'], ['check', '--frozen'], ['diff']]) {
      const { code, out, err } = await run(...command)
      expect({ code, out, lines: err.split('\n').length }).toEqual({ code: 2, out: '', lines: 1 })
      expect(err).toMatch(/^contract\.lock\.json: The lock is damaged/)
    }
    expect(await readFile(file, 'utf8')).toBe(text)
  })

  it('whatever else is thrown', async () => {
    await write(configured('Object.defineProperty({ ...contract }, "definitions", { get: () => { throw 7 } })'))
    const { code, err } = await run('list')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^error-kit list cannot be carried out: .*7/) })
  })

  it('a lock that is no lock', async () => {
    await write(configured())
    await writeFile(join(folder, 'contract.lock.json'), '{"codes": 7}')
    const { code, err } = await run('check')
    expect({ code, err }).toEqual({ code: 2, err: expect.stringMatching(/^contract\.lock\.json: /) })
    expect(await readFile(join(folder, 'contract.lock.json'), 'utf8')).toBe('{"codes": 7}')
  })
})
