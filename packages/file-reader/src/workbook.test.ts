import { readFileSync } from 'node:fs'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { Refused, type Reading, type WorkbookFormat } from './conversion.ts'
import { readWorkbook } from './workbook.ts'

const bytesOf = (name: string) => new Uint8Array(readFileSync(new URL(`../test/fixtures/${name}`, import.meta.url)))

function refusalOf(work: () => unknown) {
  try {
    work()
  } catch (error) {
    if (error instanceof Refused) return error.refusal
    throw error
  }
  return undefined
}

type Workbook = Extract<Reading, { kind: 'workbook' }>

async function open(bytes: Uint8Array<ArrayBuffer>, format: WorkbookFormat = 'xlsx', sheet?: string) {
  const { csv, reading } = readWorkbook(bytes, format, sheet)
  return { text: await csv.text(), reading: reading as Workbook }
}

/** A workbook with the least that makes one, and these parts or others in their place. */
function workbookOf(sheet: string, others: Record<string, string | Uint8Array> = {}): Uint8Array<ArrayBuffer> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const parts = {
    '[Content_Types].xml': `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${types}.worksheet+xml"/></Types>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets><sheet name="Leads" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}">${sheet}</worksheet>`,
    ...others,
  }
  const members = Object.entries(parts).map(([name, part]) => [name, typeof part === 'string' ? strToU8(part) : part])
  return Uint8Array.from(zipSync(Object.fromEntries(members) as Record<string, Uint8Array>))
}

const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`
const oneLead = `<sheetData><row r="1">${cell('A1', 'email')}</row><row r="2">${cell('A2', 'ann@inbox.test')}</row></sheetData>`

describe('a sheet comes in as it is shown, whoever wrote it', () => {
  /** What each writer stored of the same values; LibreOffice makes its own formats of those of the machine. */
  const fromPrograms = { since: '2026-01-02', seen: ['2026-11-29 14:05:00', '2026-01-02 00:00:00'], sum: '3' }
  const fromLibreOffice = { since: '1/2/2026', seen: ['11/29/2026 14:05', '1/2/2026 0:00'], sum: '3' }
  test.each([
    ['openpyxl.xlsx', { ...fromPrograms, sum: '' }],
    ['xlsxwriter.xlsx', fromPrograms],
    ['exceljs.xlsx', fromPrograms],
    ['libreoffice.xlsx', fromLibreOffice],
    ['libreoffice.xls', fromLibreOffice],
    ['libreoffice.ods', fromLibreOffice],
  ])('%s', async (name, { since, seen, sum }) => {
    const { text, reading } = await open(bytesOf(name), name.split('.')[1] as WorkbookFormat)
    expect(text.split('\r\n')).toEqual([
      'email,name,zip,phone,since,seen,month,share,amount,active,state,sum,note',
      `ann@inbox.test,"Änn, ""A""",00123,491511234567,29.11.2026,${seen[0]},2026-11-01,15.0%,"1,234.50 €",TRUE,#N/A,${sum},"two\nlines"`,
      `bob@inbox.test,"  Bob  ",01234,4915112345678,${since},${seen[1]},2026-02-01,7.5%,-3.00 €,FALSE,,,0.1`,
      '',
      'cid@inbox.test,Cid,,,,,,,,,,,',
      '',
    ])
    expect(reading.sheet).toBe('Leads')
    expect(reading.sheets).toEqual([
      { name: 'Codes', hidden: true },
      { name: 'Empty', hidden: false },
      { name: 'Leads', hidden: false },
    ])
    expect(reading.notes).toContain('1 cell shows an error, such as K2, and comes in as that.')
    expect(reading.notes).toContainEqual(expect.stringMatching(/^1 merged area: /))
    expect(reading.notes.some((note) => note.startsWith('1 formula without a result'))).toBe(name === 'openpyxl.xlsx')
  })

  test('a hidden sheet, by its name', async () => {
    const { text } = await open(bytesOf('libreoffice.xlsx'), 'xlsx', 'Codes')
    expect(text).toBe('not,leads\r\n')
  })

  test('an empty sheet is refused', () => {
    const refusal = refusalOf(() => readWorkbook(bytesOf('libreoffice.xls'), 'xls', 'Empty'))
    expect(refusal).toMatchObject({ reason: 'empty', fileType: 'xls', sentence: 'The sheet “Empty” holds no values.' })
  })
})

describe('what a workbook says that it holds is not believed', () => {
  test('a sheet that claims all rows and columns, and one link over all of them, is as large as its cells', async () => {
    const claims = '<dimension ref="A1:XFD1048576"/>'
    const link = '<hyperlinks><hyperlink ref="A1:XFD1048576" location="A1"/></hyperlinks>'
    const { text } = await open(workbookOf(`${claims}${oneLead}${link}`))
    expect(text).toBe('email\r\nann@inbox.test\r\n')
  })

  test('a cell in the last row there can be is at its line, and one beyond is refused', async () => {
    const far = (row: number) => workbookOf(`<sheetData><row r="${row}">${cell(`A${row}`, 'x')}</row></sheetData>`)
    expect((await open(far(1_048_576))).text.split('\r\n')).toHaveLength(1_048_577)
    expect(refusalOf(() => readWorkbook(far(4_000_000_000), 'xlsx', undefined))).toMatchObject({ reason: 'not_csv' })
  })

  test('a column beyond those there can be is refused', () => {
    const bytes = workbookOf(`<sheetData><row r="1">${cell('ZZZZ1', 'x')}</row></sheetData>`)
    expect(refusalOf(() => readWorkbook(bytes, 'xlsx', undefined))?.sentence).toContain('more than 16,384 columns')
  })

  test('a part that says it unpacks to more than is sensible is not unpacked', () => {
    const bytes = workbookOf(oneLead)
    // Its size, as the directory at the end of the file has it.
    const directory = Buffer.from(bytes.buffer).lastIndexOf('PK\u0001\u0002')
    new DataView(bytes.buffer).setUint32(directory + 24, 2 ** 31, true)
    expect(refusalOf(() => readWorkbook(bytes, 'xlsx', undefined))).toMatchObject({
      reason: 'too_large',
      sentence: expect.stringContaining('larger than 256 MB') as string,
    })
  })

  test('pictures and the like are not unpacked, whatever they say', async () => {
    const { text } = await open(workbookOf(oneLead, { 'xl/media/image1.png': new Uint8Array(1000) }))
    expect(text).toBe('email\r\nann@inbox.test\r\n')
  })

  test('a cell of OpenDocument that stands for millions is refused, and empty ones are not', async () => {
    const table = (cells: string) =>
      Uint8Array.from(
        zipSync({
          mimetype: strToU8('application/vnd.oasis.opendocument.spreadsheet'),
          'META-INF/manifest.xml': strToU8(
            '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="application/vnd.oasis.opendocument.spreadsheet"/></manifest:manifest>',
          ),
          'content.xml': strToU8(
            `<office:document-content xmlns:office="o" xmlns:table="t" xmlns:text="x"><office:body><office:spreadsheet><table:table table:name="Leads">${cells}</table:table></office:spreadsheet></office:body></office:document-content>`,
          ),
        }),
      )
    const filled =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="2"><text:p>x</text:p></table:table-cell>'
    const empty = '<table:table-cell table:number-columns-repeated="16382"/>'
    const { text } = await open(
      table(
        `<table:table-row>${filled}${empty}</table:table-row><table:table-row table:number-rows-repeated="1048575">${empty}</table:table-row>`,
      ),
      'ods',
    )
    expect(text).toBe('x,x\r\n')
    const many = table(`<table:table-row table:number-rows-repeated="2000000">${filled}</table:table-row>`)
    expect(refusalOf(() => readWorkbook(many, 'ods', undefined))?.sentence).toContain(
      'more than 3 million filled cells',
    )
  })

  test('a sheet that is larger as text than an import takes is refused before it is written out', () => {
    const long = cell('A1', 'x'.repeat(51 * 1024 * 1024))
    const bytes = workbookOf(`<sheetData><row r="1">${long}</row></sheetData>`)
    expect(refusalOf(() => readWorkbook(bytes, 'xlsx', undefined))?.sentence).toContain('is larger than 50 MB')
  })
})

test.each(['openpyxl.xlsx', 'libreoffice.xls', 'libreoffice.ods'])('%s, cut short anywhere, is refused', (name) => {
  const bytes = bytesOf(name)
  for (const share of [0.01, 0.2, 0.5, 0.9]) {
    const refusal = refusalOf(() =>
      readWorkbook(bytes.slice(0, bytes.length * share), name.split('.')[1] as WorkbookFormat, undefined),
    )
    expect(refusal, `${share}`).toMatchObject({ sentence: expect.stringMatching(/can’t be read|no values/) as string })
  }
})
