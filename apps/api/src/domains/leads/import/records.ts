import { CsvError, parse, type InfoRecord, type Parser } from 'csv-parse'
import { DelimiterSniffer } from './delimiter.ts'
import type { Refuse } from './fault.ts'
import { breaksIn } from './lines.ts'

/** A record of a CSV file (RFC 4180), the header included. */
export interface CsvRecord {
  /** 1-based line of the file on which it begins. */
  readonly line: number
  readonly fields: string[]
}

/**
 * The records of a file, as many at a time as the bytes that came complete. Blank lines are none. Raises not_csv, with
 * the line on which the record that cannot be read begins: where quotes are unbalanced, the parser itself notices only
 * much further down, in the worst case at the end of the file.
 */
export async function* readRecords(text: AsyncIterable<Buffer>, refuse: Refuse): AsyncGenerator<CsvRecord[], void> {
  const sniffer = new DelimiterSniffer()
  let header: Buffer[] = []
  let parser: RecordParser | undefined
  for await (const bytes of text) {
    if (parser) {
      const records = await parser.write(bytes)
      if (records.length > 0) yield records
      continue
    }
    header.push(bytes)
    if (!sniffer.read(bytes)) continue
    parser = new RecordParser(sniffer.delimiter, refuse)
    yield await parser.write(sniffer.header(Buffer.concat(header)))
    header = []
  }
  if (!parser) {
    parser = new RecordParser(sniffer.delimiter, refuse)
    yield await parser.write(sniffer.header(Buffer.concat(header)))
  }
  const rest = await parser.end()
  if (rest.length > 0) yield rest
}

/** csv-parse, asked for one piece at a time and with line numbers of our own. */
class RecordParser {
  readonly #parser: Parser
  readonly #refuse: Refuse
  #records: CsvRecord[] = []
  /** Where the next record begins if no blank line precedes it. */
  #line = 1
  #seenBlank = 0
  #seenLines = 0

  constructor(delimiter: string, refuse: Refuse) {
    this.#refuse = refuse
    this.#parser = parse({
      delimiter,
      // Named rather than discovered: a file that was put together from parts can have several.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true, // the wrong number of fields is one row's fault, not the file's
      skip_empty_lines: true,
      on_record: (fields: string[], info) => this.#add(fields, info),
    })
    this.#parser.on('error', () => {}) // comes through the callbacks below
    this.#parser.resume() // nothing is ever pushed, but the end has to be read for the stream to finish
  }

  write(bytes: Buffer): Promise<CsvRecord[]> {
    return this.#settle((done) => this.#parser.write(bytes, done))
  }

  end(): Promise<CsvRecord[]> {
    return this.#settle((done) => this.#parser.once('error', done).once('end', done).end())
  }

  async #settle(act: (done: (error?: Error | null) => void) => void): Promise<CsvRecord[]> {
    const failure = await new Promise<Error | null | undefined>((resolve) => {
      act(resolve)
    })
    if (failure instanceof CsvError) {
      throw this.#refuse({ reason: 'not_csv', line: this.#line + this.#parser.info.empty_lines - this.#seenBlank })
    }
    if (failure) throw failure
    const records = this.#records
    this.#records = []
    return records
  }

  #add(fields: string[], info: InfoRecord): null {
    const blank = info.empty_lines - this.#seenBlank
    const line = this.#line + blank
    // The parser counts a CR LF inside quotes as two lines, so its count only tells whether a field has line breaks.
    const severalLines = info.lines - this.#seenLines !== blank + 1
    this.#line = line + 1 + (severalLines ? fields.reduce((sum, field) => sum + breaksIn(field), 0) : 0)
    this.#seenBlank = info.empty_lines
    this.#seenLines = info.lines
    this.#records.push({ line, fields })
    return null
  }
}
