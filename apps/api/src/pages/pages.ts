import { homePage, type DemoCredentials } from './home.ts'

export interface PagesOptions {
  readonly url: () => string
  readonly demo: () => DemoCredentials | undefined
  /** Resolves while the product can do its work; rejects otherwise. */
  readonly ready: () => Promise<unknown>
  /** Other parts that are not the API, asked in turn. */
  readonly others: readonly ((request: Request, path: string) => Promise<Response | undefined>)[]
}

type Page = () => Response | Promise<Response>

/** What is served outside the API: the page at `/` and the probes. Their statuses are not bound to the contract's set. */
export function createPages(options: PagesOptions) {
  const pages: Readonly<Record<string, Page>> = {
    '/': () =>
      new Response(homePage(options.url(), options.demo()), {
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
    if (page && (request.method === 'GET' || request.method === 'HEAD')) return page()
    for (const other of options.others) {
      const response = await other(request, path)
      if (response) return response
    }
    return undefined
  }
}
