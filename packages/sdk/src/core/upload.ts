import { LeadwrightError } from './errors.ts'
import { canStream } from './platform.ts'

/** A file as it comes: bytes, or text that is sent as UTF-8. */
export type UploadStream = ReadableStream<Uint8Array | string> | AsyncIterable<Uint8Array | string>

/**
 * A file to send. A string is its content, not its path. A stream can be read once, so a call with one is never tried
 * again; give a function that opens the stream, and it is called for each attempt.
 */
export type Upload =
  | Blob
  | ArrayBuffer
  | ArrayBufferView
  | string
  | UploadStream
  | (() => UploadStream | Promise<UploadStream>)

/** What `fetch` takes as a body. */
export type Body = NonNullable<RequestInit['body']>

/** A body for one attempt. */
export interface Opened {
  readonly body: Body
  /** Lets go of the source if it is not used up. */
  readonly stop: () => void
}

const noop = (): void => {}

/** Whether it can be read only once. */
export const isStream = (upload: unknown): upload is UploadStream =>
  typeof upload === 'object' && upload !== null && ('getReader' in upload || Symbol.asyncIterator in upload)

/**
 * Opens a file for one attempt.
 * @param fail called if the source fails while it is sent
 * @throws LeadwrightError if it cannot be opened
 */
export async function openUpload(upload: unknown, fail: (error: Error) => void): Promise<Opened> {
  let problem
  try {
    const given: unknown = typeof upload === 'function' ? await upload() : upload
    problem = uploadProblem(given)
    if (!problem) return isStream(given) ? await openStream(given, fail) : { body: given as Body, stop: noop }
  } catch (error) {
    throw unreadable(error)
  }
  throw new LeadwrightError(problem)
}

/** Why something cannot be sent, if so. */
export const uploadProblem = (upload: unknown): string | false =>
  isStream(upload)
    ? isUsed(upload) && 'The stream to upload was read already'
    : !isBody(upload) && 'upload must be a Blob, bytes, a string, a stream, or a function that opens one'

/** Whether somebody has read from it: sent as it is, it would make an empty file, or the rest of one. */
function isUsed(stream: UploadStream): boolean {
  try {
    // A stream itself does not tell. This throws where it was read, and otherwise takes no hold of it.
    if ('getReader' in stream) return new Response(stream as ReadableStream<Uint8Array<ArrayBuffer>>).bodyUsed
  } catch {
    return true
  }
  // Of Node's streams: false when they have ended, or were destroyed.
  return (stream as { readable?: unknown }).readable === false
}

async function openStream(source: UploadStream, fail: (error: Error) => void): Promise<Opened> {
  const { read, cancel } = readerOf(source)
  const encoder = new TextEncoder()
  let open = true
  const stop = (): void => {
    if (open) cancel()
    open = false
  }
  const stream = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        try {
          const { done, value } = await read()
          // Whatever comes after it was let go of, a failure included, no longer concerns the call.
          if (!open) return
          if (done) {
            open = false
            controller.close()
          } else if (typeof value === 'string' || value instanceof Uint8Array) {
            controller.enqueue(typeof value === 'string' ? encoder.encode(value) : value)
          } else {
            throw new TypeError('A chunk is neither bytes nor a string')
          }
        } catch (error) {
          if (!open) return
          controller.error(error)
          stop()
          fail(unreadable(error))
        }
      },
      cancel: stop,
    },
    // Read only what can be sent: whatever waits here would wait in memory.
    { highWaterMark: 0 },
  )
  return { body: canStream() ? stream : await new Response(stream).blob(), stop }
}

interface Reader {
  readonly read: () => Promise<{ readonly done?: boolean | undefined; readonly value?: unknown }>
  readonly cancel: () => void
}

function readerOf(source: UploadStream): Reader {
  if ('getReader' in source) {
    const reader = source.getReader()
    return { read: () => reader.read(), cancel: () => void reader.cancel().catch(noop) }
  }
  const iterator = source[Symbol.asyncIterator]()
  return {
    read: () => iterator.next(),
    cancel: () => {
      // A Node stream's iterator would wait for the chunk under way; the stream itself ends at once.
      const { destroy } = source as { destroy?: () => void }
      if (destroy) destroy.call(source)
      else void iterator.return?.().catch(noop)
    },
  }
}

const isBody = (value: unknown): value is Body =>
  typeof value === 'string' || value instanceof Blob || value instanceof ArrayBuffer || ArrayBuffer.isView(value)

const unreadable = (cause: unknown): LeadwrightError =>
  new LeadwrightError('The file to upload could not be read', { cause })
