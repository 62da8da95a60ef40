import { createHash } from 'node:crypto'
import { extname } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
}

/** What text gets shorter by. Brotli's highest level would take seconds for a percent or two. */
const encoders = {
  br: (bytes: Uint8Array) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
  gzip: (bytes: Uint8Array) => promisify(gzip)(bytes, { level: 9 }),
}
type Encoding = keyof typeof encoders
const encodings: readonly Encoding[] = ['br', 'gzip']

/** Smaller files fit into a packet as they are. */
const worthCompressing = 1000

/** A file in memory that is served as it is, or compressed once. */
export interface StaticFile {
  /** Answers a GET or HEAD request for it. */
  respond(request: Request): Promise<Response>
  /** Compresses it, so that nobody has to wait for that. */
  prepare(): Promise<unknown>
}

/** @param headers what each of its answers has besides its own */
export function createStaticFile(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  headers: Readonly<Record<string, string>>,
): StaticFile {
  const type = types[extname(name)] ?? 'application/octet-stream'
  const hash = createHash('sha256').update(bytes).digest('base64url').slice(0, 22)
  const compressible = /charset=utf-8/.test(type) && bytes.length >= worthCompressing
  const compressed = new Map<Encoding, Promise<Uint8Array<ArrayBuffer>>>()
  const encoded = (encoding: Encoding): Promise<Uint8Array<ArrayBuffer>> => {
    const present = compressed.get(encoding) ?? encoders[encoding](bytes)
    compressed.set(encoding, present)
    return present
  }

  return {
    prepare: () => Promise.all(compressible ? encodings.map(encoded) : []),
    respond: async (request) => {
      const encoding = compressible ? chosen(request.headers.get('accept-encoding')) : undefined
      const etag = encoding === undefined ? `"${hash}"` : `"${hash}-${encoding}"`
      const common = { ...headers, etag, ...(compressible && { vary: 'Accept-Encoding' }) }
      if (isKnown(request.headers.get('if-none-match'), etag)) {
        return new Response(null, { status: 304, headers: common })
      }
      const body = encoding === undefined ? bytes : await encoded(encoding)
      return new Response(request.method === 'HEAD' ? null : body, {
        headers: {
          ...common,
          'content-type': type,
          'content-length': String(body.length),
          ...(encoding !== undefined && { 'content-encoding': encoding }),
        },
      })
    },
  }
}

/** The best encoding that a client takes (RFC 9110, 12.5.3). */
function chosen(accepted: string | null): Encoding | undefined {
  const takes = new Set(
    (accepted ?? '').split(',').flatMap((part) => {
      const [name = '', ...parameters] = part.split(';').map((text) => text.trim().toLowerCase())
      return parameters.some((parameter) => /^q=0(?:\.0*)?$/.test(parameter)) ? [] : [name]
    }),
  )
  return encodings.find((encoding) => takes.has(encoding))
}

/** Whether what a client has is what it would get. Proxies that compress mark tags as weak, which changes nothing here. */
const isKnown = (known: string | null, etag: string): boolean =>
  (known ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
