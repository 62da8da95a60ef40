import type { AddressInfo, Socket } from 'node:net'
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { toHttp } from '@leadwright/errors/http'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import { unparsedFailure, type App } from './app.ts'

export interface HttpServer {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string
  readonly port: number
  /**
   * Answers what was sent before, also what it has not seen yet, and says with each answer that the connection ends;
   * then takes no more, lets requests under way finish, and cuts off what is left after `graceMs`.
   */
  close(graceMs: number): Promise<void>
}

export interface HttpServerOptions {
  readonly app: App
  readonly host: string
  readonly port: number
  readonly log: Logger
}

/**
 * Serves an app with Node's HTTP server. What Node would answer by itself, with statuses outside the published set and
 * bodies outside the contract (400, 408, 417, 431 and closed connections), is answered here in the contract's words.
 */
export async function startHttpServer({ app, host, port, log }: HttpServerOptions): Promise<HttpServer> {
  const refuseRaw = (socket: Duplex, message: string): void => {
    const { requestId, failure } = unparsedFailure(message)
    log.info({ requestId, status: failure.status, code: failure.code, path: null, reason: message })
    if (!socket.writable) return
    const { status, headers, body } = toHttp(failure)
    const lines = Object.entries({
      ...headers,
      'x-request-id': requestId,
      'content-length': String(Buffer.byteLength(body)),
      connection: 'close',
    }).map(([name, value]) => `${name}: ${value}\r\n`)
    socket.end(`HTTP/1.1 ${status} ${STATUS_CODES[status]}\r\n${lines.join('')}\r\n${body}`)
  }

  let isStopping = false

  const listener = getRequestListener(
    async (request, env) => {
      const { incoming, outgoing } = env as { incoming: IncomingMessage; outgoing: ServerResponse }
      const response = await app(request, incoming.socket.remoteAddress ?? '', (left) => {
        outgoing.once('close', () => {
          if (!outgoing.writableEnded) left()
        })
      })
      // A body that is refused half-way ends the connection, and a client that was not told would send its next
      // request into it (RFC 9112, 9.6). So it is with every connection of a server that stops.
      if (!incoming.complete || isStopping) response.headers.set('connection', 'close')
      return response
    },
    {
      hostname: 'localhost', // for a request without a Host header
      errorHandler: (error) => {
        const { requestId, failure } = unparsedFailure('The request target or the Host header is not valid')
        log.info({ requestId, status: failure.status, code: failure.code, path: null, reason: String(error) })
        const { status, headers, body } = toHttp(failure)
        const ending = isStopping ? { connection: 'close' } : {}
        return new Response(body, { status, headers: { ...headers, ...ending, 'x-request-id': requestId } })
      },
    },
  )

  const server = createServer(
    {
      requireHostHeader: false, // Node would answer with an empty 400
      headersTimeout: 20_000,
      requestTimeout: 120_000,
      keepAliveTimeout: 65_000, // above the usual 60 s of load balancers, so that they close first
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET') socket.destroy()
    else refuseRaw(socket, parserRefusals[error.code ?? ''] ?? 'The request is not valid HTTP')
  })
  server.on('checkExpectation', (_request: IncomingMessage, response: ServerResponse) => {
    refuseRaw(detach(response), 'The only expectation that is supported is 100-continue')
  })
  server.on('connect', (_request: IncomingMessage, socket: Duplex) => {
    refuseRaw(socket, 'This is not a proxy')
  })
  server.on('dropRequest', (_request: IncomingMessage, socket: Duplex) => {
    refuseRaw(socket, 'Too many requests on one connection')
  })

  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  const { port: taken } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${taken}`,
    port: taken,
    close: (ms) => {
      isStopping = true
      return close(server, ms)
    },
  }
}

const parserRefusals: Readonly<Record<string, string>> = {
  HPE_HEADER_OVERFLOW: 'The request headers are too large; the limit is 16 kB',
  HPE_CHUNK_EXTENSIONS_OVERFLOW: 'The chunk extensions of the body are too large',
  ERR_HTTP_REQUEST_TIMEOUT: 'The request took too long to arrive',
}

/** The socket of a response that Node would otherwise answer itself. */
function detach(response: ServerResponse): Socket {
  const socket = response.socket as Socket
  response.detachSocket(socket)
  return socket
}

/**
 * How many turns of the event loop in a row have to bring nothing before no more is taken, and after how long one will
 * do, because there are callers who never pause. It is turns that are counted, each of a millisecond at least: a
 * connection reaches the process one a turn, and a turn of a process that is fresh or short of processors can be long.
 */
const quietTurns = 100
const patienceMs = 2000

async function close(server: Server, graceMs: number): Promise<void> {
  const started = performance.now()
  // The system drops the connections that it has accepted and the process has not, and so their requests.
  await untilQuiet(server, started + Math.min(patienceMs, graceMs), started + graceMs)
  const closed = new Promise<void>((resolve) => server.close(() => resolve()))
  // An answer that had begun before promised to keep its connection.
  const sweep = setInterval(() => server.closeIdleConnections(), 20)
  const timer = setTimeout(() => server.closeAllConnections(), started + graceMs - performance.now())
  await closed
  clearInterval(sweep)
  clearTimeout(timer)
}

async function untilQuiet(server: Server, patience: number, deadline: number): Promise<void> {
  let stirred = true
  const stir = (): void => {
    stirred = true
  }
  server.on('connection', stir).on('request', stir)
  for (let turns = 0, now = 0; now < deadline && turns < (now < patience ? quietTurns : 1);) {
    stirred = false
    await sleep(1)
    turns = stirred ? 0 : turns + 1
    now = performance.now()
  }
}
