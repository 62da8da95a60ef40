import { Buffer } from 'node:buffer'
import http from 'node:http'
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http'
import https from 'node:https'
import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import { pipeline } from 'node:stream'
import type { Readable } from 'node:stream'
import { connect as connectTls } from 'node:tls'
import { acceptEncoding, decodersFor } from './decode.ts'
import { failure } from './failure.ts'
import type { Failure } from './failure.ts'

/** Bytes of headers; Node refuses more (HPE_HEADER_OVERFLOW). */
const maxHeaderBytes = 32_768
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
  /** A connection to the site. It ends with the request: pauses between requests outlast what servers keep open. */
  readonly socket: Socket
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
  const { socket, signal } = settings
  const options = {
    createConnection: () => (url.protocol === 'https:' ? encrypted(socket, url.hostname) : socket),
    headers: { 'user-agent': settings.userAgent, accept: settings.accept, 'accept-encoding': acceptEncoding },
    maxHeaderSize: maxHeaderBytes,
    signal,
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
    socket.destroy()
  }
}

function encrypted(socket: Socket, host: string): Socket {
  return connectTls({ socket, host, ALPNProtocols: ['http/1.1'], ...(isIP(host) === 0 ? { servername: host } : {}) })
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
