import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core'
import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeEntries, manifestOf, pack, published, type Manifest, type Packed } from './published.ts'

let temporary = ''
beforeAll(async () => {
  temporary = await mkdtemp(join(tmpdir(), 'leadwright-packed-'))
})
afterAll(() => rm(temporary, { recursive: true, force: true }))

describe.each(published)('what is published of %s', (name) => {
  let packed: Packed
  let bytes: Uint8Array<ArrayBuffer>
  beforeAll(async () => {
    packed = await pack(name, temporary)
    bytes = new Uint8Array(await readFile(packed.tarball))
  })

  test('has every entry of the sources, for import and for require', async () => {
    const { exports, publishConfig } = await manifestOf(name)
    expect(publishConfig?.exports).toEqual(Object.fromEntries(Object.entries(exports).map(publishedEntry)))
  })

  test('leads to no source and to nothing that only this workspace can resolve', () => {
    const files = createPackageFromTarballData(bytes)
    const inside = `/node_modules/${packed.manifest.name}`
    expect(files.listFiles(inside).filter((file) => /\/src\/|\.test\.|(?<!\.d)\.ts$/.test(file))).toEqual([])
    const manifest = files.readFile(`${inside}/package.json`)
    expect(manifest).not.toMatch(/@leadwright\/source|workspace:|catalog:|"private"/)
    expect(files.listFiles(inside)).toEqual(expect.arrayContaining([`${inside}/LICENSE`, `${inside}/README.md`]))
  })

  test('is what publint accepts', async () => {
    const { messages } = await publint({ pack: { tarball: bytes.buffer }, strict: true })
    expect(messages).toEqual([])
  })

  test('has types that say what the code does, under every way of resolving that still exists', async () => {
    const result = await checkPackage(createPackageFromTarballData(bytes), {
      entrypoints: codeEntries(packed.manifest),
    })
    // node10 does not read `exports`, which is why it is gone: TypeScript 6 deprecated it, 7 does not have it.
    const problems = (result.types ? result.problems : ['no types']).filter(
      (problem) => typeof problem === 'string' || !('resolutionKind' in problem) || problem.resolutionKind !== 'node10',
    )
    expect(problems).toEqual([])
  })
})

function publishedEntry([entry, target]: [string, Manifest['exports'][string]]): [string, unknown] {
  const source = typeof target === 'string' ? undefined : target['@leadwright/source']
  if (typeof source !== 'string') return [entry, target]
  const built = source.replace('./src/', './dist/').replace(/\.ts$/, '')
  return [
    entry,
    {
      import: { types: `${built}.d.ts`, default: `${built}.js` },
      require: { types: `${built}.d.cts`, default: `${built}.cjs` },
    },
  ]
}
