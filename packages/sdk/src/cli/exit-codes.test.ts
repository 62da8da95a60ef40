import { readFile } from 'node:fs/promises'
import { expect, it } from 'vitest'
import { exitCodes } from './exit-codes.ts'

it('is the table that the README has', async () => {
  const readme = await readFile(new URL('../../README.md', import.meta.url), 'utf8')
  const rows = Object.values(exitCodes).map(({ code, says }) => `| ${code} | ${says} |`)
  expect(readme).toContain(['| exit code | |', '|---|---|', ...rows].join('\n'))
})
