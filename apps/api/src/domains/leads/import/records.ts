import { DelimiterSniffer } from './delimiter.ts'
import type { Refuse } from './fault.ts'
import { CsvReader, type CsvRecord } from './reader.ts'

/**
 * The records of a file, as many at a time as the bytes that came complete. Blank lines are none. Raises not_csv, with
 * the line on which the record begins whose quote is never closed.
 */
export async function* readRecords(text: AsyncIterable<Buffer>, refuse: Refuse): AsyncGenerator<CsvRecord[], void> {
  const sniffer = new DelimiterSniffer()
  let head: Buffer[] = []
  let reader: CsvReader | undefined
  for await (const bytes of text) {
    if (reader) {
      const records = reader.read(bytes.toString(), false)
      if (records.length > 0) yield records
      continue
    }
    head.push(bytes)
    if (!sniffer.read(bytes)) continue
    reader = new CsvReader(sniffer.delimiter, refuse)
    yield reader.read(sniffer.header(Buffer.concat(head)).toString(), false)
    head = []
  }
  const rest = reader ? '' : sniffer.header(Buffer.concat(head)).toString()
  reader ??= new CsvReader(sniffer.delimiter, refuse)
  yield reader.read(rest, true)
}
