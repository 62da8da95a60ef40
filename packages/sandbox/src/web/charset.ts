/** Letters by their bytes, of encodings that Node can read but not write. */
const tables = new Map<string, ReadonlyMap<string, readonly number[]>>()

/** Writes HTML in an encoding of the Encoding Standard with one or two bytes a letter; what it lacks as a reference. */
export function encodeHtml(html: string, charset: string): Uint8Array {
  if (charset === 'utf-8') return Buffer.from(html)
  const table = tables.get(charset) ?? tableOf(charset)
  tables.set(charset, table)
  const bytes: number[] = []
  for (const letter of html) {
    const code = letter.codePointAt(0) ?? 0
    if (code < 0x80) bytes.push(code)
    else bytes.push(...(table.get(letter) ?? Buffer.from(`&#${code};`)))
  }
  return Uint8Array.from(bytes)
}

/** Turns the decoder round: every byte and every pair of bytes is decoded once, a line each. */
function tableOf(charset: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(charset)
  const candidates: number[][] = []
  for (let lead = 0x80; lead <= 0xff; lead++) candidates.push([lead])
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) candidates.push([lead, trail])
  }
  const letters = decoder.decode(Uint8Array.from(candidates.flatMap((bytes) => [...bytes, 0x0a]))).split('\n')
  const table = new Map<string, readonly number[]>()
  candidates.forEach((bytes, index) => {
    const letter = letters[index] ?? ''
    const single =
      letter.length > 0 && letter !== '\ufffd' && letter.length === ((letter.codePointAt(0) ?? 0) > 0xff_ff ? 2 : 1)
    if (single && !table.has(letter)) table.set(letter, bytes)
  })
  return table
}
