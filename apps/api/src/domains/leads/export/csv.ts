import { ReadableStream as NodeReadableStream } from 'node:stream/web'
import { stringify } from 'csv-stringify/sync'

/**
 * Rows as CSV (RFC 4180, CR LF, no byte order mark). Fields are written as they are: what a customer brought comes back
 * the same, so a cell that a spreadsheet would take for a formula is not altered.
 */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  // Line breaks and quotes are quoted by the library; surrounding space too, because some readers trim what is not.
  stringify(
    rows.map((row) => [...row]),
    { record_delimiter: '\r\n', quoted_match: /^\s|\s$|[\r\n]/ },
  )

/** Text as a file's body: made a batch at a time, when the reader has taken the one before; over when the reader goes. */
export const streamText = (parts: AsyncGenerator<string, void>): ReadableStream<Uint8Array> =>
  // Node's own: the DOM's types, which the web app reads this file with, do not know `from` yet.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- not with the DOM's types
  NodeReadableStream.from<Uint8Array>(encoded(parts)) as ReadableStream<Uint8Array>

async function* encoded(parts: AsyncIterable<string>): AsyncGenerator<Uint8Array, void> {
  for await (const part of parts) yield Buffer.from(part)
}
