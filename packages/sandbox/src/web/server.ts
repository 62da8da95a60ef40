import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { listen } from '../loopback.ts'
import { answerPage } from './answer.ts'
import type { Website } from './types.ts'

/** Counts the requests of one host. */
export interface WebCounter {
  started(): void
  finished(path: string, status: number): void
}

export interface WebServer {
  readonly port: number
  /** Serves a client whose connection has come in elsewhere. */
  readonly accept: (socket: Socket) => void
  /** Serves a website under a name, or, with `undefined`, no longer. */
  serve(name: string, website: Website | undefined): void
  close(): Promise<void>
}

export async function startWebServer(counterOf: (name: string | undefined) => WebCounter): Promise<WebServer> {
  const websites = new Map<string, Website>()

  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const name = hostOf(request)
    const website = websites.get(name)
    const counter = counterOf(website && name)
    counter.started()
    response.once('close', () => counter.finished(pathOf(request), response.statusCode))
    if (website === undefined) return answerPage(request, response, { status: 421, body: 'No such website here\n' })
    if (typeof website === 'function') return website(request, response)
    const page = website[request.url ?? '/'] ?? website[pathOf(request)]
    answerPage(request, response, page ?? { status: 404, body: '<h1>404 Not Found</h1>\n' })
  }

  const server = createServer((request, response) => {
    // A client that hangs up in the middle is its own business.
    response.on('error', () => {})
    respond(request, response).catch(() => {
      if (response.headersSent) response.destroy()
      else answerPage(request, response, { status: 500, body: '<h1>500 Internal Server Error</h1>\n' })
    })
  })
  await listen(server, '127.0.0.1', 0)
  return {
    port: (server.address() as AddressInfo).port,
    // Node documents this event as the way to hand a connection to a server.
    accept: (socket) => void server.emit('connection', socket),
    serve(name, website) {
      if (website === undefined) websites.delete(name)
      else websites.set(name, website)
    },
    close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()))
      server.closeAllConnections()
      return closed
    },
  }
}

/** The host that is asked for, without its port and the dot that may end it. */
const hostOf = ({ headers }: IncomingMessage): string =>
  (headers.host ?? '').toLowerCase().replace(/:\d+$/, '').replace(/\.$/, '')

const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?')[0] ?? '/'
