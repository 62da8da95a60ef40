import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { contract as blog } from '../../test/blog/contract.ts'
import { contract as kinds } from '../../test/kinds/contract.ts'
import { clientSource } from './client-source.ts'
import { tsTypeOf } from './ts-type.ts'

const root = join(import.meta.dirname, '../..')
let folder: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'error-kit-generated-'))
  await writeFile(join(folder, 'package.json'), '{"type":"module"}')
})
afterAll(() => rm(folder, { recursive: true }))

const compile = (): Promise<string> =>
  new Promise((done) => {
    const tsc = join(root, '../../node_modules/.bin/tsc')
    execFile(tsc, ['-p', folder, '--pretty', 'false'], { cwd: folder }, (_, stdout) => done(stdout))
  })

describe('a generated client', () => {
  it('compiles with declarations that need no inference, and narrows as the contract does', async () => {
    const origin = 'Written by a test.'
    await writeFile(join(folder, 'blog.ts'), clientSource(blog, { origin }))
    await writeFile(join(folder, 'kinds.ts'), clientSource(kinds, { origin }))
    await writeFile(
      join(folder, 'use.ts'),
      `import { contract } from '${root}/test/kinds/contract.ts'
         import { contract as blog } from '${root}/test/blog/contract.ts'
         import type { CodesOf } from '@leadwright/error-kit'
         import { decode, isCode, type Codes as Blog } from './blog.ts'
         import type { Codes as Kinds } from './kinds.ts'
         type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : false) : false
         type DetailsOf<F> = F extends { readonly details: infer D } ? D : never
         type Others<A, B> = { [K in keyof A]: Same<DetailsOf<A[K]>, DetailsOf<B[K & keyof B]>> extends true ? never : K }[keyof A]
         // What a single line of types cannot say: recursion, brands, which names a record has, members
         // besides, lists that nobody may change; and undefined in a tuple, which JSON does not have.
         type Lossy = 'RECURSIVE' | 'RECURSIVE_ALONE' | 'RECURSIVE_BY_GETTER' | 'ANY_JSON' | 'BRANDED' | 'RECORD_OF_NAMES' | 'LOOSE' | 'FROZEN' | 'TUPLE_WITH_OPTION'
         export const blogs: [Others<Blog, CodesOf<typeof blog>>] extends [never] ? 'all' : Others<Blog, CodesOf<typeof blog>> = 'all'
         export const kinds: [Exclude<Others<Kinds, CodesOf<typeof contract>>, Lossy>] extends [never] ? 'all' : Exclude<Others<Kinds, CodesOf<typeof contract>>, Lossy> = 'all'
         export function say(body: unknown): string | number {
           const error = decode(body)
           if (!error.known) return error.error
           if (error.code === 'POST_LIMIT_REACHED') return error.details.way.kind === 'pay' ? error.details.way.price[0] : error.details.way.postId
           // @ts-expect-error a code of no catalogue
           return error.code === 'NOPE' ? 1 : isCode(error.code) ? 2 : 3
         }`,
    )
    const compilerOptions = {
      declaration: true,
      isolatedDeclarations: true,
      typeRoots: [join(root, '../../node_modules/@types')],
      rewriteRelativeImportExtensions: false,
      paths: {
        '@leadwright/error-kit': [join(root, 'src/index.ts')],
        '@leadwright/error-kit/client': [join(root, 'src/client/index.ts')],
      },
    }
    const config = { extends: join(root, '../../tsconfig.base.json'), compilerOptions, files: ['use.ts'] }
    await writeFile(join(folder, 'tsconfig.json'), JSON.stringify(config))
    const complaints = await compile()
    // The catalogues of the tests are written without annotations, for other tests.
    expect(complaints.split('\n').filter((line) => line !== '' && !/^\s|contract\.ts\(/.test(line))).toEqual([])
  })

  it('is the same text for the same contract', () => {
    expect(clientSource(blog, { origin: 'x' })).toBe(clientSource(blog, { origin: 'x' }))
  })
})

it.each([
  ['NULLABLE', '{ a: string | null }'],
  ['OPTIONAL', '{ a?: string | undefined; b: number }'],
  ['DEFAULTED', '{ a: number }'],
  ['LITERAL', '{ a: "x" | 2 | null }'],
  ['TUPLE', '{ a: [number, string]; b: [string, ...number[]] }'],
  ['TUPLE_WITH_OPTION', '{ a: [number, string?] }'],
  ['RECORD', '{ a: { [name: string]: number } }'],
  ['INTERSECTION', '{ a: string; b?: number | undefined }'],
  ['PREPARED', '{ a: string }'],
  ['COERCED', '{ a: number }'],
  ['FROZEN', '{ a: string[] }'],
] as const)('the type of %s is %s', (code, type) => {
  expect(tsTypeOf(kinds.schema(code) ?? {})).toBe(type)
})
