import type { Details } from '@leadwright/errors/client'

/** The character sets that a person chooses from, by the names of the Encoding Standard; text is read in any of it. */
export const encodings = {
  'utf-8': 'UTF-8',
  'windows-1252': 'Windows-1252, Western European',
  'utf-16le': 'UTF-16',
  'utf-16be': 'UTF-16, big-endian',
  'windows-1250': 'Windows-1250, Central European',
  'windows-1251': 'Windows-1251, Cyrillic',
  'windows-1253': 'Windows-1253, Greek',
  'windows-1254': 'Windows-1254, Turkish',
  'windows-1255': 'Windows-1255, Hebrew',
  'windows-1256': 'Windows-1256, Arabic',
  'windows-1257': 'Windows-1257, Baltic',
  'windows-874': 'Windows-874, Thai',
  'koi8-r': 'KOI8-R, Cyrillic',
  macintosh: 'Macintosh, Western European',
  shift_jis: 'Shift JIS, Japanese',
  'euc-jp': 'EUC-JP, Japanese',
  'iso-2022-jp': 'ISO-2022-JP, Japanese',
  gb18030: 'GB 18030, Chinese',
  big5: 'Big5, Chinese',
  'euc-kr': 'EUC-KR, Korean',
} as const

/** The workbooks that can be read. */
export type WorkbookFormat = 'xlsx' | 'xls' | 'ods'

export interface Sheet {
  readonly name: string
  readonly hidden: boolean
}

/** What a person said of a file; everything else is found out. */
export interface Choice {
  readonly sheet?: string | undefined
  /** By a name of the Encoding Standard. */
  readonly encoding?: string | undefined
}

/** What a file was read as. */
export type Reading =
  | { readonly kind: 'text'; readonly encoding: string; readonly guessed: boolean }
  | {
      readonly kind: 'workbook'
      readonly format: WorkbookFormat
      readonly sheets: readonly Sheet[]
      readonly sheet: string
      /** What was done with values that do not stand in the file as they are shown, a sentence each. */
      readonly notes: readonly string[]
    }

/** A file as CSV in UTF-8. */
export interface Converted {
  readonly csv: Blob
  readonly reading: Reading
}

/** Why a file can't be converted: the sentence says what to do. */
export type Refusal = { readonly sentence: string } & Pick<
  Details<'INVALID_CSV_FORMAT'>,
  'reason' | 'fileType' | 'line' | 'maxBytes'
>

export const saveAsText = 'Save only the sheet with the leads as “CSV UTF-8”, and choose that.'

/** Where nothing more is known. */
export const unreadable: Refusal = { reason: 'not_csv', sentence: `The file can’t be read. ${saveAsText}` }

/** Raised where a file can't be converted. */
export class Refused extends Error {
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.sentence)
    this.refusal = refusal
  }
}
