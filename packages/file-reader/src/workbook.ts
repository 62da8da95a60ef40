import { read, type ParsingOptions, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type { Unzipped } from 'fflate'
import { maxColumns } from './bounds.ts'
import { Refused, type Converted, type Refusal, type Sheet, type WorkbookFormat } from './conversion.ts'
import { csvOf } from './csv.ts'
import { hiddenTables, pack, refuseManyCells, refuseManyTexts, textOfMember, trimSheet, unpack } from './members.ts'
import { notesOf } from './notes.ts'
import { tableOf } from './table.ts'

/** Values as they are stored and as they are shown; formulas, pictures and styles are not read. */
const options = {
  type: 'array',
  dense: true,
  cellNF: true,
  cellFormula: false,
  cellHTML: false,
} satisfies ParsingOptions

type Refuse = (reason: Refusal['reason'], sentence: string) => Refused

/** A sheet of a workbook as CSV. @param wanted its name; else the first one that is not hidden and holds something */
export function readWorkbook(
  bytes: Uint8Array<ArrayBuffer>,
  format: WorkbookFormat,
  wanted: string | undefined,
): Converted {
  const refuse: Refuse = (reason, sentence) => new Refused({ reason, fileType: format, sentence })
  const { sheets, open } = unlessDamaged(refuse, () =>
    format === 'xlsx' ? openExcel(bytes) : openWhole(bytes, format),
  )
  if (wanted !== undefined && !sheets.some(({ name }) => name === wanted)) {
    const names = sheets.map(({ name }) => `“${name}”`).join(', ')
    throw refuse('not_csv', `The workbook has no sheet “${wanted}”. It has ${names}.`)
  }
  const visible = sheets.filter(({ hidden }) => !hidden)
  const names = wanted === undefined ? (visible.length > 0 ? visible : sheets).map(({ name }) => name) : [wanted]
  for (const sheet of names) {
    const found = unlessDamaged(refuse, () => open(sheet))
    const { rows, width, liberties } = unlessDamaged(refuse, () => tableOf(found.sheet, found.date1904))
    if (width === 0) continue
    if (width > maxColumns) {
      throw refuse('too_large', `The sheet “${sheet}” has more than 16,384 columns. Keep only those of the leads.`)
    }
    const csv = csvOf(rows, width)
    if (csv === undefined) {
      throw refuse(
        'too_large',
        `As text, the sheet “${sheet}” is larger than 50 MB. Remove the columns that are not needed, or split it, and import the parts into the same list.`,
      )
    }
    const notes = notesOf(liberties, { ...found, merged: found.sheet['!merges']?.length ?? 0 })
    return { csv, reading: { kind: 'workbook', format, sheets, sheet, notes } }
  }
  throw refuse(
    'empty',
    wanted === undefined ? 'The workbook holds no values.' : `The sheet “${wanted}” holds no values.`,
  )
}

function unlessDamaged<T>(refuse: Refuse, work: () => T): T {
  try {
    return work()
  } catch (error) {
    if (error instanceof Refused) throw error
    throw /password|encrypt/i.test(String(error))
      ? refuse('not_csv', 'The workbook is protected by a password. Save it without one, and choose that.')
      : refuse('not_csv', 'The workbook can’t be read. Open it in the program that made it, and save it again.')
  }
}

interface OpenSheet {
  readonly sheet: WorkSheet
  readonly date1904: boolean
  /** Formulas whose result is not in the file. */
  readonly uncalculated: number
}

interface Opened {
  readonly sheets: readonly Sheet[]
  readonly open: (name: string) => OpenSheet
}

const sheetsOf = ({ SheetNames, Workbook }: WorkBook): Sheet[] =>
  SheetNames.map((name, index) => ({ name, hidden: (Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0 }))

function sheetOf({ Sheets, Workbook }: WorkBook, name: string, uncalculated: number): OpenSheet {
  const sheet = Sheets[name]
  if (sheet === undefined) throw new Error('The library passed over the sheet')
  return { sheet, date1904: Workbook?.WBProps?.date1904 === true, uncalculated }
}

/** Each sheet of Excel's is a part of its own: only the one that is asked for is read. */
function openExcel(bytes: Uint8Array<ArrayBuffer>): Opened {
  const members = unpack(bytes, 'xlsx')
  const shared = Object.entries(members).filter(([path]) => !/\/(?:work)?sheets?\//i.test(path))
  for (const [path, texts] of shared) if (isOfTexts(path)) refuseManyTexts(texts)
  // Which sheets there are does not depend on their texts, which take long to read.
  const outline = shared.map(([path, part]) => [path, isOfTexts(path) ? noTexts : part] as const)
  const book = read(pack(Object.fromEntries(outline)), { ...options, sheets: [] })
  return {
    sheets: sheetsOf(book),
    open: (name) => {
      const path = pathOf(name)
      const { sheet, uncalculated } = trimSheet(members[path] ?? new Uint8Array())
      const packed = pack({ ...Object.fromEntries(shared), [path]: sheet })
      // What Excel's own cells show follows from their formats, and of most of them it is not needed.
      return sheetOf(read(packed, { ...options, cellText: false, sheets: name }), name, uncalculated)
    },
  }

  /** The part that a sheet is (ECMA-376, 18.2.19): the workbook names a relationship, and that names the part. */
  function pathOf(name: string): string {
    const { id } = (book.Workbook?.Sheets?.find((sheet) => sheet.name === name) ?? {}) as { readonly id?: string }
    const relations = Object.keys(members).find((path) => /workbook\.xml\.rels$/i.test(path)) ?? ''
    const tags = textOfMember(members[relations]).match(/<(?:\w+:)?Relationship\s[^<>]*>/g) ?? []
    const target = tags.filter((tag) => attribute(tag, 'Id') === id).map((tag) => attribute(tag, 'Target') ?? '')[0]
    const wanted = `xl/${target?.replace(/^(?:\/?xl\/|\.\/)/i, '')}`.toLowerCase()
    const path = Object.keys(members).find((each) => each.toLowerCase() === wanted)
    if (path === undefined) throw new Error('The sheet is not in the workbook')
    return path
  }
}

const isOfTexts = (path: string): boolean => /sharedStrings\.xml$/i.test(path)
const noTexts = new TextEncoder().encode('<sst/>')

const attribute = (tag: string, name: string): string | undefined =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)`).exec(tag)?.[1]

/** The sheets of the others stand in one part. */
function openWhole(bytes: Uint8Array<ArrayBuffer>, format: 'xls' | 'ods'): Opened {
  // The library asks for styles, which OpenDocument does not.
  const members: Unzipped | undefined =
    format === 'ods' ? { 'styles.xml': new Uint8Array(), ...unpack(bytes, format) } : undefined
  const content = members?.['content.xml']
  refuseManyCells(content)
  const hidden = hiddenTables(content)
  const book = read(members ? pack(members) : bytes, options)
  return {
    sheets: sheetsOf(book).map(({ name, hidden: said }, index) => ({ name, hidden: said || hidden.has(index) })),
    open: (name) => sheetOf(book, name, 0),
  }
}
