/** A file that a procedure answers with instead of JSON; the REST adapter streams it. */
export class Download {
  readonly fileName: string
  readonly contentType: string
  readonly body: ReadableStream<Uint8Array>

  constructor(init: { fileName: string; contentType: string; body: ReadableStream<Uint8Array> }) {
    this.fileName = init.fileName
    this.contentType = init.contentType
    this.body = init.body
  }
}
