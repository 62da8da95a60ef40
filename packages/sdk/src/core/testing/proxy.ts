import { once } from 'node:events'
import { createServer, request as send } from 'node:http'
import { type AddressInfo, connect } from 'node:net'

/** A proxy on loopback. */
export interface Proxy extends AsyncDisposable {
  readonly url: string
  /** What it was asked for: `CONNECT host:port`, or a method with the whole URL. */
  readonly requests: string[]
}

/** A proxy that leads to a server on loopback, whatever host it is asked for. */
export async function serveProxy(target: string): Promise<Proxy> {
  const requests: string[] = []
  const { port } = new URL(target)
  const server = createServer((request, response) => {
    requests.push(`${request.method} ${request.url}`)
    const { pathname, search } = new URL(request.url ?? '')
    const { method, headers } = request
    const onward = send({ host: '127.0.0.1', port, path: pathname + search, method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    request.pipe(onward)
  })
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`)
    const onward = connect(Number(port), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n')
      socket.pipe(onward).pipe(socket)
    })
    onward.on('error', () => socket.destroy())
    socket.on('error', () => onward.destroy()).on('close', () => onward.destroy())
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests,
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}
