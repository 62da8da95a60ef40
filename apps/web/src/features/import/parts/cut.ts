/** A place between two records: bytes before it, and the 1-based line that begins there. */
export interface Place {
  readonly at: number
  readonly line: number
}

/** A file that is sent in parts. */
export interface Cut {
  /** Where the parts begin, the first at 0. */
  readonly parts: readonly Place[]
  /** Where the first records end: behind one of them, the names of the columns. */
  readonly heads: readonly Place[]
}

/** How much room a part has for the names of the columns and what is above them. Bytes. */
const headRoom = 64 * 1024

const byte = { tab: 9, lf: 10, cr: 13, quote: 34, comma: 44, semicolon: 59, bar: 124 } as const
const separates = (code: number): boolean =>
  code === byte.comma || code === byte.semicolon || code === byte.tab || code === byte.bar

/**
 * Finds where to cut a file so that each part, with {@link partOf} around it, is smaller than `limit`. Undefined where
 * that can't be told: a quote stands where RFC 4180 has none, so that its line breaks may be those of a cell; or one
 * record is too large.
 * @param limit bytes
 */
export async function cut(csv: Blob, limit: number): Promise<Cut | undefined> {
  const parts: Place[] = []
  const heads: Place[] = []
  let part: Place = { at: 0, line: 1 }
  let last = part
  let line = 1
  let at = 0
  let state: 'begins' | 'plain' | 'quoted' | 'closing' = 'begins'
  let afterReturn = false
  /** Whether the first record ends with CR alone. Where some do and others not, a CR may be part of a cell. */
  let endsAlone: boolean | undefined

  /** Ends a record; false where it does not fit into any part. */
  const end = (here: Place): boolean => {
    const sizeOf = (from: Place): number => here.at - from.at + (from.at === 0 ? 0 : headRoom + from.line)
    if (sizeOf(part) >= limit) {
      parts.push(part)
      part = last
    }
    last = here
    if (here.at <= headRoom) heads.push(here)
    return sizeOf(part) < limit
  }

  const reader = csv.stream().getReader()
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    for (const code of chunk.value) {
      const brk = code === byte.lf || code === byte.cr
      // CR and LF are one line break; a record ends behind both.
      const whole = afterReturn && code === byte.lf
      if (brk && !whole) line += 1
      const alone = afterReturn && !whole && state === 'begins'
      if (alone || (code === byte.lf && state !== 'quoted')) {
        endsAlone ??= alone
        if (alone !== endsAlone) return undefined
      }
      if (alone && !end({ at, line: brk ? line - 1 : line })) return undefined
      afterReturn = code === byte.cr
      at += 1
      if (state === 'quoted') {
        if (code === byte.quote) state = 'closing'
      } else if (code === byte.quote) {
        if (state === 'plain') return undefined
        state = 'quoted'
      } else if (brk || separates(code)) {
        state = 'begins'
        if (code === byte.lf && !end({ at, line })) return undefined
      } else if (state === 'closing') {
        return undefined
      } else if (at > 3 || !isMark(code)) {
        state = 'plain'
      }
    }
  }
  if (state === 'quoted' || !end({ at, line })) return undefined
  return { parts: [...parts, part], heads }
}

/** Of the three bytes before UTF-8 text, U+FEFF. */
const isMark = (code: number): boolean => code === 0xef || code === 0xbb || code === 0xbf

/**
 * A part as a file of its own: with the names of the columns, and with blank lines for the rows of the parts before it,
 * so that a line has the number that it has in the whole file.
 * @param headEnd where the names of the columns end
 */
export async function partOf(csv: Blob, { parts }: Cut, index: number, headEnd: Place): Promise<Blob> {
  const { at, line } = parts[index] ?? { at: 0, line: 1 }
  const rows = csv.slice(at, parts[index + 1]?.at)
  if (at === 0) return rows
  // LF behind a lone CR is the same line break.
  const alone = (await csv.slice(headEnd.at - 1, headEnd.at).text()) === '\r' ? 1 : 0
  return new Blob([csv.slice(0, headEnd.at), '\n'.repeat(line - headEnd.line + alone), rows], { type: 'text/csv' })
}
