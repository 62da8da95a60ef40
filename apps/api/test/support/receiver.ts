import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { text } from 'node:stream/consumers'
import { Webhook } from 'standardwebhooks'

/** What a webhook was told. */
export interface Message {
  readonly id: string
  readonly type: string
  readonly timestamp: string
  readonly data: Record<string, unknown>
  readonly raw: string
  readonly path: string
  readonly headers: IncomingHttpHeaders
}

/** Somebody who is told, on loopback; it answers 200, unless a test says how else. */
export interface Receiver {
  readonly url: string
  /** Everything that came, in order. */
  readonly got: readonly Message[]
  /** How it answers from now on. */
  answer: (message: Message, response: ServerResponse) => void
  /** Waits until there is such a message. */
  until(is: (message: Message) => boolean): Promise<Message>
  /** Waits until so many messages came. */
  untilCount(count: number): Promise<readonly Message[]>
  close(): Promise<void>
}

/** Starts a receiver. */
export async function startReceiver(): Promise<Receiver> {
  const got: Message[] = []
  const waiting = new Set<() => void>()
  const sockets = new Set<Socket>()
  const hear = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const raw = await text(request)
    const { headers, url: path = '' } = request
    const said = JSON.parse(raw) as Omit<Message, 'id' | 'raw' | 'headers' | 'path'>
    const message = { ...said, id: String(headers['webhook-id']), raw, headers, path }
    got.push(message)
    receiver.answer(message, response)
    for (const look of waiting) look()
  }
  const server = createServer((request, response) => void hear(request, response).catch(() => response.destroy()))
  server.on('connection', (socket) => sockets.add(socket))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const when = <T>(found: () => T | undefined): Promise<T> =>
    new Promise((resolve) => {
      const look = (): void => {
        const is = found()
        if (is === undefined) return
        waiting.delete(look)
        resolve(is)
      }
      waiting.add(look)
      look()
    })
  const receiver: Receiver = {
    url: `http://127.0.0.1:${port}`,
    got,
    answer: (_, response) => void response.writeHead(200).end('thanks'),
    until: (is) => when(() => got.find(is)),
    untilCount: (count) => when(() => (got.length >= count ? got : undefined)),
    close: async () => {
      for (const socket of sockets) socket.destroy()
      await new Promise((resolve) => server.close(resolve))
    },
  }
  return receiver
}

/** Whether the official library takes a message as signed with a secret. */
export function isSigned(secret: string, { raw, headers }: Pick<Message, 'raw' | 'headers'>): boolean {
  try {
    new Webhook(secret).verify(raw, headers as Record<string, string>)
    return true
  } catch {
    return false
  }
}
