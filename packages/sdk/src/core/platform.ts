import { version } from './generated/version.ts'

interface Globals {
  readonly window?: unknown
  readonly document?: unknown
  readonly navigator?: { readonly userAgent?: string }
  readonly process?: { readonly release?: { readonly name?: string } }
}

const globals = (): Globals => globalThis

/** Whether this is a page of a browser or a worker of one; servers' runtimes have other user agents or none. */
export function isBrowser(): boolean {
  const { window, document, navigator } = globals()
  return Boolean((window && document) || navigator?.userAgent?.startsWith('Mozilla/'))
}

/** How the SDK names itself. Browsers do not let a page set `User-Agent`. */
export const productHeader = (): Record<string, string> =>
  isBrowser() ? { 'x-leadwright-client': `sdk/${version}` } : { 'user-agent': `leadwright-sdk/${version}` }

/**
 * Whether `fetch` takes a stream as a body. Where it does not (Firefox, Safari) it would send the text
 * "[object ReadableStream]", which shows in that it sees a text.
 */
export function canStream(): boolean {
  const init = { method: 'POST', body: new ReadableStream(), duplex: 'half' } as const
  return !new Request('http://localhost', init).headers.has('content-type')
}

/**
 * What happens on a redirect: never that it is followed, because it could lead anywhere, and the key with it. `manual`
 * lets us say so. But Node copies a body that a redirect might need again, and keeps the copy in memory until the call is
 * over (200 MB of a file of 200 MB), except under `error`, which makes a redirect look like a failed connection;
 * and some workers refuse `error`.
 */
export const redirectFor = (body: unknown): 'error' | 'manual' =>
  typeof body === 'object' &&
  body !== null &&
  globals().process?.release?.name === 'node' &&
  !globals().navigator?.userAgent?.includes('Cloudflare')
    ? 'error'
    : 'manual'
