import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { toCsv } from './csv.ts'

it('quotes fields with line breaks of every kind', () => {
  expect(toCsv([['a\nb', 'c\rd', 'e\r\nf', 'g']])).toBe('"a\nb","c\rd","e\r\nf",g\r\n')
})

it('is read back as it was written, by a reader that takes any line break for the end of a row', () => {
  const field = fc.oneof(fc.string(), fc.constantFrom('\n', '\r', '\r\n', '"', ',', ' ', '', 'NULL', '\\N', '=1+1'))
  const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 2 }), { minLength: 1 })
  fc.assert(
    fc.property(rows, (written) => {
      const read = parse(toCsv(written), { record_delimiter: ['\r\n', '\n', '\r'] })
      expect(read).toEqual(written)
    }),
  )
})
