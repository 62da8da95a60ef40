import { SSF, type CellObject } from '@e965/xlsx'

/** What was done with a value that does not stand in the file as it is shown. */
export type Liberty = 'whole' | 'iso' | 'error'

export interface CellText {
  readonly text: string
  readonly liberty?: Liberty
}

/** What the library's types leave open. */
const formats = SSF as {
  readonly format: (format: string, value: number, options: { readonly date1904: boolean }) => string
  readonly is_date: (format: string) => boolean
  readonly parse_date_code: (
    value: number,
    options: { readonly date1904: boolean },
  ) => Readonly<Record<'y' | 'm' | 'd' | 'H' | 'M' | 'S', number>> | null
}

/** Formats that show dates in the order and language of the machine that the workbook is opened on. */
const ofTheMachine = /^(?:m\/d\/yy(?: h:mm)?|\[\$-(?:F[48]00|x-sys(?:date|time))\].*)$/i

/** The first section of a number format without its literal text, colours and languages. */
const tokensOf = (format: string): string =>
  (format.split(';')[0] ?? '').replaceAll(/"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '')

/** Names of months, days and eras are in the language of the machine. */
const hasNames = (tokens: string): boolean => /m{3,}|d{3,}|a{3,}|[beg]/i.test(tokens.replaceAll(/am\/pm|a\/p/gi, ''))

/**
 * What a cell holds, as it is shown; text always as it stands. Two things are taken otherwise, because how they are
 * shown is not in the file: numbers that are shortened to fit come whole, as phone numbers do that show as 4.9E+11, and
 * dates that are shown in the order or the language of a machine come as ISO 8601 writes them.
 */
export function textOf(cell: CellObject, date1904: boolean): CellText {
  const { t: type, v: value } = cell
  if (type === 'e') return { text: cell.w ?? errors[Number(value)] ?? '#ERROR!', liberty: 'error' }
  if (type === 'b') return { text: value === true ? 'TRUE' : 'FALSE' }
  if (typeof value === 'string') return { text: value }
  if (typeof value !== 'number') return { text: '' }
  const { format, isDate, isOfTheMachine, isTimed, shortens } = factsOf(typeof cell.z === 'string' ? cell.z : 'General')
  if (isDate && isOfTheMachine) {
    const iso = isoOf(value, isTimed, date1904)
    if (iso !== undefined) return { text: iso, liberty: 'iso' }
  }
  // Few digits are never shortened.
  const isShort = cell.w === undefined && Number.isSafeInteger(value) && Math.abs(value) < 1e10
  if (isShort && format === 'General') return { text: String(value) }
  const shown = cell.w ?? shownAs(format, value, date1904)
  if (isDate && shown === undefined) {
    const iso = isoOf(value, isTimed, date1904)
    if (iso !== undefined) return { text: iso, liberty: 'iso' }
  }
  if (shown !== undefined && !(shortens && isNumber.test(shown))) return { text: shown.trim() }
  const text = wholeNumber(value)
  return shown === undefined || shown === text ? { text } : { text, liberty: 'whole' }
}

interface FormatFacts {
  readonly format: string
  readonly isDate: boolean
  /** Dates are shown in an order or with names that only the machine knows. */
  readonly isOfTheMachine: boolean
  readonly isTimed: boolean
  /** Numbers may be shown shortened. */
  readonly shortens: boolean
}

/** A sheet has few formats, and many cells. */
const facts = new Map<string, FormatFacts>()

function factsOf(format: string): FormatFacts {
  const known = facts.get(format)
  if (known) return known
  const tokens = tokensOf(format)
  const found = {
    format,
    isDate: formats.is_date(format),
    isOfTheMachine: ofTheMachine.test(format) || hasNames(tokens),
    isTimed: /[hs]/i.test(tokens),
    shortens: /^(?:general|standard|@)$/i.test(format) || /e[+-]/i.test(tokens),
  }
  facts.set(format, found)
  return found
}

/** By the number that the library gives for them (BIFF's, [MS-XLS] 2.5.10). */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}

/** Of a number, and not of a word that stands for it; crosses are shown where a column is too narrow. */
const isNumber = /^[-+.,\d\s]+(?:e[+-]?\d+)?$|^#+$/i

/** What the library does not show: it refuses a dot between days and months unless the format calls it literal. */
function shownAs(format: string, value: number, date1904: boolean): string | undefined {
  try {
    return formats.format(format, value, { date1904 })
  } catch {}
  try {
    return formats.format(format.replaceAll(/(?<!\\)\.(?!0)/g, String.raw`\.`), value, { date1904 })
  } catch {
    return undefined
  }
}

/** Fifteen digits are what spreadsheets keep of a number. */
function wholeNumber(value: number): string {
  const kept = Number(value.toPrecision(15))
  const text = String(kept)
  return text.includes('e-') ? kept.toFixed(20).replace(/\.?0+$/, '') : text
}

const digits = (value: number, length: number): string => String(value).padStart(length, '0')

/** A date of a sheet, which counts days, as 2026-11-29, 2026-11-29 14:05:00 or, without a day, 14:05:00. */
function isoOf(value: number, timed: boolean, date1904: boolean): string | undefined {
  const date = formats.parse_date_code(value, { date1904 })
  if (date === null) return undefined
  const { y, m, d, H, M, S } = date
  const day = value < 1 ? [] : [`${digits(y, 4)}-${digits(m, 2)}-${digits(d, 2)}`]
  const time = timed || H + M + S > 0 ? [[H, M, S].map((part) => digits(part, 2)).join(':')] : []
  return [...day, ...time].join(' ')
}
