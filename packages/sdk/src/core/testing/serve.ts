import { once } from 'node:events'
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type ClientOptions, createTransport, type Operation, type Transport } from '../index.ts'

/** A server on loopback, and a transport to it. */
export interface Served extends AsyncDisposable {
  readonly url: string
  /** Everything that was asked, in its order. */
  readonly requests: IncomingMessage[]
  transport(options?: Partial<ClientOptions>): Transport
}

/** A key of the form that real ones have. */
export const apiKey = 'lw_live_0123456789abcdefghijkl'

/** Serves until it is disposed of; connections that hang are cut then. */
export async function serve(listener: RequestListener): Promise<Served> {
  const requests: IncomingMessage[] = []
  const server = createServer((request, response) => {
    requests.push(request)
    listener(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    url,
    requests,
    transport: (options) => createTransport({ apiKey, baseUrl: url, ...options }),
    async [Symbol.asyncDispose]() {
      server.close()
      server.closeAllConnections()
      await once(server, 'close')
    },
  }
}

/** Answers JSON. */
export function answer(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', ...headers })
  response.end(JSON.stringify(body))
}

/** A listener that gives each request the next answer, and the last one from then on. */
export function inTurn(...turns: readonly RequestListener[]): RequestListener {
  let turn = 0
  return (request, response) => {
    turns[Math.min(turn++, turns.length - 1)]?.(request, response)
  }
}

/** A listener that succeeds. */
export const ok: RequestListener = (_, response) => answer(response, 200, { ok: true })

/** A listener that fails with a status and an answer that is not the API's. */
export const failing =
  (status: number, headers?: Record<string, string>): RequestListener =>
  (_, response) =>
    answer(response, status, { message: 'not ours' }, headers)

export const get: Operation = { id: 'things.get', method: 'GET', path: '/v1/things' }
export const post: Operation = { id: 'things.create', method: 'POST', path: '/v1/things' }
export const file: Operation = { id: 'things.export', method: 'GET', path: '/v1/things.csv', answers: 'stream' }

/** What a promise is rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  try {
    await promise
  } catch (error) {
    return error
  }
  throw new Error('It did not fail')
}
