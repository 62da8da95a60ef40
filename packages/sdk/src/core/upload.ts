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
