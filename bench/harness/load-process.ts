import { connect, type Socket } from 'node:net'
import { answerParent } from './child.ts'
import type { Load, LoadRequest } from './load.ts'

// The load generator. Written on sockets because node:http's client costs as much as the servers that it would measure:
// sharing two cores, it would be what is measured. It understands just enough of HTTP/1.1 for its own requests.

const headEnd = Buffer.from('\r\n\r\n')
const lastChunk = Buffer.from('\r\n0\r\n\r\n')

/** The length of the first complete answer in a buffer, or -1. */
function answerLength(data: Buffer): number {
  const end = data.indexOf(headEnd)
  if (end === -1) return -1
  const head = data.toString('latin1', 0, end)
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1]
  if (length !== undefined) {
    const total = end + 4 + Number(length)
    return data.length >= total ? total : -1
  }
  const last = data.indexOf(lastChunk, end + 2)
  return last === -1 ? -1 : last + lastChunk.length
}

function bytesOf({ method, path, port, headers, body }: LoadRequest): Buffer {
  const all: Record<string, string> = { host: `127.0.0.1:${port}`, accept: 'application/json', ...headers }
  if (body !== undefined) {
    all['content-type'] = 'application/json'
    all['content-length'] = String(Buffer.byteLength(body))
  }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join('')}\r\n${body ?? ''}`)
}

async function run(request: LoadRequest): Promise<Load> {
  const bytes = bytesOf(request)
  const status = Buffer.from(String(request.status))
  let answers = 0
  let ending = false
  const started = performance.now()

  const keepBusy = (socket: Socket): Promise<void> =>
    new Promise((resolve, reject) => {
      let data: Buffer = Buffer.alloc(0)
      let first = true
      socket.setNoDelay(true)
      socket.on('error', reject)
      socket.on('close', () => (ending ? resolve() : reject(new Error('The server closed a connection'))))
      socket.on('data', (chunk) => {
        data = data.length === 0 ? chunk : Buffer.concat([data, chunk])
        const length = answerLength(data)
        if (length === -1) return
        const wrong = !data.subarray(9, 12).equals(status) || (first && !data.includes(request.contains))
        if (wrong) {
          reject(new Error(`Not the expected answer: ${data.toString()}`))
          return
        }
        first = false
        data = data.subarray(length)
        answers++
        if (ending) socket.destroy()
        else socket.write(bytes)
      })
      socket.on('connect', () => socket.write(bytes))
    })

  const sockets = Array.from({ length: request.connections }, () => connect(request.port, '127.0.0.1'))
  const timer = setTimeout(() => (ending = true), request.ms)
  try {
    await Promise.all(sockets.map((socket) => keepBusy(socket)))
  } finally {
    ending = true
    clearTimeout(timer)
    for (const socket of sockets) socket.destroy()
  }
  return { answers, seconds: (performance.now() - started) / 1000 }
}

answerParent(
  (request: LoadRequest) => run(request),
  async () => {},
)
