import { version } from './generated/version.ts'

interface Globals {
  readonly window?: unknown
  readonly document?: unknown
  readonly navigator?: { readonly userAgent?: string }
}

/** Whether this is a page of a browser or a worker of one; servers' runtimes have other user agents or none. */
export function isBrowser(): boolean {
  const { window, document, navigator } = globalThis as Globals
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
