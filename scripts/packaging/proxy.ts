import { once } from 'node:events'
import { createServer, request as send, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { type AddressInfo, connect } from 'node:net'
import { createCertificate } from './certificate.ts'

/** Nobody but the proxy knows where that is: `.test` resolves nowhere (RFC 6761). */
export const host = 'api.leadwright.test'

/** A server of http and one of https on loopback, and a proxy that leads to them under whatever name it is asked for. */
export interface Network {
  readonly ports: { readonly http: number; readonly https: number }
  readonly proxy: string
  /** Certificate of the authority behind the server's own; PEM. */
  readonly authority: string
  /** Begins anew with what has been seen. */
  forget(): void
  readonly seen: Seen
  close(): Promise<void>
}

export interface Seen {
  /** Keys that reached the server. */
  readonly keys: (string | undefined)[]
  /** What the proxy was asked for in the open, as `GET http://host/path`. */
  readonly plain: string[]
  /** Tunnels that the proxy was asked for, as `host:port`. */
  readonly tunnels: string[]
  /** All bytes that callers sent through tunnels, as the proxy sees them. */
  readonly bytes: Buffer[]
}

export async function startNetwork(): Promise<Network> {
  let seen: Seen = { keys: [], plain: [], tunnels: [], bytes: [] }
  const certificate = await createCertificate(host, '127.0.0.1')
  const answer: RequestListener = (request, response) => {
    seen.keys.push(request.headers['x-api-key']?.toString())
    request.resume().on('end', () => {
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{"available":88,"reserved":12}')
    })
  }
  const servers: readonly Server[] = [
    createServer(answer),
    createSecureServer(certificate, answer),
    createServer((request, response) => {
      seen.plain.push(`${request.method} ${request.url}`)
      const { port, pathname } = new URL(request.url ?? '')
      const { method, headers } = request
      const onward = send({ host: '127.0.0.1', port, path: pathname, method, headers }, (answered) => {
        response.writeHead(answered.statusCode ?? 502, answered.headers)
        answered.pipe(response)
      })
      request.pipe(onward)
    }).on('connect', (request, socket, first: Buffer) => {
      seen.tunnels.push(request.url ?? '')
      const onward = connect(Number(request.url?.split(':')[1]), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        socket.unshift(first)
        socket.on('data', (chunk: Buffer) => void seen.bytes.push(chunk))
        socket.pipe(onward).pipe(socket)
      })
      socket.on('error', () => onward.destroy()).on('close', () => onward.destroy())
      onward.on('error', () => socket.destroy())
    }),
  ]
  const [http = 0, https = 0, proxy = 0] = await Promise.all(servers.map(listen))
  return {
    ports: { http, https },
    proxy: `http://127.0.0.1:${proxy}`,
    authority: certificate.authority,
    forget: () => void (seen = { keys: [], plain: [], tunnels: [], bytes: [] }),
    get seen() {
      return seen
    },
    close: async () => {
      for (const server of servers) {
        server.close()
        server.closeAllConnections()
      }
    },
  }
}

async function listen(server: Server): Promise<number> {
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return (server.address() as AddressInfo).port
}
