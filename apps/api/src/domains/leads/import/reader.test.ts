import { stringify } from 'csv-stringify/sync'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordsOf, Refused } from './testing.ts'

const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

/** The rows below the header `email,name,note`, however the bytes arrive: one reading, or the test is right to fail. */
async function rowsOf(body: string): Promise<string[][]> {
  const file = `email,name,note\n${body}`
  const readings = [await recordsOf(file)]
  for (const sizes of fc.sample(chunkSizes, 20)) readings.push(await recordsOf(file, sizes))
  const different = new Set(readings.map((records) => JSON.stringify(records)))
  expect(different.size).toBe(1)
  return (readings[0] ?? []).slice(1).map(({ fields }) => fields)
}

describe('a row whose quotes are wrong is read as it was meant', () => {
  it.each([
    ['a quote inside a field', 'a@b.c,Ann,5" pipe', ['a@b.c', 'Ann', '5" pipe']],
    ['a quoted word inside a field', 'a@b.c,Ann "the boss" Lee,x', ['a@b.c', 'Ann "the boss" Lee', 'x']],
    ['a quoted word that begins a field', 'a@b.c,"Ann" Lee,x', ['a@b.c', '"Ann" Lee', 'x']],
    ['such a word before a quoted field', 'a@b.c,"Ann" Lee,"x, y"', ['a@b.c', '"Ann" Lee', 'x, y']],
    ['quotes inside quotes', 'a@b.c,Ann,"say "hi" now, please"', ['a@b.c', 'Ann', 'say "hi" now, please']],
    ['a quote at the end inside quotes', 'a@b.c,Ann,"5" by 6""', ['a@b.c', 'Ann', '5" by 6"']],
    ['blanks before a quote', 'a@b.c, "Lee, Ann",x', ['a@b.c', 'Lee, Ann', 'x']],
    ['blanks around quotes', 'a@b.c, "Ann" , "x, y" ', ['a@b.c', 'Ann', 'x, y']],
    ['quotes behind backslashes', String.raw`a@b.c,"Ann \"A\" Lee","\"x, y\""`, ['a@b.c', 'Ann "A" Lee', '"x, y"']],
    ['a backslash that is none of those', String.raw`"a@b.c","C:\","x"`, ['a@b.c', 'C:\\', 'x']],
    ['a quote that opens for nothing', 'a@b.c,Ann,"x', ['a@b.c', 'Ann', '"x']],
    ['a field of several lines beside one', 'a@b.c,"A\nnn",5"', ['a@b.c', 'A\nnn', '5"']],
  ])('%s', async (_, row, fields) => {
    const neighbour = ['b@b.c', 'Lee, Bo', 'say "hi"']
    const good = stringify([neighbour], { quoted: true })
    expect(await rowsOf(`${good}${row}\n${good}`)).toEqual([neighbour, fields, neighbour])
  })

  it('also where stray quotes are in a field of several lines', async () => {
    const rows = await rowsOf('a@b.c,Ann,"first\nsaid "hi" twice\nlast"\nb@b.c,Bo,x\n')
    expect(rows).toEqual([
      ['a@b.c', 'Ann', 'first\nsaid "hi" twice\nlast'],
      ['b@b.c', 'Bo', 'x'],
    ])
  })

  it('and is said to have been', async () => {
    const records = await recordsOf('a,b\n1,"2"\n1,5"\n"1\n1",2\n')
    expect(records.map(({ line, stray }) => [line, stray])).toEqual([
      [1, undefined],
      [2, undefined],
      [3, true],
      [4, undefined],
    ])
  })
})

describe('a CR without an LF', () => {
  const linesOf = async (file: string): Promise<unknown[][]> =>
    (await recordsOf(file)).map(({ line, fields }) => [[line], fields].flat())

  it('is part of a cell where rows end with LF or CR LF', async () => {
    expect(await rowsOf('a@b.c,first\rsecond,\rx\r\nb@b.c,Bo,\r\r\r\n')).toEqual([
      ['a@b.c', 'first\rsecond', '\rx'],
      ['b@b.c', 'Bo', ''],
    ])
    expect(await linesOf('email,na\rme\r\na@b.c,x\ry\rz\r\nb@b.c,"\r\r\n"\r\nc@b.c,')).toEqual([
      [1, 'email', 'na\rme'],
      [3, 'a@b.c', 'x\ry\rz'],
      [6, 'b@b.c', '\r\r\n'],
      [9, 'c@b.c', ''],
    ])
  })

  it('ends rows where all of them end so, whatever is in their cells', async () => {
    expect(await linesOf('email,name\ra@b.c,"A\nnn"\rb@b.c,Bo\r\rc@b.c,"Cy\r\n"\r')).toEqual([
      [1, 'email', 'name'],
      [2, 'a@b.c', 'A\nnn'],
      [4, 'b@b.c', 'Bo'],
      [6, 'c@b.c', 'Cy\r\n'],
    ])
  })

  it('ends rows that come out only so, and what is quoted', async () => {
    expect(await rowsOf('a@b.c,Ann,x\rb@b.c,Bo,y\rc@b.c,Cy,z\nd@b.c,Di,x\ry,z\n"e@b.c",Ed,"x"\rf@b.c,Flo,y\r')).toEqual(
      [
        ['a@b.c', 'Ann', 'x'],
        ['b@b.c', 'Bo', 'y'],
        ['c@b.c', 'Cy', 'z'],
        ['d@b.c', 'Di', 'x\ry', 'z'],
        ['e@b.c', 'Ed', 'x'],
        ['f@b.c', 'Flo', 'y'],
      ],
    )
  })

  it('ends rows together with the LF behind it', async () => {
    expect(await rowsOf('a@b.c,Ann,"x"\r\r\nb@b.c,Bo,y\r\r\n')).toEqual([
      ['a@b.c', 'Ann', 'x'],
      ['b@b.c', 'Bo', 'y'],
    ])
  })
})

/** Fields without a line break, which every system writes the same way. */
const field = fc.string({ unit: fc.constantFrom('a', 'B', ',', '"', ' ', 'é', '\\', "'"), maxLength: 8 })
const good = fc.tuple(
  fc.integer({ min: 0 }).map((n) => `${n}@b.c`),
  field,
  field,
)
/** Rows as bad software writes them. Each ends where its line does. */
const bad = fc.constantFrom(
  'x@b.c,5" pipe,x',
  'x@b.c,"Bo" the boss,x',
  'x@b.c,"say "hi" now",x',
  String.raw`x@b.c,"say \"hi\"",x`,
  'x@b.c, "Bo" ,x',
  'x@b.c,Bo,x"',
  'x@b.c,"Bo,x',
  'x@b.c,"""Bo,x',
  'x@b.c',
  '"',
  ',"',
  'x@b.c,Bo,x,y,z',
  ',,,,,,',
  '"x@b.c","Bo"x,"y"',
)

it('a good row survives whatever its neighbours are, as long as quotes close', async () => {
  const quotedRow = (row: readonly string[]): string => stringify([[...row]], { quoted: true, quoted_empty: true })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.oneof(good, good, bad), { minLength: 1, maxLength: 12 }),
      chunkSizes,
      async (rows, sizes) => {
        const body = rows.map((row) => (typeof row === 'string' ? `${row}\n` : quotedRow(row))).join('')
        // A last row of well quoted fields closes what is open: else the file would be refused, rightly.
        const file = `email,name,note\n${body}${quotedRow(['z@b.c', 'Z', 'z'])}`
        const lines = file.split('\n')
        const records = await recordsOf(file, sizes)
        const found = new Map(records.map(({ line, fields }) => [line, fields]))
        for (const [index, row] of rows.entries()) {
          if (typeof row === 'string') continue
          expect(lines[index + 1]).toBe(quotedRow(row).trimEnd())
          expect(found.get(index + 2)).toEqual(row)
        }
      },
    ),
    { numRuns: 500 },
  )
})

it('however the quotes of a file are, it is read to its end or refused, and the same in every cut', async () => {
  const text = fc.string({ unit: fc.constantFrom('a', '"', '"', ',', '\n', '\r', ' ', '\\'), maxLength: 60 })
  const reading = (file: string, sizes: number[]): Promise<string> =>
    recordsOf(file, sizes).then(
      (records) => JSON.stringify(records),
      (error: unknown) => {
        if (error instanceof Refused) return error.message
        throw error
      },
    )
  await fc.assert(
    fc.asyncProperty(text, chunkSizes, async (body, sizes) => {
      const file = `a,b\n${body}`
      expect(await reading(file, sizes)).toBe(await reading(file, [Number.MAX_SAFE_INTEGER]))
    }),
    { numRuns: 500 },
  )
})

describe('files that were made to take long are read in time', () => {
  const size = 256 * 1024
  it.each([
    ['quotes', '"'],
    ['open quotes in one line', '"a,'],
    ['open quotes behind backslashes in one line', '"a"b\\",'],
    ['an open quote a line', '"a\n'],
    ['inverted quotes', 'x","y\n'],
    ['lines that open one field', 'x@b.c,"y\n'],
    ['rows that end with CR', 'x@b.c,"y"\r'],
    ['cells with CRs, an LF at the end', 'x\r'],
    ['CRs', '\r'],
  ])('%s', async (_, unit) => {
    const file = `a,b\n${unit.repeat(size / unit.length)}`
    const outcome = await recordsOf(file).then(
      (records) => records.length > 0,
      (error: unknown) => error instanceof Refused,
    )
    expect(outcome).toBe(true)
  })
})
