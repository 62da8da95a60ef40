type Read = () => ReturnType<ReadableStreamDefaultReader<Uint8Array>['read']>

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

  /** The same file, each piece of which is read in a way of somebody's. */
  piecewise(run: (read: Read) => ReturnType<Read>): Download {
    const reader = this.body.getReader()
    const body = new ReadableStream<Uint8Array>(
      {
        pull: async (controller) => {
          const { done, value } = await run(() => reader.read())
          if (done) controller.close()
          else controller.enqueue(value)
        },
        cancel: (reason) => reader.cancel(reason),
      },
      { highWaterMark: 0 },
    )
    return new Download({ fileName: this.fileName, contentType: this.contentType, body })
  }
}
