import { PassThrough } from 'node:stream'
import { expect, it } from 'vitest'
import { createProgress } from './progress.ts'

const told = (isTTY: boolean, quiet = false): { text: string } => {
  const stderr = Object.assign(new PassThrough(), { isTTY, columns: 40 })
  const progress = createProgress({ stderr }, quiet)
  progress.show({ label: 'Analyzing', done: 0, total: 0 })
  for (let done = 0; done <= 100; done++) progress.show({ label: 'Verifying', done, total: 100 })
  progress.note('A note')
  progress.end()
  return { text: (stderr.read() as Buffer | null)?.toString() ?? '' }
}

it('draws in place on a terminal, and never wider than it', () => {
  const { text } = told(true)
  expect(text).toContain('\r\u001b[K')
  for (const line of text.replaceAll('\r\u001b[K', '\n').split('\n')) expect(line.length).toBeLessThan(40)
  expect(text.endsWith('A note\n')).toBe(true)
})

it('says each tenth once where nothing can be redrawn', () => {
  const lines = told(false).text.trimEnd().split('\n')
  expect(lines).toHaveLength(1 + 11 + 1)
  expect(lines.slice(0, 3)).toEqual(['Analyzing', 'Verifying: 0 of 100', 'Verifying: 10 of 100'])
})

it('says nothing where answers are JSON', () => {
  expect(told(true, true).text).toBe('')
})
