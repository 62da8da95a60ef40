import { execFile } from 'node:child_process'
import { cp, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { startProduct, type Product } from './generators/product.ts'
import { compile } from './scratch.ts'

// The examples as somebody runs them who has copied them, against the product. They take curl and Python.

let folder = ''
let product: Product

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'leadwright-examples-'))
  await cp(resolve(import.meta.dirname, '../../examples'), folder, { recursive: true })
  await symlink(resolve(import.meta.dirname, '../node_modules'), join(folder, 'node_modules'))
  product = await startProduct(join(folder, 'data'))
  await writeFile(join(folder, 'leads.csv'), 'email,name\nann@inbox.test,Ann\nbob@gone.test,Bob\nnobody,Cy\n')
  const many = ['a', 'b', 'c', 'd'].map((name) => `${name}@inbox.test\n`).join('')
  await writeFile(join(folder, 'many.csv'), `email\n${many}`)
}, 600_000)
afterAll(async () => {
  await product.close()
  await rm(folder, { recursive: true, force: true })
})

const examples = {
  'verify.sh': 'sh',
  'verify.py': 'python3',
  'verify.ts': process.execPath,
} as const

const start = (name: keyof typeof examples, file: string, apiKey: string) =>
  new Promise<{ code: unknown; stdout: string; stderr: string }>((done) => {
    const env = { PATH: process.env['PATH'], LEADWRIGHT_BASE_URL: product.url, LEADWRIGHT_API_KEY: apiKey }
    execFile(examples[name], [name, file], { cwd: folder, env }, (error, stdout, stderr) => {
      done({ code: error?.code ?? 0, stdout, stderr })
    })
  })

test('the example for the SDK has no mistake in its types', async () => {
  const compilerOptions = {
    target: 'es2024',
    lib: ['es2024', 'dom'],
    module: 'nodenext',
    strict: true,
    noEmit: true,
    types: ['node'],
    skipLibCheck: true,
  }
  await writeFile(join(folder, 'package.json'), JSON.stringify({ type: 'module' }))
  await writeFile(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['verify.ts'] }))
  expect(await compile(folder)).toBe('')
})

test.each(Object.keys(examples) as (keyof typeof examples)[])(
  '%s writes a clean list, or says what is wrong',
  async (name) => {
    const key = await product.newKey(name)
    const { code, stdout, stderr } = await start(name, 'leads.csv', key)
    expect({ code, stderr }).toMatchObject({ code: 0 })
    const [header = '', ...rows] = stdout.trimEnd().split(/\r?\n/)
    expect(header).toMatch(/^email,name,verification_status,/)
    expect(rows).toEqual([expect.stringMatching(/^ann@inbox\.test,Ann,valid,/)])

    const refused = await start(name, 'leads.csv', `${key}x`)
    expect(refused).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('INVALID_API_KEY') })
    const poor = await start(name, 'many.csv', key)
    expect(poor).toMatchObject({ code: 1, stdout: '', stderr: expect.stringContaining('INSUFFICIENT_CREDITS') })
  },
)
