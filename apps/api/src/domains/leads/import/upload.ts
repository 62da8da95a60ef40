import type { Hash } from 'node:crypto'
import { openSpool, type Spool } from './spool.ts'

/** A file on its way here. What reads it may have all of it come in first, and goes on from there. */
export class Upload implements AsyncDisposable {
  readonly #reader: ReadableStreamDefaultReader<Uint8Array>
  readonly #hash: Hash | undefined
  #spool: Spool | undefined
  readonly #over = new AbortController()
  #taken = 0

  /** @param hash is told of every byte that is read */
  constructor(file: ReadableStream<Uint8Array>, hash?: Hash) {
    this.#reader = file.getReader()
    this.#hash = hash
  }

  /** The chunks of the file; from the spool where it came in meanwhile. */
  async *chunks(): AsyncGenerator<Uint8Array, void> {
    for (;;) {
      if (this.#spool) {
        for await (const chunk of this.#spool.read()) yield this.#read(chunk)
        return
      }
      const chunk = await this.#next()
      if (!chunk) return
      yield this.#read(chunk)
    }
  }

  /**
   * Takes in what is still to come, so that whoever works on the file does not wait for the caller any more.
   * @param atMost bytes of the whole file; the rest is not looked at
   */
  async arrive(atMost: number): Promise<void> {
    for (let size = this.#taken; size < atMost;) {
      const chunk = await this.#next()
      if (!chunk) return
      this.#spool ??= await openSpool()
      await this.#spool.write(chunk)
      size += chunk.byteLength
    }
  }

  /** The upload is released at once, even while its next chunk is awaited. */
  async [Symbol.asyncDispose](): Promise<void> {
    this.#over.abort()
    void this.#reader.cancel().catch(() => {})
    await this.#spool?.close()
  }

  async #next(): Promise<Uint8Array | undefined> {
    const { done, value } = await this.#reader.read()
    this.#over.signal.throwIfAborted() // a cancelled upload looks as if it had come to its end
    return done ? undefined : value
  }

  #read(chunk: Uint8Array): Uint8Array {
    this.#hash?.update(chunk)
    this.#taken += chunk.byteLength
    return chunk
  }
}
