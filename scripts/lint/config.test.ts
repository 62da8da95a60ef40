import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')

/** Places of the repository, and the rules of ours that have to speak up there. */
const files: readonly (readonly [path: string, text: string, rules: readonly string[]])[] = [
  ['apps/api/src/domains/x/service.ts', "export const f = () => {\n  throw new Error('x')\n}\n", ['no-raw-throw']],
  ['apps/api/src/domains/x/store.ts', "export const code = 'JOB_NOT_FOUND'\n", ['no-code-literal']],
  ['apps/api/src/http/x.ts', "export const f = () => {\n  throw new Error('x')\n}\n", []],
  ['apps/web/src/x.tsx', "export const code = 'JOB_NOT_FOUND'\n", ['no-code-literal']],
  ['packages/sdk/src/x.ts', "export const code = 'JOB_NOT_FOUND'\n", ['no-code-literal']],
  ['packages/errors/src/catalog/x.ts', "export const code = 'JOB_NOT_FOUND'\n", []],
  ['apps/api/src/domains/x/x.test.ts', "export const f = () => {\n  throw new Error('JOB_NOT_FOUND')\n}\n", []],
]

let folder: string
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'lint-'))
  const config = readFileSync(join(root, '.oxlintrc.json'), 'utf8').replace('./scripts/', `${root}/scripts/`)
  writeFileSync(join(folder, '.oxlintrc.json'), config)
  for (const [path, text] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
})
afterAll(() => rmSync(folder, { recursive: true }))

it('the rules hold where the configuration says, and nowhere else', () => {
  const run = spawnSync(join(root, 'node_modules/.bin/oxlint'), ['--format=json'], { cwd: folder, encoding: 'utf8' })
  const { diagnostics } = JSON.parse(run.stdout) as { diagnostics: { filename: string; code: string }[] }
  const told = files.map(([path]) => [
    path,
    diagnostics
      .filter(({ filename, code }) => filename === path && code.startsWith('leadwright('))
      .map(({ code }) => code),
  ])
  expect(run.status).toBe(1)
  expect(told).toEqual(files.map(([path, , rules]) => [path, rules.map((rule) => `leadwright(${rule})`)]))
})
