/** Where a reader of bytes is. A line ends with LF, CR LF or CR, as in the files of every system. */
export interface LineState {
  /** 1-based. */
  line: number
  /** The last byte was a CR, so an LF that follows ends the same line. */
  afterReturn: boolean
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Moves on over some bytes. */
export function countBreaks(bytes: Uint8Array, state: LineState): void {
  let { line, afterReturn } = state
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at]
    if (byte === carriageReturn || (byte === lineFeed && !afterReturn)) line += 1
    afterReturn = byte === carriageReturn
  }
  state.line = line
  state.afterReturn = afterReturn
}

/** How many line ends a text contains. */
export const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
