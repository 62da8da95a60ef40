import { Busboy } from '@fastify/busboy'
import { contract, type Fail } from '@leadwright/errors'
import { Readable } from 'node:stream'
import { currentWait } from '../waits/request-wait.ts'

/** How long a caller is waited for, in milliseconds, and what is said then. */
interface Patience {
  readonly ms: number
  readonly message: string
}

const patience = {
  body: { ms: 30_000, message: 'The body did not arrive within 30 seconds; send it again' },
  file: { ms: 20_000, message: 'Nothing of the file arrived for 20 seconds; send it again' },
} satisfies Record<string, Patience>

/** The largest JSON body, in bytes. Files have a limit of their own. */
export const maxJsonBytes = 1024 * 1024

/** How much is kept of what a form calls its file, in characters. */
export const maxUploadName = 255

type Invalid = Fail<'INVALID_REQUEST'>

const refuse = (fail: Invalid, path: string, message: string): Error =>
  fail('INVALID_REQUEST', { issues: [{ path, message }] })

const brokenOff = (fail: Invalid): Error => refuse(fail, 'body', 'The body breaks off before its end')

/**
 * Reads a body of bounded size as text. What the headers claim is believed only where it makes the body too large; what
 * arrives is counted.
 */
export async function readText(fail: Invalid, request: Request, maxBytes: number = maxJsonBytes): Promise<string> {
  const tooLarge = (): Error => refuse(fail, 'body', `The body is too large; the limit is ${maxBytes} bytes`)
  if (request.headers.has('content-encoding')) {
    throw refuse(fail, 'content-encoding', 'Compressed bodies are not supported; send it uncompressed')
  }
  const claimed = request.headers.get('content-length')
  if (claimed !== null && Number(claimed) > maxBytes) throw tooLarge()
  if (claimed !== null && !request.headers.has('transfer-encoding')) {
    // The HTTP parser holds the peer to a Content-Length, so the quick way is safe here.
    return inTime(fail, patience.body, () =>
      request.text().catch(() => {
        throw brokenOff(fail)
      }),
    )
  }
  const { body } = request
  return body ? inTime(fail, patience.body, () => readCounted(fail, body, tooLarge, maxBytes)) : ''
}

async function readCounted(
  fail: Invalid,
  body: ReadableStream<Uint8Array>,
  tooLarge: () => Error,
  maxBytes: number,
): Promise<string> {
  const decoder = new TextDecoder()
  let text = ''
  let size = 0
  for await (const chunk of untilBroken(body, () => brokenOff(fail))) {
    size += chunk.byteLength
    if (size > maxBytes) throw tooLarge()
    text += decoder.decode(chunk, { stream: true })
  }
  return text + decoder.decode()
}

/** Whether a content type is JSON, or a format based on it (RFC 6839). */
export const isJson = (type: string): boolean => /^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)

/** Reads a JSON body that is an object; no body at all is an empty object. */
export async function readJsonObject(
  fail: Invalid,
  request: Request,
  maxBytes: number = maxJsonBytes,
): Promise<Record<string, unknown>> {
  const type = request.headers.get('content-type') ?? ''
  const text = await readText(fail, request, maxBytes)
  if (text === '') return {}
  if (!isJson(type)) throw refuse(fail, 'content-type', 'Send the body as application/json')
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    throw refuse(fail, 'body', 'The body is not valid JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw refuse(fail, 'body', 'The body must be a JSON object')
  }
  return value as Record<string, unknown>
}

/** A file on its way here, and what its sender calls it. */
export interface UploadedFile {
  readonly bytes: ReadableStream<Uint8Array>
  readonly name?: string | undefined
}

/**
 * The uploaded file of a request as a stream: a `text/csv` body, or the part `file` of a `multipart/form-data` body.
 * A body that breaks off or is malformed later on errors the stream.
 */
export async function readUpload(fail: Invalid, request: Request): Promise<UploadedFile> {
  const type = request.headers.get('content-type') ?? ''
  if (request.headers.has('content-encoding')) {
    throw refuse(fail, 'content-encoding', 'Compressed bodies are not supported; send it uncompressed')
  }
  if (/^text\/csv\s*(?:;|$)/i.test(type)) {
    return { bytes: ReadableStream.from(untilBroken(arriving(fail, request), () => brokenOff(fail))) }
  }
  if (/^multipart\/form-data\s*;/i.test(type)) return readMultipartFile(fail, request, type)
  throw refuse(fail, 'content-type', 'Send the file as text/csv, or as the field "file" of multipart/form-data')
}

const partField = 'file'

function readMultipartFile(fail: Invalid, request: Request, type: string): Promise<UploadedFile> {
  const malformed = (): Error => refuse(fail, 'body', 'The multipart body is malformed or breaks off')
  const { promise, resolve, reject } = Promise.withResolvers<UploadedFile>()
  let parser: InstanceType<typeof Busboy>
  try {
    parser = new Busboy({
      headers: { 'content-type': type },
      limits: { files: 1, fields: 20, fieldSize: 64 * 1024 },
      isPartAFile: (field, _type, fileName) => field === partField || fileName !== undefined,
    })
  } catch {
    throw malformed()
  }
  let file: Readable | undefined
  parser.on('file', (field, part, name) => {
    if (field !== partField || file) {
      part.resume()
      return
    }
    file = part
    // A form that breaks off errors its part whether or not anybody reads it yet; unheard, that ends the process.
    part.on('error', () => {})
    resolve({ bytes: ReadableStream.from(untilBroken(part, malformed)), name })
  })
  parser.on('finish', () => {
    reject(refuse(fail, partField, 'The form has no file in the field "file"'))
  })
  parser.on('error', () => {
    const error = malformed()
    file?.destroy(error)
    reject(error)
  })
  const body = Readable.from(arriving(fail, request))
  body.on('error', (cause) => {
    const error = contract.find(cause) ? cause : malformed()
    file?.destroy(error)
    reject(error)
    parser.destroy()
  })
  body.pipe(parser)
  return promise
}

/** The bytes of a source; where it breaks off, its own error is put into the contract's words. */
async function* untilBroken(source: AsyncIterable<unknown>, error: () => Error): AsyncGenerator<Uint8Array> {
  try {
    yield* source as AsyncIterable<Uint8Array>
  } catch (cause) {
    throw contract.find(cause) ? cause : error()
  }
}

/** The bytes of a request's body; refuses one of which nothing comes any more. */
async function* arriving(fail: Invalid, request: Request): AsyncGenerator<Uint8Array> {
  const reader = request.body?.getReader()
  if (!reader) return
  try {
    for (;;) {
      const { done, value } = await inTime(fail, patience.file, () => reader.read())
      if (done) return
      yield value
    }
  } finally {
    void reader.cancel().catch(() => {})
  }
}

/** Waits for something of the caller's, which does not count as our own time, and not for ever. */
function inTime<T>(fail: Invalid, { ms, message }: Patience, work: () => Promise<T>): Promise<T> {
  const wait = async (): Promise<T> => {
    const late = Promise.withResolvers<never>()
    const timer = setTimeout(() => {
      late.reject(refuse(fail, 'body', message))
    }, ms)
    try {
      return await Promise.race([work(), late.promise])
    } finally {
      clearTimeout(timer)
    }
  }
  return currentWait()?.paused(wait) ?? wait()
}
