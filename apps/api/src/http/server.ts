import { Server as NetServer, type AddressInfo, type Socket } from 'node:net'
import { createServer, STATUS_CODES, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Duplex } from 'node:stream'
import { setImmediate as nextTurn, setTimeout as sleep } from 'node:timers/promises'
import { toHttp } from '@leadwright/errors/http'
import { getRequestListener } from '@hono/node-server'
import type { Logger } from 'pino'
import { unparsedFailure, type App } from './app.ts'
import { Connections } from './connections.ts'

export interface HttpServer {
  /** `http://host:port`, with the port that was really taken. */
  readonly url: string
  readonly port: number
  /**
   * Answers what was sent before, also what it has not seen yet, and says with each answer that the connection ends;
   * then takes no more, lets requests under way finish, and cuts off what is left after `graceMs`, or when it is to hurry.
   */
  close(graceMs: number, hurry?: AbortSignal): Promise<void>
}

export interface HttpServerOptions {
  readonly app: App
  readonly host: string
  readonly port: number
  readonly log: Logger
  readonly patience?: Patience
}

/** How long callers are waited for, in milliseconds. */
interface Patience {
  /** While nothing moves on a connection, in either direction; longer than any request takes us. */
  readonly still: number
  /** For a whole file, there or back. */
  readonly file: number
}

const usualPatience: Patience = { still: 90_000, file: 30 * 60_000 }

/**
 * Serves an app with Node's HTTP server. What Node would answer by itself, with statuses outside the published set and
 * bodies outside the contract (400, 408, 417, 431 and closed connections), is answered here in the contract's words.
 */
export async function startHttpServer({
  app,
  host,
  port,
  log,
  patience = usualPatience,
}: HttpServerOptions): Promise<HttpServer> {
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
  /** As long as requests and answers are held back. */
  let held: Promise<void> | undefined
  const connections = new Connections()

  const listener = getRequestListener(
    async (request, env) => {
      const { incoming, outgoing } = env as { incoming: IncomingMessage; outgoing: ServerResponse }
      let leave: (() => void) | undefined
      const ended = connections.begin(incoming)
      outgoing.once('close', () => {
        ended()
        if (!outgoing.writableEnded) leave?.()
      })
      if (held) await held
      const response = await app(request, incoming.socket.remoteAddress ?? '', (left) => {
        leave = left
      })
      if (held) await held
      if (response.headers.get('content-type')?.startsWith('text/event-stream') === true) connections.streams(incoming)
      // A body that is refused half-way ends the connection, and a client that was not told would send its next
      // request into it (RFC 9112, 9.6). So it is with every connection of a server that stops; where more has been
      // asked on it already, with the last answer.
      const isLast = isStopping && connections.isLatest(incoming)
      if (!incoming.complete || isLast) response.headers.set('connection', 'close')
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
      headersTimeout: Math.min(patience.file, 20_000),
      requestTimeout: patience.file,
      connectionsCheckingInterval: Math.min(patience.file, 30_000),
      keepAliveTimeout: 65_000, // above the usual 60 s of load balancers, so that they close first
    },
    (incoming, outgoing) => void listener(incoming, outgoing),
  )
  server.setTimeout(patience.still)
  const watch = setInterval(() => connections.cutOverdue(patience.file), Math.min(patience.file, 60_000)).unref()
  server.on('connection', (socket) => connections.add(socket))
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
    close: async (graceMs, hurry) => {
      isStopping = true
      const over = AbortSignal.any([AbortSignal.timeout(graceMs), ...(hurry ? [hurry] : [])])
      // The system drops the connections that it has accepted and the process has not, and so their requests.
      if (!(await isQuiet(server, over))) {
        const listening = Promise.withResolvers<void>()
        held = listening.promise
        await noneConnects(server, AbortSignal.any([over, AbortSignal.timeout(graceMs / 3)]))
        setImmediate(() => listening.resolve())
      }
      await close(server, connections, over)
      clearInterval(watch)
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
 * How many turns of the event loop in a row have to bring nothing before no more is taken, and how long they are waited
 * for, because there are callers who never pause. It is turns that are counted, each of a millisecond at least: a
 * connection reaches the process one a turn, and a turn of a process that is fresh or short of processors can be long.
 */
const quietTurns = 100
const patienceMs = 2000
/** How long a connection may have nothing under way before it ends: its next request may be on its way. Milliseconds. */
const idleMs = 1000

/** Waits until nobody connects or asks any more; false if that does not come. */
async function isQuiet(server: Server, over: AbortSignal): Promise<boolean> {
  const impatient = performance.now() + patienceMs
  let stirred = false
  const stir = (): void => void (stirred = true)
  server.on('connection', stir).on('request', stir)
  for (let turns = 0; turns < quietTurns; stirred = false) {
    if (over.aborted || performance.now() > impatient) return false
    await sleep(1)
    turns = stirred ? 0 : turns + 1
  }
  return true
}

/**
 * Waits until nobody connects, while requests and answers are held back. Callers who never pause connect again with each
 * answer, as that ended their connection, and wait without one. Others connect whatever is answered: a turn takes one
 * of them, and is short while no request is begun, so that a busy process, too, gets to the end of their line.
 */
async function noneConnects(server: Server, over: AbortSignal): Promise<void> {
  let connected = true
  server.on('connection', () => void (connected = true))
  while (connected && !over.aborted) {
    await sleep(1)
    connected = false
    await nextTurn()
  }
}

async function close(server: Server, connections: Connections, over: AbortSignal): Promise<void> {
  // Not as HTTP's server does, which ends idle connections at once.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()))
  const sweep = setInterval(() => {
    if (over.aborted) connections.cutAll()
    else connections.endIdle(idleMs)
  }, 20)
  await closed
  clearInterval(sweep)
}
