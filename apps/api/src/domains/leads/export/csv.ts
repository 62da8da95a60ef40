/**
 * Rows as CSV (RFC 4180, CR LF). Fields are written as they are: what a customer brought comes back the same, so a cell
 * that a spreadsheet would take for a formula is not altered. Quoted are fields with the separator, quotes, line breaks
 * of any kind, and surrounding space, because some readers trim what is not.
 */
export function toCsv(rows: readonly (readonly string[])[], separator = ','): string {
  const special = specials[separator] ?? specials[',']
  let text = ''
  for (const row of rows) {
    for (let index = 0; index < row.length; index += 1) {
      const field = row[index] ?? ''
      if (index > 0) text += separator
      text += special?.test(field) ? `"${field.replaceAll('"', '""')}"` : field
    }
    text += row.length === 1 && row[0] === '' ? '""\r\n' : '\r\n' // a line with nothing on it would be no row
  }
  return text
}

/** What a field has that must be quoted, by what separates fields. */
const specials: Readonly<Record<string, RegExp>> = {
  ',': /[",\r\n]|^\s|\s$/,
  ';': /[";\r\n]|^\s|\s$/,
  '\t': /["\t\r\n]|^\s|\s$/,
  '|': /["|\r\n]|^\s|\s$/,
  ':': /[":\r\n]|^\s|\s$/,
}

/** Batches of rows as the bytes of a CSV file. */
export async function* csvBytes(
  batches: AsyncIterable<readonly (readonly string[])[]>,
  { separator, bom }: { readonly separator: string; readonly bom: boolean } = { separator: ',', bom: false },
): AsyncGenerator<Uint8Array, void> {
  if (bom) yield byteOrderMark
  for await (const rows of batches) yield Buffer.from(toCsv(rows, separator))
}

/** By which Excel knows UTF-8. */
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
