import { expect, test } from 'vitest'
import { cut, partOf } from './cut.ts'

const limit = 300_000

/** The parts of a file with its names in the first record, as text. */
async function partsOf(text: string): Promise<string[] | undefined> {
  const csv = new Blob([text])
  const found = await cut(csv, limit)
  const headEnd = found?.heads[0]
  if (found === undefined || headEnd === undefined) return undefined
  return Promise.all(found.parts.map((_, index) => partOf(csv, found, index, headEnd).then((part) => part.text())))
}

const rowsOf = (ending: string): string[] =>
  Array.from({ length: 18_000 }, (_, index) => `p${index}@inbox.test,"a ""b"", \r\nc ${index}"${ending}`)

test.each(['\n', '\r\n', '\r'])(
  'a file comes apart between records, whose lines keep their numbers: %j',
  async (end) => {
    const rows = rowsOf(end)
    const head = `email,"na\nme"${end}`
    const parts = (await partsOf(head + rows.join(''))) ?? []
    expect(parts.length).toBeGreaterThan(2)
    const whole = (head + rows.join('')).split(/\r\n|\r|\n/)
    const seen = parts.flatMap((part) => {
      expect(new TextEncoder().encode(part).length).toBeLessThan(limit)
      expect(part.startsWith(head)).toBe(true)
      return part.split(/\r\n|\r|\n/).flatMap((text, index) => (text === '' || index < 2 ? [] : [{ text, index }]))
    })
    expect(seen).toEqual(whole.flatMap((text, index) => (text === '' || index < 2 ? [] : [{ text, index }])))
  },
)

test('one small file is one part, as it is', async () => {
  expect(await partsOf('\ufeff"email"\nann@inbox.test')).toEqual(['"email"\nann@inbox.test'])
})

test.each([
  ['a quote within a cell', `email\n${'ann"x@inbox.test\n'.repeat(30_000)}`],
  ['text behind a quote', `email\n${'"ann"x@inbox.test\n'.repeat(30_000)}`],
  ['a CR that may be part of a cell', `email,note\n${'ann@inbox.test,a\rb\n'.repeat(30_000)}`],
  ['a quote that never closes', `email\n"${'ann@inbox.test\n'.repeat(30_000)}`],
  ['a record that is too large', `email\n${'x'.repeat(limit)}\nann@inbox.test\n`],
  ['a last record that is too large', `email\nann@inbox.test\n${'x'.repeat(limit)}`],
])('%s is not cut', async (_, text) => {
  expect(await partsOf(text)).toBeUndefined()
})
