import { ReadableStream as NodeReadableStream } from 'node:stream/web'

/** Bytes as a file's body: made a piece at a time, when the reader has taken the one before; over when the reader goes. */
export const streamOf = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  // Node's own: the DOM's types, which the web app reads this file with, do not know `from` yet.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- not with the DOM's types
  NodeReadableStream.from<Uint8Array>(bytes) as ReadableStream<Uint8Array>
