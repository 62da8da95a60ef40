import { AsyncLocalStorage } from 'node:async_hooks'
import { ReadableStream as NodeReadableStream } from 'node:stream/web'

/**
 * Bytes as a file's body: made a piece at a time, when the reader has taken the one before; over when the reader goes.
 * They are made for the request that asks for them, whoever reads.
 */
export const streamOf = (bytes: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> =>
  // Node's own: the DOM's types, which the web app reads this file with, do not know `from` yet.
  // oxlint-disable-next-line typescript/no-unnecessary-type-assertion -- not with the DOM's types
  NodeReadableStream.from<Uint8Array>(forRequest(bytes)) as ReadableStream<Uint8Array>

function forRequest<T>(items: AsyncIterable<T>): AsyncIterable<T> {
  const inRequest = AsyncLocalStorage.snapshot()
  return {
    [Symbol.asyncIterator]: () => {
      const each = items[Symbol.asyncIterator]()
      return {
        next: () => inRequest(() => each.next()),
        return: async () => {
          await each.return?.()
          return { done: true, value: undefined }
        },
      }
    },
  }
}
