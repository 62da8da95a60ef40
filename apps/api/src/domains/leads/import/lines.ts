/**
 * Whether the rows of a file end with CR alone, as old Macintosh programs write them. Everywhere else rows end with LF or
 * CR LF, and a CR without an LF behind it is part of a cell.
 * @param head the beginning of the file
 */
export function endsWithReturns(head: string): boolean {
  let quoted = false
  let returns = 0
  let feeds = 0
  for (const [mark] of head.matchAll(/"|\r+\n?|\n/g)) {
    if (mark === '"') quoted = !quoted
    else if (quoted) continue
    else if (!mark.endsWith('\n')) returns += 1
    else if (returns === 0) return false
    else feeds += 1
  }
  return returns > feeds
}

/** How many line ends a text contains, a CR in a cell included: so editors count. */
export function breaksIn(text: string): number {
  let breaks = 0
  for (const _ of text.matchAll(/\r\n|\r|\n/g)) breaks += 1
  return breaks
}
