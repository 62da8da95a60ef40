import { contract } from '@leadwright/errors'
import { preferredLocale, toHttp } from '@leadwright/errors/http'
import { retryAfterOutage } from '../trpc/reachable.ts'

/** How to get into the demo organization. */
export interface DemoCredentials {
  readonly email: string
  readonly password: string
}

export interface PagesOptions {
  /** How to get into the demo organization; told to this machine's own people only. */
  readonly demo: () => DemoCredentials | undefined
  /** Whether mail to the product's own people goes out, so that pages do not promise any. */
  readonly mails: boolean
  /** Resolves while the product can do its work; rejects otherwise. */
  readonly ready: () => Promise<unknown>
  /** Other parts that are not the API, asked in turn. */
  readonly others: readonly ((request: Request, path: string) => Promise<Response | undefined>)[]
}

type Page = (request: Request) => Response | Promise<Response>

const localNames: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]'])
/** Asked for by a name of this machine: another name may be somebody's page that points here. */
const isLocal = (request: Request): boolean => localNames.has(new URL(request.url).hostname)

/** Where the web app would be, in a process that has none. */
const withoutWebApp = 'Leadwright is running. Its web app is not built; `pnpm build` does that.\n'

/**
 * The contract's words, under the status by which load balancers tell that others are to be asked. Their content type has
 * been without a charset from the first, and JSON needs none (RFC 8259, 11).
 */
function notReady(request: Request): Response {
  const locale = preferredLocale(request.headers.get('accept-language'))
  const failure = contract.error('SERVICE_UNAVAILABLE', { retryAfter: retryAfterOutage })
  const { headers, body } = toHttp(failure, { locale })
  return new Response(body, { status: 503, headers: { ...headers, 'content-type': 'application/json' } })
}

/** What is served outside the API: the probes, and what other parts bring. Their statuses are not bound to the contract's set. */
export function createPages({ demo, mails, ready, others }: PagesOptions) {
  const pages: Readonly<Record<string, Page>> = {
    '/healthz': () => Response.json({ status: 'ok' }),
    '/readyz': async (request) => {
      try {
        await ready()
        return Response.json({ status: 'ready' })
      } catch {
        return notReady(request)
      }
    },
    '/demo.json': (request) => {
      const found = isLocal(request) ? demo() : undefined
      return Response.json(found ? { email: found.email, password: found.password } : null)
    },
    '/mail.json': () => Response.json({ mails }),
  }
  return async (request: Request, path: string): Promise<Response | undefined> => {
    const reading = request.method === 'GET' || request.method === 'HEAD'
    const page = Object.hasOwn(pages, path) ? pages[path] : undefined
    if (page && reading) return page(request)
    for (const other of others) {
      const response = await other(request, path)
      if (response) return response
    }
    return path === '/' && reading ? new Response(withoutWebApp) : undefined
  }
}
