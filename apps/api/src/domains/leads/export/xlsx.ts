import { finished } from 'node:stream/promises'
import { crc32, createDeflateRaw } from 'node:zlib'
import { Zip, type AsyncFlateStreamHandler, type ZipInputFile } from 'fflate'

/** The media type of a workbook. */
export const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type Rows = readonly (readonly string[])[]

/** What a sheet of Excel's holds at most. */
const rowsASheet = 1_048_576

/**
 * Batches of rows as an Excel workbook (Office Open XML, ECMA-376), a part at a time. All cells are text, so that none
 * is taken for a formula, a date or a number. The first row stands at the top of every sheet; there are as many sheets
 * as the rows need.
 */
export async function* xlsxBytes(batches: AsyncIterable<Rows>): AsyncGenerator<Uint8Array, void> {
  let made: Uint8Array[] = []
  const zip = new Zip((error, part) => {
    if (error) throw error
    made.push(part)
  })
  const take = function* (): Generator<Uint8Array, void> {
    const parts = made
    made = []
    yield* parts
  }
  const open = (path: string): CompressedFile => {
    const file = new CompressedFile(path)
    zip.add(file)
    return file
  }
  const addFile = async (path: string, text: string): Promise<void> => {
    const file = open(path)
    await file.write(text)
    await file.end()
  }
  let sheets = 0
  let sheet: CompressedFile | undefined
  let inSheet = 0
  let header: readonly string[] | undefined
  const openSheet = async (): Promise<CompressedFile> => {
    sheets += 1
    const opened = open(`xl/worksheets/sheet${sheets}.xml`)
    await opened.write(`${xml}<worksheet xmlns="${main}"><sheetData>`)
    inSheet = 0
    return opened
  }

  try {
    for await (const rows of batches) {
      let text = ''
      for (const row of rows) {
        if (sheet && inSheet === rowsASheet) {
          await sheet.write(text)
          text = ''
          await closeSheet(sheet)
          sheet = undefined
        }
        if (!sheet) {
          sheet = await openSheet()
          if (header) text += rowXml(header, (inSheet += 1))
        }
        header ??= row
        inSheet += 1
        text += rowXml(row, inSheet)
      }
      await sheet?.write(text)
      yield* take()
    }
    await closeSheet(sheet ?? (await openSheet()))
    const numbers = Array.from({ length: sheets }, (_, index) => index + 1)
    await addFile('xl/workbook.xml', workbook(numbers))
    await addFile('xl/_rels/workbook.xml.rels', workbookRelations(numbers))
    await addFile('_rels/.rels', packageRelations)
    await addFile('[Content_Types].xml', contentTypes(numbers))
    zip.end()
    yield* take()
  } finally {
    zip.terminate()
  }
}

/** A file of the archive. It is compressed beside the event loop, which others need meanwhile. */
class CompressedFile implements ZipInputFile {
  /** Deflate (PKWARE's APPNOTE, 4.4.5). */
  readonly compression = 8
  readonly filename: string
  size = 0
  crc = 0
  declare ondata: AsyncFlateStreamHandler
  readonly #deflate = createDeflateRaw({ level: 1 })

  constructor(filename: string) {
    this.filename = filename
    this.#deflate.on('data', (part: Buffer) => this.ondata(null, part, false))
  }

  /** Resolves when it has been taken. */
  write(text: string): Promise<void> {
    const bytes = Buffer.from(text)
    this.size += bytes.length
    this.crc = crc32(bytes, this.crc)
    return new Promise((resolve, reject) => {
      this.#deflate.write(bytes, (error) => (error ? reject(error) : resolve()))
    })
  }

  async end(): Promise<void> {
    this.#deflate.end()
    await finished(this.#deflate)
    this.ondata(null, new Uint8Array(), true)
  }

  terminate(): void {
    this.#deflate.destroy()
  }
}

async function closeSheet(sheet: CompressedFile): Promise<void> {
  await sheet.write('</sheetData></worksheet>')
  await sheet.end()
}

/** A row with its number, and its cells with theirs: optional in the format, but some readers do not count. */
function rowXml(row: readonly string[], number: number): string {
  let cells = ''
  for (const [index, value] of row.entries()) {
    if (value === '') continue
    cells += `<c r="${letters(index)}${number}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  }
  return `<row r="${number}">${cells}</row>`
}

/** What a column is called by its index: A to Z, AA, AB, … */
const letters = (index: number): string =>
  (index < 26 ? '' : letters(Math.floor(index / 26) - 1)) + String.fromCharCode(65 + (index % 26))

// oxlint-disable-next-line no-control-regex -- these are what XML cannot hold
const special = /[&<>\u0000-\u0008\u000b-\u001f\ufffe\uffff]|\r|_(?=x[\dA-Fa-f]{4}_)/
const specials = new RegExp(special, 'g')

/** A text in XML. What XML cannot hold is written as `_x0008_`, as Excel does (ECMA-376, ST_Xstring). */
function escaped(value: string): string {
  const text = value.isWellFormed() ? value : value.toWellFormed()
  if (!special.test(text)) return text
  return text.replaceAll(specials, (char) => entities[char] ?? `_x${hex(char)}_`)
}

const hex = (char: string): string => char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')
const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' }

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const formats = 'http://schemas.openxmlformats.org'
const main = `${formats}/spreadsheetml/2006/main`
const relations = `${formats}/officeDocument/2006/relationships`
const packaged = `${formats}/package/2006/relationships`

const workbook = (sheets: readonly number[]): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${sheets
    .map((number) => `<sheet name="Leads${number === 1 ? '' : ` ${number}`}" sheetId="${number}" r:id="rId${number}"/>`)
    .join('')}</sheets></workbook>`

const workbookRelations = (sheets: readonly number[]): string =>
  `${xml}<Relationships xmlns="${packaged}">${sheets
    .map(
      (number) =>
        `<Relationship Id="rId${number}" Type="${relations}/worksheet" Target="worksheets/sheet${number}.xml"/>`,
    )
    .join('')}</Relationships>`

const packageRelations = `${xml}<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

const contentTypes = (sheets: readonly number[]): string => {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
  const sheetTypes = sheets.map(
    (number) => `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${type}.worksheet+xml"/>`,
  )
  return (
    `${xml}<Types xmlns="${formats}/package/2006/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>${sheetTypes.join('')}</Types>`
  )
}
