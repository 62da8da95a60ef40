import { isUtf8 } from 'node:buffer'
import { nextTurn } from '../../../waits/turns.ts'
import type { FileFault, Refuse } from './fault.ts'
import { bytesToKnow, foreignFile } from './signature.ts'

/** Files are smaller than this: 10 MB itself is refused. */
export const maxFileBytes = 10 * 1024 * 1024

/** Parsed at a stretch, in a few milliseconds where fields are many; between two pieces others have their turn. */
const pieceBytes = 16 * 1024

/** A byte that no text has, behind all that was given out. Only who reads the text knows the line and the column. */
export class NoText extends Error {
  readonly fault: Pick<FileFault, 'reason' | 'problem'>
  constructor(fault: NoText['fault']) {
    super(fault.reason)
    this.fault = fault
  }
}

/**
 * The bytes of a file as they come, once they are known to be text: fewer than {@link maxFileBytes}, UTF-8 without a
 * byte order mark, no NUL. Whatever precedes the first fault is given out before it is raised, so which of a file's
 * faults is reported depends on where they are and not on how the network cut the file up. Raises not_csv, too_large,
 * and {@link NoText}.
 */
export async function* readText(source: AsyncIterable<Uint8Array>, refuse: Refuse): AsyncGenerator<Buffer, void> {
  /** The beginning of a character whose end is still to come. */
  let tail = empty
  let size = 0
  let first = true
  for await (const piece of pieces(source)) {
    const foreign = first ? foreignFile(piece) : undefined
    if (foreign) throw refuse({ ...foreign, line: 1 })
    const tooLarge = size + piece.length >= maxFileBytes
    let text = tooLarge ? piece.subarray(0, maxFileBytes - 1 - size) : piece
    size += piece.length
    if (first) text = text.subarray(marksLength(text))
    first = false
    if (tail.length > 0) text = Buffer.concat([tail, text])
    const nul = text.indexOf(0)
    if (nul !== -1) text = text.subarray(0, nul)

    const whole = text.subarray(0, text.length - openCharacter(text))
    if (!isUtf8(whole)) {
      yield whole.subarray(0, goodLength(whole))
      throw new NoText({ reason: 'not_utf8' })
    }
    if (whole.length > 0) yield whole
    if (nul !== -1) throw new NoText({ reason: 'not_csv', problem: 'nul' })
    if (tooLarge) throw refuse({ reason: 'too_large', maxBytes: maxFileBytes })
    tail = Buffer.from(text.subarray(whole.length)) // a copy of three bytes at most, so that the piece can go
  }
  if (tail.length > 0) throw new NoText({ reason: 'not_utf8' })
}

const empty = Buffer.alloc(0)
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])

const startsWith = (bytes: Buffer, prefix: Buffer): boolean => bytes.subarray(0, prefix.length).equals(prefix)

/** How long the byte order marks at the beginning are: whoever adds one to a file that has one leaves two. */
function marksLength(bytes: Buffer): number {
  let length = 0
  while (startsWith(bytes.subarray(length), byteOrderMark)) length += byteOrderMark.length
  return length
}

/** Cuts large chunks up, and makes the first one long enough to recognise a file by. */
async function* pieces(source: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer, void> {
  let held: Buffer | undefined = empty
  for await (const chunk of source) {
    let bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (held) {
      bytes = Buffer.concat([held, bytes])
      held = bytes.length < bytesToKnow(bytes) ? bytes : undefined
      if (held) continue
    }
    for (let start = 0; start < bytes.length; start += pieceBytes) {
      yield bytes.subarray(start, start + pieceBytes)
      await nextTurn() // what has arrived already would else be worked on without a pause
    }
  }
  if (held && held.length > 0) yield held
}

/** How many bytes at the end are a character that is not over yet (RFC 3629, 3). */
function openCharacter(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0
    if (byte < 0x80) return 0
    if (byte > 0xf4) return 0 // begins nothing
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0
  }
  return 0
}

/** How many bytes precede the first wrong one, the beginning of its character not counted. */
function goodLength(bytes: Buffer): number {
  const wholeOf = (length: number): Buffer => bytes.subarray(0, length - openCharacter(bytes.subarray(0, length)))
  let [good, bad] = [0, bytes.length]
  while (bad - good > 1) {
    const middle = Math.floor((good + bad) / 2)
    if (isUtf8(wholeOf(middle))) good = middle
    else bad = middle
  }
  return wholeOf(good).length
}
