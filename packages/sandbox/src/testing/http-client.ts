import { get, type IncomingHttpHeaders } from 'node:http'
import type { Sandbox } from '../types.ts'

export interface TestResponse {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

/** Asks a website of the sandbox for one page, over a connection of its own; follows nothing. */
export function fetchPage({ webPort }: Sandbox, host: string, path = '/'): Promise<TestResponse> {
  const { promise, resolve, reject } = Promise.withResolvers<TestResponse>()
  const options = { host: '127.0.0.1', port: webPort, path, agent: false, headers: { host: `${host}:${webPort}` } }
  get(options, (response) => {
    const chunks: Buffer[] = []
    response.on('data', (chunk: Buffer) => chunks.push(chunk))
    response.on('error', reject)
    response.on('end', () =>
      resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) }),
    )
  }).on('error', reject)
  return promise
}

/** The text of a page, references resolved, tags left in: enough to look for what it says. */
export function readable(body: Uint8Array, charset: string): string {
  return new TextDecoder(charset)
    .decode(body)
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&quot;', '"')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
}

/** The text of every page that links lead to from the home page, at most `limit`; follows links of the site only. */
export async function crawl(sandbox: Sandbox, host: string, charset: string, limit = 20): Promise<string> {
  const seen = new Set(['/'])
  let text = ''
  for (const path of seen) {
    const { status, body } = await fetchPage(sandbox, host, path)
    if (status !== 200) continue
    const page = readable(body, charset)
    text += page
    for (const [, href = ''] of page.matchAll(/<a\b[^>]*\bhref="([^"]+)"/gi)) {
      const url = new URL(href, `http://${host}:${sandbox.webPort}${path}`)
      if (url.hostname === host && seen.size < limit) seen.add(url.pathname + url.search)
    }
  }
  return text
}
