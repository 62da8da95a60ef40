import { loaded } from './loaded.ts'

/** The encodings in which spreadsheets and databases write text, by the names of the library and of browsers. */
const names: Readonly<Record<string, string>> = {
  'Windows-1252': 'windows-1252',
  'Windows-1250': 'windows-1250',
  'Windows-1251': 'windows-1251',
  'Windows-1253': 'windows-1253',
  'Windows-1254': 'windows-1254',
  'Windows-1255': 'windows-1255',
  'Windows-1256': 'windows-1256',
  'Windows-1257': 'windows-1257',
  CP874: 'windows-874',
  CP932: 'shift_jis',
  'EUC-JP': 'euc-jp',
  GB18030: 'gb18030',
  Big5: 'big5',
  CP949: 'euc-kr',
  'KOI8-R': 'koi8-r',
}

/**
 * How much likelier than Windows-1252 another encoding has to be: where few letters tell, several make sense, and the others
 * are rarer. Among those of Baltic languages are the letters of all others, at other places.
 */
const marginOf = (encoding: string, letters: number): number => {
  if (encoding === 'windows-1252') return 1
  return encoding === 'windows-1257' || letters < few ? 1.3 : 1.1
}

/** Different letters that are not ASCII. Spanish has seven small ones. */
const few = 6

/** Encodings of letters that do not stand beside Latin ones in a word. Chinese and Japanese ones may. */
const ofOtherLetters = /^(?:windows-(?:1251|1253|1255|1256|874)|koi8-r)$/

/** In bytes: what is known from so much is not known better from more. */
const longestSample = 64 * 1024

/**
 * Guesses in which encoding a text is that is not in UTF-8, as browsers call it. Windows-1252 where nothing tells.
 * @throws NotLoaded
 */
export async function guessEncoding(bytes: Uint8Array): Promise<string> {
  const { chardet } = await loaded('What tells encodings apart', import('jschardet'))
  const sample = telling(bytes)
  const letters = new Set(sample.filter((byte) => byte > 0x7f)).size
  const found = chardet
    .detectAll(sample, { includeEncodings: Object.keys(names), ignoreThreshold: true })
    .flatMap(({ encoding, confidence }) => {
      const name = names[encoding ?? '']
      return name === undefined ? [] : [{ name, confidence }]
    })
  const western = found.find(({ name }) => name === 'windows-1252')?.confidence ?? 0
  const best = found.find(
    ({ name, confidence }) =>
      confidence >= marginOf(name, letters) * western &&
      !(ofOtherLetters.test(name) && mixesLetters(decoded(sample, name))) &&
      isWhole(bytes, name),
  )
  // Node does not read the letters that Windows adds to EUC-KR, and then Korean is no candidate.
  if (best?.name === 'gb18030' && isKorean(decoded(sample, 'euc-kr'))) return 'euc-kr'
  const isSame = best && decoded(sample, best.name) === decoded(sample, 'windows-1252')
  return best && !isSame ? best.name : 'windows-1252'
}

/** The lines that are not all ASCII, which most of a table is: the others tell nothing. */
function telling(bytes: Uint8Array): Uint8Array {
  const sample = new Uint8Array(Math.min(bytes.length, longestSample))
  let length = 0
  for (let at = 0; at < bytes.length && length < sample.length;) {
    const end = bytes.indexOf(lineFeed, at) + 1 || bytes.length
    const line = bytes.subarray(at, end)
    if (line.some((byte) => byte > 0x7f)) {
      const part = line.subarray(0, sample.length - length)
      sample.set(part, length)
      length += part.length
    }
    at = end
  }
  return sample.subarray(0, length)
}

const lineFeed = 0x0a

/** Whether most words with other letters than Latin ones have Latin ones too, as `Jos\u03b9` has, which is `José`. */
function mixesLetters(text: string): boolean {
  const words = (text.match(/[\p{L}\p{M}]+/gu) ?? []).filter((word) => /[^\p{Script=Latin}\p{M}]/u.test(word))
  return words.filter((word) => /\p{Script=Latin}/u.test(word)).length > words.length / 2
}

/** Whether nearly all letters that are not Latin are Korean, as they are of no Chinese text that is read as Korean. */
function isKorean(text: string): boolean {
  const letters = text.match(/[\p{L}\ufffd]/gu)?.filter((letter) => !/\p{Script=Latin}/u.test(letter)) ?? []
  return letters.filter((letter) => /\p{Script=Hangul}/u.test(letter)).length > letters.length * 0.95
}

const decoded = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes)

/** Whether all bytes are text in an encoding. */
export function isWhole(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}
