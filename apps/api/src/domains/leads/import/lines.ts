/** Where a reader of bytes is. A line ends with LF, CR LF or CR, as in the files of every system. */
export interface LineState {
  /** 1-based. */
  line: number
  /** The last byte was a CR, so an LF that follows ends the same line. */
  afterReturn: boolean
}

const lineFeed = 0x0a
const carriageReturn = 0x0d

/** Moves on over some bytes. Searches rather than looks at each: it does so for every byte of every file. */
export function countBreaks(bytes: Buffer, state: LineState): void {
  for (let at = bytes.indexOf(lineFeed); at !== -1; at = bytes.indexOf(lineFeed, at + 1)) {
    const ended = at === 0 ? state.afterReturn : bytes[at - 1] === carriageReturn
    if (!ended) state.line += 1
  }
  for (let at = bytes.indexOf(carriageReturn); at !== -1; at = bytes.indexOf(carriageReturn, at + 1)) state.line += 1
  if (bytes.length > 0) state.afterReturn = bytes.at(-1) === carriageReturn
}

/** How many line ends a text contains. */
export const breaksIn = (text: string): number => text.match(/\r\n|\r|\n/g)?.length ?? 0
