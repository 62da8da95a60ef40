import { isUtf8 } from 'node:buffer'
import { createReadStream } from 'node:fs'
import { open, readFile } from 'node:fs/promises'
import { UsageError } from './command-error.ts'
import type { Progress } from './progress.ts'

/** Larger files are refused by the server, whatever they are; they are not read to find out. In bytes. */
const largest = 64 * 1024 * 1024

/**
 * A file as an upload that can be sent again: opened anew for each attempt. Text in another encoding is sent as UTF-8,
 * and that is said.
 * @param encoding its name by the WHATWG's Encoding Standard, as `windows-1251`; found out without it
 * @throws UsageError if it can't be read
 */
export async function uploadOf(
  file: string,
  progress: Progress,
  encoding?: string,
): Promise<() => AsyncIterable<Uint8Array>> {
  try {
    const converted = await convertedText(file, encoding)
    if (converted) {
      progress.note(`${file} is ${converted.from}; it is sent as UTF-8${converted.doubt ?? ''}`)
      return () => once(new TextEncoder().encode(converted.text))
    }
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${(error as Error).message}`)
  }
  return () => createReadStream(file)
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes
}

interface Converted {
  readonly from: string
  readonly text: string
  /** What is said besides where the encoding was guessed. */
  readonly doubt?: string
}

/** The text of a file that is not in UTF-8; undefined for UTF-8, and for what is no text, as the server says better. */
async function convertedText(file: string, said: string | undefined): Promise<Converted | undefined> {
  const handle = await open(file)
  try {
    const stats = await handle.stat()
    if (!stats.isFile()) throw new Error('it is not a file')
    if (stats.size > largest) return undefined
  } finally {
    await handle.close()
  }
  const bytes = await readFile(file)
  if (said !== undefined) return { from: said, text: decode(bytes, said) }
  const wide = wideEncodingOf(bytes)
  if (wide) return { from: 'UTF-16', text: decode(bytes, wide) }
  if (isUtf8(bytes) || !isText(bytes)) return undefined
  const lines = linesOfBoth(bytes)
  if (lines) throw new Error(`it mixes two encodings: line ${lines.utf8} is in UTF-8, and line ${lines.other} is not`)
  const doubt = '. Should letters be wrong, say its encoding: --encoding windows-1250, windows-1251, shift_jis, …'
  return { from: 'probably Windows-1252', text: decode(bytes, 'windows-1252'), doubt }
}

/** The byte order of text in UTF-16: by its mark, or because every other byte of Latin text is NUL. */
function wideEncodingOf([a, b, c, d]: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a !== 0 && b === 0 && c !== 0 && d === 0) return 'utf-16le'
  return a === 0 && b !== 0 && c === 0 && d !== 0 ? 'utf-16be' : undefined
}

/** Of text that is not UTF-8: a line that surely is, and one that is not; undefined unless there are both. */
function linesOfBoth(bytes: Uint8Array): { utf8: number; other: number } | undefined {
  const text = new TextDecoder().decode(bytes)
  const right = text.search(surelyUtf8)
  if (right === -1) return undefined
  const lineOf = (at: number): number => text.slice(0, at).split(/\r\n|\r|\n/).length
  return { utf8: lineOf(right), other: lineOf(text.indexOf('\ufffd')) }
}

/** What bytes of another encoding hardly ever come to by accident when they are read as UTF-8. */
const surelyUtf8 = /[\u00a0-\u00ff\u0800-\ufefe\uff00-\ufffc]|[\ud800-\udbff][\udc00-\udfff]/

function decode(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (cause) {
    if (cause instanceof RangeError) throw new Error(`${encoding} is no encoding that is known here`, { cause })
    throw new Error(`it holds bytes that ${encoding.toUpperCase()} does not have; save it again as UTF-8`, { cause })
  }
}

/** Whether there is nothing in it that no text has: control characters but for tabs and line ends. */
const isText = (bytes: Uint8Array): boolean =>
  bytes.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d)
