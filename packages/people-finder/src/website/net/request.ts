import { Buffer } from 'node:buffer'
import http from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage, RequestOptions } from 'node:http'
import https from 'node:https'
import type { LookupAddress } from 'node:dns'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { acceptEncoding, decodersFor } from './decode.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

/** Bytes of headers; Node refuses more (HPE_HEADER_OVERFLOW). */
const maxHeaderBytes = 32_768
/** Milliseconds for one of several addresses, before the next is tried as well (RFC 8305 "Happy Eyeballs"). */
const attemptMs = 1000

export interface Answer {
  readonly ok: true
  readonly status: number
  readonly headers: IncomingHttpHeaders
  /** Decompressed. */
  readonly body: Buffer
  /** Whether a limit cut it. */
  readonly cut: boolean
}

export interface RequestSettings {
  /** The only addresses that are connected to. */
  readonly addresses: readonly LookupAddress[]
  readonly userAgent: string
  readonly accept: string
  /** Whether the body of this answer is wanted. */
  readonly wanted: (status: number, headers: IncomingHttpHeaders) => boolean
  /** Bytes of the body after decompression. */
  readonly maxBytes: number
  /** Told of bytes as received; false ends the body. */
  readonly onBytes: (count: number) => boolean
  readonly signal: AbortSignal
}

/** One GET, without redirects. Rejects with what the network failed with, or the signal's reason. */
export async function get(url: URL, settings: RequestSettings): Promise<Answer | Failure> {
  const options = {
    // A connection of its own, closed after it: pauses between requests outlast what servers keep open.
    agent: false as const,
    headers: { 'user-agent': settings.userAgent, accept: settings.accept, 'accept-encoding': acceptEncoding },
    lookup: pinnedTo(settings.addresses),
    autoSelectFamily: true,
    autoSelectFamilyAttemptTimeout: attemptMs,
    maxHeaderSize: maxHeaderBytes,
    signal: settings.signal,
  }
  const request = (url.protocol === 'https:' ? https : http).request(url, options)
  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      request.on('response', resolve)
      request.on('error', reject)
      request.on('close', () => reject(new Error('The connection was closed')))
      request.end()
    })
    const status = response.statusCode ?? 0
    const answer = { ok: true, status, headers: response.headers } as const
    if (!settings.wanted(status, response.headers)) return { ...answer, body: Buffer.alloc(0), cut: false }
    return { ...answer, ...(await readBody(response, settings)) }
  } catch (error) {
    if (settings.signal.aborted) throw settings.signal.reason
    if (isDecoding(error)) return failure('no_page', `What ${url.host} sends can't be decompressed.`)
    throw error
  } finally {
    request.destroy()
  }
}

/** Whatever Node asks to connect to, it is told the addresses that were judged. */
function pinnedTo(addresses: readonly LookupAddress[]): NonNullable<RequestOptions['lookup']> {
  return (_host, options, callback) => {
    const [first] = addresses
    if (options.all === true) callback(null, [...addresses])
    else callback(null, first?.address ?? '', first?.family)
  }
}

async function readBody(response: IncomingMessage, settings: RequestSettings): Promise<{ body: Buffer; cut: boolean }> {
  const decoders = decodersFor(response.headers['content-encoding'])
  if (!decoders) throw Object.assign(new Error('Unknown content encoding'), { code: 'Z_UNKNOWN' })
  let spent = false
  async function* counted(source: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
    for await (const chunk of source) {
      if (!settings.onBytes(chunk.length)) {
        spent = true
        return
      }
      yield chunk
    }
  }
  const streams = [response, counted, ...decoders] as unknown as [Readable, ...NodeJS.ReadWriteStream[]]
  // Errors reach the loop below through the last stream.
  const last = pipeline(streams, () => {}) as unknown as AsyncIterable<Buffer>
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of last) {
    chunks.push(chunk)
    size += chunk.length
    if (size > settings.maxBytes) return { body: Buffer.concat(chunks).subarray(0, settings.maxBytes), cut: true }
  }
  return { body: Buffer.concat(chunks), cut: spent }
}

function isDecoding(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    /^(Z_|ERR__?ERROR|ERR_BROTLI|ERR_PADDING|ZSTD_)/i.test(String(error.code))
  )
}
