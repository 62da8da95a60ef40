import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'

const compress = promisify(gzip)

/** A file that is the same for everybody. */
export interface AssetOptions {
  readonly type: string
  /** How long a browser may use it without asking, in seconds; after that it asks whether it changed. */
  readonly maxAge: number
  readonly headers?: Readonly<Record<string, string>>
  /** Called once, when it is first asked for. */
  readonly load: () => string | Uint8Array | Promise<string | Uint8Array>
}

/** Serves a file from memory, compressed once, with an ETag to ask by. */
export function createAsset({ type, maxAge, headers, load }: AssetOptions): (request: Request) => Promise<Response> {
  const read = async () => {
    const plain = Buffer.from(await load())
    const etag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`
    return { plain, compressed: await compress(plain), etag }
  }
  let content: ReturnType<typeof read> | undefined

  return async (request) => {
    const { plain, compressed, etag } = await (content ??= read())
    const common = {
      'cache-control': `public, max-age=${maxAge}`,
      etag,
      vary: 'Accept-Encoding',
      ...headers,
    }
    if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers: common })
    const zipped = /\bgzip\b/.test(request.headers.get('accept-encoding') ?? '')
    return new Response(zipped ? compressed : plain, {
      headers: { ...common, 'content-type': type, ...(zipped && { 'content-encoding': 'gzip' }) },
    })
  }
}
