import type { ApiPromise } from './core/index.ts'

/**
 * A file that the API answers with, as bytes. Nothing is sent before it is used, and each use sends a request:
 *
 * - `for await` over it for the bytes as they come;
 * - `.stream()` for a `ReadableStream`, e.g. to pipe it into a file; `.stream().withResponse()` for the headers, too;
 * - `.text()` for all of it, where it is known to be small.
 *
 * What breaks off throws in the midst of reading: a download that ended without an error is whole.
 */
export class Download implements AsyncIterable<Uint8Array> {
  readonly #open: () => ApiPromise<ReadableStream<Uint8Array>>

  constructor(open: () => ApiPromise<ReadableStream<Uint8Array>>) {
    this.#open = open
  }

  /** Sends the request; resolves once the headers of the answer are there. */
  stream(): ApiPromise<ReadableStream<Uint8Array>> {
    return this.#open()
  }

  /** All of it as text. */
  async text(): Promise<string> {
    const decoder = new TextDecoder()
    let text = ''
    for await (const bytes of this) text += decoder.decode(bytes, { stream: true })
    return text + decoder.decode()
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array, void, undefined> {
    // By a reader, because not every browser can iterate over streams.
    const reader = (await this.#open()).getReader()
    try {
      for (;;) {
        const { done, value } = await reader.read()
        if (done) return
        yield value
      }
    } finally {
      await reader.cancel()
    }
  }
}
