const [quote, backslash] = ['"', '\\']

/** Elements of a `text[]`, null where there is none. */
type Elements = readonly (string | null)[]

/**
 * How the driver reads and writes `text[]` (PostgreSQL documentation, 8.15.6), in one dimension. Leads are such arrays, a
 * thousand on a page, and the driver's own reader goes character by character, which takes ten times as long.
 */
export const textArray = { to: 1009, from: [1009], parse: parseTextArray, serialize: writeTextArray }

function parseTextArray(text: string): Elements {
  const elements: (string | null)[] = []
  const end = text.length - 1
  for (let at = text.indexOf('{') + 1; at < end;) {
    if (text[at] === quote) {
      const [element, next] = readQuoted(text, at + 1)
      elements.push(element)
      at = next
    } else {
      const comma = text.indexOf(',', at)
      const next = comma === -1 ? end : comma
      const element = text.slice(at, next)
      elements.push(element === 'NULL' ? null : element)
      at = next + 1
    }
  }
  return elements
}

/** @returns the element, and where the one after it begins */
function readQuoted(text: string, start: number): [string, number] {
  let element = ''
  let from = start
  let close = text.indexOf(quote, from)
  for (;;) {
    // It is looked for no further than this element goes, or a wide row would be gone through once for each of its cells.
    const part = text.slice(from, close)
    const escape = part.indexOf(backslash)
    if (escape === -1) return [element + part, close + 2]
    element += part.slice(0, escape) + text.charAt(from + escape + 1)
    from += escape + 2
    if (close < from) close = text.indexOf(quote, from)
  }
}

/** An array that is written out already, as drizzle and some statements do, is left as it is. */
function writeTextArray(elements: Elements | string): string {
  if (typeof elements === 'string') return elements
  const written = elements.map((each) => (each === null ? 'NULL' : `"${each.replaceAll(/["\\]/g, String.raw`\$&`)}"`))
  return `{${written.join()}}`
}
