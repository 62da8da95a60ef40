import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { facts } from '@leadwright/errors/client'
import { exitCodes, exitOfCode, hintOf } from './exit-codes.ts'

it('is the table that the README has', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const rows = Object.values(exitCodes).map(({ code, says }) => `| ${code} | ${says} |`)
  expect(readme).toContain(['| exit code | |', '|---|---|', ...rows].join('\n'))
})

it.each([
  [400, 'invalid'],
  [401, 'authentication'],
  [403, 'permission'],
  [404, 'notFound'],
  [429, 'rateLimited'],
  [500, 'server'],
] as const)('ends a code to come by its status %i, with something to do about it', (status, exit) => {
  expect(exitOfCode('A_CODE_OF_THE_FUTURE', status)).toBe(exit)
  expect(hintOf('A_CODE_OF_THE_FUTURE', status)).toMatch(/^[A-Z].*\.$/)
})

it('ends every code of today by its status as well, but for the one that credits resolve', () => {
  const byStatus = (status: number) => exitOfCode(undefined, status)
  const others = Object.entries(facts).filter(([code, { status }]) => exitOfCode(code, status) !== byStatus(status))
  expect(others.map(([code]) => code)).toEqual(['INSUFFICIENT_CREDITS'])
  expect(exitOfCode('INSUFFICIENT_CREDITS')).toBe('credits')
})
