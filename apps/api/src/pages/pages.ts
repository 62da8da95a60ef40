import { homePage, type DemoCredentials } from './home.ts'

export interface PagesOptions {
  readonly url: () => string
  /** How to get into the demo organization; shown to this machine's own people only. */
  readonly demo: () => DemoCredentials | undefined
  /** Resolves while the product can do its work; rejects otherwise. */
  readonly ready: () => Promise<unknown>
  /** Other parts that are not the API, asked in turn. */
  readonly others: readonly ((request: Request, path: string) => Promise<Response | undefined>)[]
}

type Page = (request: Request) => Response | Promise<Response>

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Asked for by a name of this machine: another name may be somebody's page that points here. */
const isLocal = (request: Request): boolean => localNames.has(new URL(request.url).hostname)

/** What is served outside the API: the page at `/` and the probes. Their statuses are not bound to the contract's set. */
export function createPages(options: PagesOptions) {
  const pages: Readonly<Record<string, Page>> = {
    '/': (request) =>
      new Response(homePage(options.url(), isLocal(request) ? options.demo() : undefined), {
        headers: {
          'content-type': 'text/html; charset=utf-8',
          'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'",
        },
      }),
    '/healthz': () => Response.json({ status: 'ok' }),
    '/readyz': async () => {
      try {
        await options.ready()
        return Response.json({ status: 'ready' })
      } catch {
        return Response.json({ status: 'unavailable' }, { status: 503 })
      }
    },
  }
  return async (request: Request, path: string): Promise<Response | undefined> => {
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (page && (request.method === 'GET' || request.method === 'HEAD')) return page(request)
    for (const other of options.others) {
      const response = await other(request, path)
      if (response) return response
    }
    return undefined
  }
}
