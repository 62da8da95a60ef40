import type { Buffer } from 'node:buffer'
import type { Duplex } from 'node:stream'
import zlib from 'node:zlib'

/** Codings that can be undone here, for `Accept-Encoding`. */
export const acceptEncoding = 'gzip, deflate, br, zstd'

/** More in a row is an attack, not a way to save bytes. */
const maxCodings = 3

/** A cut body is read as far as it goes: limits cut it. */
const lenient = { finishFlush: zlib.constants.Z_SYNC_FLUSH }

/**
 * What undoes a body's `Content-Encoding`, first thing first; `undefined` if it is not known. Each gives its output in
 * small chunks as it is taken, so whoever stops taking bounds what a bomb unfolds to.
 */
export function decodersFor(header: string | undefined): Duplex[] | undefined {
  const codings = (header ?? '')
    .toLowerCase()
    .split(',')
    .map((coding) => coding.trim())
    .filter((coding) => coding !== '' && coding !== 'identity')
  if (codings.length > maxCodings) return undefined
  const decoders = codings.toReversed().map(decoderFor)
  return decoders.every((decoder) => decoder !== undefined) ? decoders : undefined
}

function decoderFor(coding: string): Duplex | undefined {
  if (coding === 'gzip' || coding === 'x-gzip') return zlib.createGunzip(lenient)
  if (coding === 'deflate') return zlib.createInflate(lenient)
  if (coding === 'br') {
    return zlib.createBrotliDecompress({ finishFlush: zlib.constants.BROTLI_OPERATION_FLUSH })
  }
  if (coding !== 'zstd') return undefined
  return zlib.createZstdDecompress({
    finishFlush: zlib.constants.ZSTD_e_flush,
    // RFC 9659 3: 8 MB are what a decoder on the web has to offer; a frame may ask for gigabytes.
    params: { [zlib.constants.ZSTD_d_windowLogMax]: 23 },
  })
}

/**
 * A page's text, by its byte order mark, `Content-Type`, `<meta>` or XML declaration, in this order (HTML "determining
 * the character encoding"). Without any of them: UTF-8 if it is, else windows-1252.
 */
export function decodeText(body: Buffer, contentType: string | undefined): string {
  const label = bomOf(body) ?? charsetOf(contentType ?? '') ?? declaredIn(body)
  const decoder = label === undefined ? undefined : decoderNamed(label)
  if (decoder) return decoder.decode(body)
  try {
    // As a stream, because a limit may have cut the last character.
    return new TextDecoder('utf-8', { fatal: true }).decode(body, { stream: true })
  } catch {
    return new TextDecoder('windows-1252').decode(body)
  }
}

function bomOf(body: Buffer): string | undefined {
  if (body[0] === 0xef && body[1] === 0xbb && body[2] === 0xbf) return 'utf-8'
  if (body[0] === 0xfe && body[1] === 0xff) return 'utf-16be'
  return body[0] === 0xff && body[1] === 0xfe ? 'utf-16le' : undefined
}

function charsetOf(text: string): string | undefined {
  return /charset\s*=\s*["']?\s*([\w.:-]+)/i.exec(text)?.[1]
}

function declaredIn(body: Buffer): string | undefined {
  const head = body.subarray(0, 4096).toString('latin1')
  for (const [tag] of head.matchAll(/<meta\s[^>]*>/gi)) {
    const label = charsetOf(tag)
    // A page that can be read this far is not in UTF-16, whatever it says.
    if (label !== undefined) return /^utf-?16/i.test(label) ? 'utf-8' : label
  }
  return /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w.:-]+)/i.exec(head)?.[1]
}

function decoderNamed(label: string): InstanceType<typeof TextDecoder> | undefined {
  try {
    return new TextDecoder(label)
  } catch {
    return undefined
  }
}
