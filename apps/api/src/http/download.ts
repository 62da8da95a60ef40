/** How long a part of a file may take us, in milliseconds. */
const partMs = 60_000

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

/**
 * The bytes of a file as they are sent: each part in time. One that fails, or takes too long, ends the connection, because
 * nobody can be told any more, and a file that only stopped would be taken for whole.
 * @param cut told why the file ends early
 */
export function inTime(
  body: ReadableStream<Uint8Array>,
  cut: (error: unknown) => void,
  ms: number = partMs,
): ReadableStream<Uint8Array> {
  const reader = body.getReader()
  return new ReadableStream({
    pull: async (controller) => {
      const late = Promise.withResolvers<never>()
      const timer = setTimeout(() => late.reject(new Error(`A part of a file took more than ${ms / 1000} s`)), ms)
      try {
        const { done, value } = await Promise.race([reader.read(), late.promise])
        if (done) controller.close()
        else controller.enqueue(value)
      } catch (error) {
        cut(error)
        void reader.cancel(error).catch(() => {})
        // The HTTP library prints what it is thrown, statements of the database and their parameters included.
        // oxlint-disable-next-line eslint/preserve-caught-error -- it would be printed as well
        throw new Error('A file was cut off; the log says why')
      } finally {
        clearTimeout(timer)
      }
    },
    cancel: (reason) => reader.cancel(reason),
  })
}
