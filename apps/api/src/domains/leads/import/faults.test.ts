import type { Workflow } from '@leadwright/errors'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maxFileBytes } from './bytes.ts'
import { faultOf, TooMany, whole } from './testing.ts'

const bytes = (...parts: (string | number[])[]): Buffer =>
  Buffer.concat(parts.map((part) => Buffer.from(part as string)))
const chunkSizes = fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 5 })

/** Why a file is refused, however it arrives: one reason, or the test is right to fail. */
async function faultsOf(file: string | Uint8Array, workflow?: Workflow): Promise<unknown[]> {
  const faults = [await faultOf(file, workflow)]
  for (const sizes of fc.sample(chunkSizes, 20)) faults.push(await faultOf(file, workflow, sizes))
  return [...new Map(faults.map((fault) => [JSON.stringify(fault), fault])).values()]
}

describe('a file is refused as not_csv', () => {
  it.each([
    ['NUL characters', 'email,name\na@b.c,x\nb\0@b.c,y', 3, 'email'],
    ['a NUL behind quoted line breaks', 'email,x\r\na@b.c,"\r\n\r\n\0"', 4, 'x'],
    ['a NUL at the beginning of a row', 'email,x\na@b.c,1\n\0', 3, 'email'],
    ['a NUL in the header', 'email,\0,x\na@b.c,1\n', 1, 'column_2'],
    ['a NUL below titles', 'Leads;;\n\nName;Mail\nAnn;a@b.c\nBo;b@b\0.c', 5, 'Mail'],
  ])('for %s, at the row and the column', async (_, file, line, column) => {
    expect(await faultsOf(file)).toEqual([{ reason: 'not_csv', problem: 'nul', line, column }])
  })

  it.each([
    ['many rows', `email,x\n${'a@b.c,"1\n2"\n'.repeat(20_000)}b@b.c,"x\0`, 40_002],
    ['a long cell', `email,x\na@b.c,"${'x\n'.repeat(100_000)}\0`, 100_002],
  ])('for a NUL behind %s', async (_, file, line) => {
    const fault = { reason: 'not_csv', problem: 'nul', line, column: 'x' }
    for (const sizes of [whole, [1000, 7]]) expect(await faultOf(file, 'verification', sizes)).toEqual(fault)
  })

  it.each([
    ['in the header', 'email,"name\na@b.c,x', 1, 'column_2'],
    ['at the row and the column where it opens', 'email\na@b.c\n"x\n\n@b.c\nd@e.f', 3, 'email'],
    ['in the last line', 'email,name\na@b.c,Ann\nb@b.c,"Bo', 3, 'name'],
    [
      'in a line of many',
      `email,name\n${'a@b.c,Ann\n'.repeat(900)}b@b.c,"Bo\n${'a@b.c,Ann\n'.repeat(900)}`,
      902,
      'name',
    ],
    ['after rows with other quotes', 'email,name\na@b.c,5" x\nb@b.c,"Bo" x\nc@b.c,"Cy, x\n', 4, 'name'],
  ])('a quote that is never closed, %s', async (_, file, line, column) => {
    expect(await faultsOf(file)).toEqual([{ reason: 'not_csv', problem: 'open_quote', line, column }])
  })

  it.each([
    ['xlsx', bytes('PK\u0003\u0004', [0x14, 0, 6, 0], '\0'.repeat(900), 'xl/workbook.xml')],
    ['xlsx', bytes('PK\u0003\u0004', '[Content_Types].xml', '\0'.repeat(600), 'xl/', 'x'.repeat(70_000))],
    ['ods', bytes('PK\u0003\u0004', 'mimetypeapplication/vnd.oasis.opendocument.spreadsheet')],
    ['zip', bytes('PK\u0003\u0004', [0x14, 0, 6, 0], 'leads.csv')],
    ['zip', bytes('PK\u0003\u0004')],
    ['xls', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1])],
    ['pdf', bytes('%PDF-1.4\n%', [0xe2, 0xe3])],
    ['image', bytes([0x89], 'PNG\r\n\x1a\n')],
    ['image', bytes([0xff, 0xd8, 0xff, 0xe0])],
    ['gzip', bytes([0x1f, 0x8b, 8, 0, 0])],
    ['image', bytes('GIF89a')],
    ['archive', bytes([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c])],
    ['database', bytes('SQLite format 3\0')],
    ['html', '<!DOCTYPE html>\n<table><tr><td>email</td></tr></table>'],
    ['html', '<TR><TH>email</TH>\n</TR>\n'],
    ['xml', '<?xml version="1.0"?>\n<Workbook/>'],
    ['xml', '<leads><lead email="a@b.c"/></leads>'],
    ['rtf', String.raw`{\rtf1\ansi a@b.c}`],
    ['json', '[{"email":"a@b.c"},\n{"email":"b@b.c"}]'],
    ['json', '\n{ "leads": [\n{"email":"a@b.c"}]}'],
    ['json', '["email"]\n["a@b.c"]\n'],
    ['json_lines', '{"email":"a@b.c"}\n{"email":"b@b.c"}\n'],
    ['vcard', 'BEGIN:VCARD\r\nVERSION:3.0\r\nEMAIL:a@b.c\r\nEND:VCARD\r\n'],
    [
      'sql',
      '-- MySQL dump\n\n/*!40101 SET NAMES utf8 */;\nDROP TABLE IF EXISTS `leads`;\nCREATE TABLE `leads` (a int);\n',
    ],
    ['sql', 'SET statement_timeout = 0;\nCOPY public.leads (email, name) FROM stdin;\na@b.c\tAnn\n\\.\n'],
    ['sql', `INSERT INTO "table"(email) VALUES('a@b.c');\n`],
    ['utf16', Buffer.from('email\na@b.c', 'utf16le')],
    ['utf16', Buffer.from('email\na@b.c', 'utf16le').swap16()],
  ])('what is told to be %s', async (fileType, file) => {
    expect(await faultsOf(file)).toEqual([{ reason: 'not_csv', fileType, line: 1 }])
  })

  it.each([
    ['[email],[name]\na@b.c,Ann'],
    ['<Ann>,email\nx,a@b.c'],
    ['Select,email\n1,a@b.c'],
    ['Set,email\n1,a@b.c\nInsert into,b@b.c'],
    ['"<html>",email\nx,a@b.c'],
  ])('but not for names that only look like something else: %j', async (file) => {
    expect(await faultOf(file)).toBeUndefined()
  })

  it('and not as empty, for the separators of ASCII', async () => {
    const file = 'email\u001Fname\u001Ea@b.c\u001FAnn\u001E'
    expect(await faultsOf(file)).toEqual([{ reason: 'not_csv', line: 1 }])
  })

  it.each(['email,a\u001Fname\u001Ex\na@b.c,Ann\n', 'email,name\na@b.c,A\u001Fn\u001En\n'])(
    'but not for one of these in a cell: %j',
    async (file) => {
      expect(await faultOf(file)).toBeUndefined()
    },
  )

  it('for a row of thousands of fields, with its line', async () => {
    const fault = { reason: 'not_csv', problem: 'too_many_fields', limit: 10_000, line: 3 }
    expect(await faultOf(`email\na@b.c\n${','.repeat(10_000)}\n`)).toEqual(fault)
  })

  it.each([
    ['ends nowhere', `email,${'name '.repeat(60_000)}\na@b.c,x`, 2],
    ['is most of the file', `email,x,${'y'.repeat(9_000_000)},z\na@b.c,1,2,3`, 3],
    ['is quoted', `"${'y\n'.repeat(4_500_000)}",email\n1,a@b.c`, 1],
  ])('for a name that %s, with its column', async (_, file, column) => {
    const fault = { reason: 'not_csv', problem: 'cell_too_long', limit: 32_767, line: 1, column: `column_${column}` }
    expect(await faultOf(file)).toEqual(fault)
  })

  it('for no names that people might have given', async () => {
    expect(await faultOf(`email,${'name '.repeat(39_999)}\na@b.c,x`)).toBeUndefined()
  })
})

describe('a file is refused for the number of its columns', () => {
  const names = (count: number): string => Array.from({ length: count }, (_, index) => `c${index}`).join(',')

  it.each([
    ['one more than a list can have', `email,${names(1000)}\na@b.c\n`],
    ['thousands', `email,${names(12_000)}\na@b.c\n`],
    ['as many as fit', `email${',c'.repeat(4_000_000)}`],
  ])('%s', async (_, file) => {
    await expect(faultOf(file)).rejects.toThrow(new TooMany('columns_of_list'))
  })

  it('unless columns are left out', async () => {
    const leaveOut = ['c0', 'c1']
    expect(await faultOf(`email,${names(1001)}\na@b.c\n`, 'verification', whole, { leaveOut })).toBeUndefined()
  })
})

describe('a file is refused as not_utf8, with the line and the column of the first wrong byte', () => {
  it.each([
    ['Latin-1', bytes('email,name\na@b.c,Ann\nb@b.c,J', [0xfc], 'rgen\n'), 3, 'name'],
    ['Latin-1 in the header', bytes('email,Pr', [0xe9], 'nom\na@b.c,Ann\n'), 1, 'Pr'],
    ['a character that is cut off by a line end', bytes('email\na', [0xc3], '\nb@c.d'), 2, 'email'],
    ['a character that is cut off by the end of the file', bytes('email\r\na@b.c\r\nb', [0xe2, 0x82]), 3, 'email'],
    ['an overlong form', bytes('email\na', [0xc0, 0xaf]), 2, 'email'],
    ['a surrogate', bytes('email\na', [0xed, 0xa0, 0x80]), 2, 'email'],
    ['a byte that only continues', bytes('email\n\r\n', [0x80]), 3, 'email'],
  ])('%s', async (_, file, line, column) => {
    expect(await faultsOf(file)).toEqual([{ reason: 'not_utf8', line, column }])
  })

  it.each([
    ['little', Buffer.from('\ufeffemail\na@b.c', 'utf16le')],
    ['big', Buffer.from('\ufeffemail\na@b.c', 'utf16le').swap16()],
  ])('UTF-16 with a byte order mark, %s end first', async (_, file) => {
    expect(await faultsOf(file)).toEqual([{ reason: 'not_utf8', fileType: 'utf16', line: 1 }])
  })

  it('wherever the byte is', async () => {
    const line = fc.constantFrom('a@b.c\n', 'é@b.c\r\n', '😀@b.c\r', '"a\n"\n')
    await fc.assert(
      fc.asyncProperty(fc.array(line), chunkSizes, async (lines, sizes) => {
        const good = `email\n${lines.join('')}`
        const at = good.split(/\r\n|\r|\n/).length
        const fault = await faultOf(bytes(good, [0xff], 'x\n'), 'verification', sizes)
        expect(fault).toEqual({ reason: 'not_utf8', line: at, column: 'email' })
      }),
    )
  })
})

describe('a file is refused as empty', () => {
  it.each([
    ['no byte', ''],
    ['a byte order mark', '\ufeff'],
    ['blank lines', '\n\r\n\n'],
    ['a header', 'email'],
    ['a header and blank lines', '\nemail\r\n\r\n'],
  ])('with nothing but %s', async (_, file) => {
    expect(await faultsOf(file)).toEqual([{ reason: 'empty' }])
  })
})

describe('a file is refused as too_large', () => {
  /** A file of this size, of rows such as files have. */
  const rows = (size: number): Buffer => Buffer.concat([Buffer.from('email,note\n'), Buffer.alloc(size - 11, row)])
  const row = `somebody@example.test,${'what was said at the fair; '.repeat(9)}\n`

  it('from 10,485,760 bytes on', async () => {
    expect(maxFileBytes).toBe(10_485_760)
    expect(await faultOf(rows(maxFileBytes))).toEqual({ reason: 'too_large', maxBytes: 10_485_760 })
    expect(await faultOf(rows(maxFileBytes), 'verification', [1_000_003])).toEqual({
      reason: 'too_large',
      maxBytes: 10_485_760,
    })
    expect(await faultOf(rows(maxFileBytes - 1))).toBeUndefined()
  })

  it('also if it is a single line', async () => {
    expect(await faultOf(Buffer.alloc(maxFileBytes, 'x'))).toEqual({ reason: 'too_large', maxBytes: maxFileBytes })
  })

  it('unless something else is wrong further up', async () => {
    const file = rows(maxFileBytes)
    file[maxFileBytes - 2] = 0xff
    expect(await faultOf(file)).toMatchObject({ reason: 'not_utf8' })
  })

  it('counting bytes, not characters, and the byte order mark too', async () => {
    const file = bytes('\ufeff', rows(maxFileBytes - 3).toString('latin1'))
    expect(await faultOf(file)).toMatchObject({ reason: 'too_large' })
    expect(await faultOf(file.subarray(0, -1))).toBeUndefined()
  })
})

describe('a file is refused for its columns', () => {
  it.each([
    ['verification', 'mail,name', ['email'], ['email']],
    ['enrichment', 'first_name,domain', ['first_name', 'last_name', 'company'], ['last_name']],
    ['enrichment', 'city', ['first_name', 'last_name', 'company'], ['first_name', 'last_name', 'company']],
    ['enrichment', 'full_name', ['first_name', 'last_name', 'company'], ['company']],
    ['scraping', 'company', ['company', 'job_title'], ['job_title']],
  ] as const)('that %s requires and %s lacks', async (workflow, header, requiredColumns, missingColumns) => {
    const foundColumns = header.split(',')
    const fault = { reason: 'missing_columns', line: 1, requiredColumns, missingColumns, foundColumns }
    expect(await faultsOf(`${header}\n1,2\n`, workflow)).toEqual([fault])
  })

  it('naming no more than the beginning of what is no name', async () => {
    const fault = await faultOf(Buffer.alloc(100_000, 'x'))
    expect(fault?.foundColumns).toEqual(['x'.repeat(100)])
  })
})
