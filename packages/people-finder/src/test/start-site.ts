import { createServer } from 'node:http'
import type { RequestListener, Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { startSandbox } from '@leadwright/sandbox'
import { createWebsiteReader } from '../website/reader.ts'
import type { WebsiteLimits, WebsiteReader, WebsiteReaderOptions } from '../website/types.ts'

export interface TestSite extends AsyncDisposable {
  readonly port: number
  readonly reader: WebsiteReader
  /** `host path` of every request, in order. */
  readonly requests: string[]
  readonly openSockets: () => number
}

type Pages = Readonly<Record<string, string | RequestListener>>

const limits: Partial<WebsiteLimits> = { pauseMs: 0, requestMs: 4000, siteMs: 20_000 }

/**
 * A web server on loopback, a DNS server that leads `*.test` names to it, and a reader of both. Pages are told by path,
 * or by host and path; a string is a page of HTML.
 */
export async function startSite(
  pages: Pages | RequestListener,
  options: Partial<Omit<WebsiteReaderOptions, 'limits'>> & {
    readonly limits?: Partial<WebsiteLimits>
    readonly hosts?: readonly string[]
  } = {},
): Promise<TestSite> {
  const requests: string[] = []
  const sockets = new Set<Socket>()
  const server = createServer((request, response) => {
    const host = request.headers.host?.replace(/:\d+$/, '') ?? ''
    const path = request.url ?? ''
    requests.push(`${host} ${path}`)
    if (typeof pages === 'function') return pages(request, response)
    const page = pages[`${host}${path}`] ?? pages[path]
    if (typeof page === 'function') return page(request, response)
    if (page === undefined) response.writeHead(404)
    else response.setHeader('content-type', path === '/robots.txt' ? 'text/plain' : 'text/html; charset=utf-8')
    response.end(page)
  })
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const names = ['acme.test', ...(options.hosts ?? [])]
  const host = { mx: [], host: { addresses: [{ ip: '127.0.0.1' }] } }
  const sandbox = await startSandbox({ domains: Object.fromEntries(names.map((name) => [name, host])) })
  const { hosts: _hosts, ...rest } = options
  const reader = createWebsiteReader({
    userAgent: 'AcmeBot/1.0 (+https://bot.test)',
    dnsServers: sandbox.dnsServers,
    httpsPort: null,
    httpPort: port,
    allowPrivateNetwork: true,
    ...rest,
    limits: { ...limits, ...options.limits },
  })
  return {
    port,
    reader,
    requests,
    openSockets: () => sockets.size,
    async [Symbol.asyncDispose]() {
      await reader.close()
      await sandbox.close()
      await stop(server)
    },
  }
}

function stop(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeAllConnections()
  })
}
