import { readdir, readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { TRPC_ERROR_CODES_BY_KEY } from '@trpc/server/rpc'
import { expect, test } from 'vitest'
import { contract } from '../src/index.ts'

const kit = resolve(import.meta.dirname, '../../error-kit')

test('the kit knows no product: none of its files names one of our codes', async () => {
  const files = (await readdir(kit, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && !/node_modules|\/dist/.test(entry.parentPath))
    .map((entry) => join(entry.parentPath, entry.name))
  expect(files.length).toBeGreaterThan(50)
  // A code that tRPC has under the same name (SERVICE_UNAVAILABLE) is no sign of ours.
  const codes = contract.codes.filter((code) => !Object.hasOwn(TRPC_ERROR_CODES_BY_KEY, code))
  expect(codes.length).toBeGreaterThan(15)
  const ours = new RegExp(`\\b(?:${codes.join('|')})\\b`)
  const naming = await Promise.all(files.map(async (file) => (ours.test(await readFile(file, 'utf8')) ? [file] : [])))
  expect(naming.flat()).toEqual([])
})
