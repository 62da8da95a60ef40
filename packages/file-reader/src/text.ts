import { Refused, type Converted } from './conversion.ts'
import { guessEncoding, isWhole } from './encoding.ts'

/**
 * Text as UTF-8. What is UTF-8 already, and what is no text, is left as it is: the server says what is wrong with it.
 * @throws Refused if it can't be read
 * @throws NotLoaded if the script that tells encodings apart can't be loaded
 */
export async function readText(
  file: Blob,
  bytes: Uint8Array<ArrayBuffer>,
  said: string | undefined,
): Promise<Converted> {
  const found = said === undefined ? await encodingOf(bytes) : { encoding: said, guessed: false }
  const reading = { kind: 'text', ...found } as const
  if (found.encoding === 'utf-8') return { csv: file, reading }
  return { csv: new Blob([decode(bytes, found.encoding)], { type: 'text/csv' }), reading }
}

/** @throws Refused if the bytes are not whole in that encoding (half a pair, or half a letter at the end), or nobody knows it */
function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    if (error instanceof RangeError) throw unknown(encoding)
    const text = new TextDecoder(encoding).decode(bytes)
    throw broken(encoding, text.slice(0, text.indexOf('\ufffd')).split(lineBreak).length)
  }
}

interface FoundEncoding {
  readonly encoding: string
  readonly guessed: boolean
}

async function encodingOf(bytes: Uint8Array<ArrayBuffer>): Promise<FoundEncoding> {
  const [a, b, c, d] = bytes
  if (a === 0xff && b === 0xfe) return { encoding: 'utf-16le', guessed: false }
  if (a === 0xfe && b === 0xff) return { encoding: 'utf-16be', guessed: false }
  // Without a mark: every other byte of Latin text in UTF-16 is NUL.
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return { encoding: 'utf-16le', guessed: true }
  if (a === 0 && b !== 0 && c === 0 && d !== 0) return { encoding: 'utf-16be', guessed: true }
  const asUtf8 = new TextDecoder().decode(bytes)
  if (japaneseEscapes.test(asUtf8)) return { encoding: 'iso-2022-jp', guessed: true }
  // A file may hold that character itself; that takes three bytes, where a wrong byte takes one.
  if (!asUtf8.includes('\ufffd') || isWhole(bytes, 'utf-8')) return { encoding: 'utf-8', guessed: false }
  if (controls.test(asUtf8)) return { encoding: 'utf-8', guessed: false }
  const lines = asUtf8.split(lineBreak)
  const right = lines.filter((line) => surelyUtf8.test(line) && !line.includes('\ufffd'))
  const wrong = lines.filter((line) => line.includes('\ufffd'))
  // By accident, few lines of another encoding are UTF-8 from their beginning to their end.
  if (right.length > wrong.length * accidental) throw mixed(lineOf(lines, wrong[0]), lineOf(lines, right[0]))
  return { encoding: await guessEncoding(bytes), guessed: true }
}

/** Which share of the lines that are no UTF-8 can be accompanied by lines that are. */
const accidental = 1 / 50

/** The 1-based line. */
const lineOf = (lines: readonly string[], line = ''): number => lines.indexOf(line) + 1

const lineBreak = /\r\n|\r|\n/

/** By which ISO-2022-JP (RFC 1468) goes over to Japanese letters, and back. */
// oxlint-disable-next-line no-control-regex -- an escape is one
const japaneseEscapes = /\x1b\$[@B][^\x1b]+\x1b\([BJ]/

/** No text has these. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\0-\x08\x0e-\x1f]/

/** What bytes of another encoding hardly ever come to by accident when they are read as UTF-8. */
const surelyUtf8 = /[\u00a0-\u00ff\u0800-\ufefe\uff00-\ufffc]|[\ud800-\udbff][\udc00-\udfff]/

const mixed = (wrong: number, right: number): Refused =>
  new Refused({
    reason: 'not_utf8',
    line: wrong,
    sentence: `The file mixes two encodings: line ${right} is in UTF-8, and line ${wrong} is not. Save it again as “CSV UTF-8”, and look at the letters with accents.`,
  })

const broken = (encoding: string, line: number): Refused =>
  new Refused({
    reason: 'not_utf8',
    line,
    sentence: `The file reads as ${encoding.toUpperCase()}, but line ${line} holds bytes that cannot be read as that: it is damaged, or has letters that only some programs know. Save it again as “CSV UTF-8”.`,
  })

const unknown = (encoding: string): Refused =>
  new Refused({
    reason: 'not_utf8',
    sentence: `No encoding is called ${encoding}. Others are called windows-1252, windows-1251, utf-16le or shift_jis.`,
  })
