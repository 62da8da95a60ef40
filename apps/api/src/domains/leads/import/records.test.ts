import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { inChunks, recordsOf } from './testing.ts'

/** Fields that hold everything that a reader could stumble over. NUL is the one character that no file may have. */
const field = fc
  .oneof(
    fc.string({ unit: fc.constantFrom('a', ',', ';', '\t', '"', '\n', '\r', '\r\n', ' ', 'é', '😀', '\ufeff') }),
    fc.string({ unit: 'binary' }),
  )
  .map((text) => text.replaceAll('\0', ''))

const table = fc
  .integer({ min: 1, max: 5 })
  .chain((width) => fc.array(fc.array(field, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 12 }))

const lineEnd = fc.constantFrom('\n', '\r\n', '\r')
const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

/** Everything in quotes, as no line of it then is blank. */
const write = (rows: string[][], end: string): string =>
  stringify(rows, { quoted: true, quoted_empty: true, record_delimiter: end })

/** The header keeps to commas, so that nothing but the comma is taken for the separator. */
const header = (width: number): string[] => Array.from({ length: width }, (_, index) => `c${index},`)

describe('reading records', () => {
  it('gives back what was written, however the bytes arrive', async () => {
    await fc.assert(
      fc.asyncProperty(table, lineEnd, chunkSizes, async (rows, end, sizes) => {
        const all = [header(rows[0]?.length ?? 1), ...rows]
        const records = await recordsOf(write(all, end), sizes)
        expect(records.map(({ fields }) => fields)).toEqual(all)
      }),
    )
  })

  it('knows the line on which each record begins, past quoted line breaks and blank lines', async () => {
    await fc.assert(
      fc.asyncProperty(
        table,
        fc.infiniteStream(lineEnd),
        fc.infiniteStream(fc.integer({ min: 0, max: 2 })),
        chunkSizes,
        async (rows, ends, blanks, sizes) => {
          const all = [header(rows[0]?.length ?? 1), ...rows]
          let file = ''
          const lines: number[] = []
          for (const row of all) {
            const end = ends.next().value as string
            file += end.repeat(blanks.next().value as number)
            lines.push(lineOf(file))
            file += write([row], '') + end
          }
          const records = await recordsOf(file, sizes)
          expect(records.map(({ line }) => line)).toEqual(lines)
        },
      ),
    )
  })

  it.each([
    ['comma', 'email,name\na@b.c,Ann', ['a@b.c', 'Ann']],
    ['semicolon', 'email;name\na@b.c;"Ann; Bo"', ['a@b.c', 'Ann; Bo']],
    ['tab', '\r\nemail\tname\r\na@b.c\tAnn, Bo', ['a@b.c', 'Ann, Bo']],
    ['semicolon behind a quoted comma', '"email";"name, first"\na@b.c;Ann', ['a@b.c', 'Ann']],
    ['comma, whatever else the header has', 'email,"a;b",c;d\na@b.c,1,2', ['a@b.c', '1', '2']],
    ['comma where there is one column', 'email\na;b@b.c', ['a;b@b.c']],
    ['comma where the first line only begins like a hint', 'sep=;x,b\n1,2', ['1', '2']],
  ])('finds the separator in the header: %s', async (_, file, fields) => {
    expect((await recordsOf(file, [1])).at(-1)?.fields).toEqual(fields)
  })

  it.each([
    ['sep=;\r\nemail;name\r\na@b.c;Ann, B', ['email', 'name'], 2],
    ['\ufeffSEP=,\nemail,"a;b"\na@b.c,Ann', ['email', 'a;b'], 2],
    ['\n"sep=\t"\n\nemail\tname\n', ['email', 'name'], 4],
    ['sep=|\remail|name, first\ra@b.c|x', ['email', 'name, first'], 2],
  ])(
    'takes the separator from the line that Excel writes above the header, and skips it: %j',
    async (file, fields, line) => {
      const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 })
      for (const each of [[1], ...fc.sample(sizes, 20)]) {
        expect((await recordsOf(file, each))[0]).toEqual({ line, fields })
      }
    },
  )

  it('takes files that end without a line end, and files whose lines end differently', async () => {
    const records = await recordsOf('a,b\r\n1,2\n3,4\r5,6')
    expect(records).toEqual([
      { line: 1, fields: ['a', 'b'] },
      { line: 2, fields: ['1', '2'] },
      { line: 3, fields: ['3', '4'] },
      { line: 4, fields: ['5', '6'] },
    ])
  })

  it('accepts a byte order mark, and a second one before it', async () => {
    expect((await recordsOf('\ufeffa,b', [1]))[0]?.fields).toEqual(['a', 'b'])
    expect((await recordsOf('\ufeff\ufeff"a",b', [1]))[0]?.fields).toEqual(['a', 'b'])
  })
})

const lineOf = (text: string): number => text.split(/\r\n|\r|\n/).length

it('the tests cut files up without losing a byte', async () => {
  const chunks = await Array.fromAsync(inChunks('some text', [2, 3]))
  expect(Buffer.concat(chunks).toString()).toBe('some text')
  expect(chunks.map(({ length }) => length)).toEqual([2, 3, 2, 2])
})
