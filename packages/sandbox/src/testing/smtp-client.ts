import { once } from 'node:events'
import { connect as connectTls } from 'node:tls'
import type { Sandbox } from '../types.ts'
import { connectInside } from './connect.ts'
import { addressOf } from './with-sandbox.ts'

/** A line-by-line SMTP client for tests: it does what it is told, sensible or not. */
export interface TestClient {
  /** The next whole reply, lines joined by `\n`; rejects when the host hangs up instead. */
  reply(): Promise<string>
  send(bytes: string | Buffer): void
  /** Sends one line and waits for its reply. */
  ask(line: string): Promise<string>
  /** Everything received so far and not yet taken as a reply. */
  received(): Buffer
  startTls(): Promise<{ readonly subject: string; readonly authorized: boolean }>
  /** Resolves when the host has hung up. */
  readonly hungUp: Promise<void>
  destroy(): void
}

/** Connects to an address of the sandbox; the host that most of its domains share, where none is given. */
export async function connectSmtp(sandbox: Sandbox, ip?: string): Promise<TestClient> {
  let socket = await connectInside(sandbox, ip ?? (await addressOf(sandbox, 'mx1.inbox.test')))
  let pending = Buffer.alloc(0)
  let wake: (() => void) | undefined
  let ended = false
  const hungUp = Promise.withResolvers<void>()

  const attach = (): void => {
    socket.on('error', () => {})
    socket.on('data', (chunk: Buffer) => {
      pending = Buffer.concat([pending, chunk])
      wake?.()
    })
    socket.once('close', () => {
      ended = true
      hungUp.resolve()
      wake?.()
    })
  }
  attach()

  const reply = async (): Promise<string> => {
    for (;;) {
      const text = pending.toString('utf8')
      const whole = /^(?:\d{3}-.*\r\n)*\d{3} .*\r\n/.exec(text)?.[0]
      if (whole !== undefined) {
        pending = pending.subarray(Buffer.byteLength(whole))
        return whole.trimEnd().replaceAll('\r\n', '\n')
      }
      if (ended) throw new Error(`Hung up after ${JSON.stringify(text)}`)
      const { promise, resolve } = Promise.withResolvers<void>()
      wake = resolve
      await promise
    }
  }

  return {
    reply,
    send: (bytes) => void socket.write(bytes),
    ask(line) {
      socket.write(`${line}\r\n`)
      return reply()
    },
    received: () => pending,
    async startTls() {
      socket.removeAllListeners()
      const secure = connectTls({ socket, rejectUnauthorized: false })
      socket = secure
      await once(secure, 'secureConnect')
      attach()
      const { subject } = secure.getPeerCertificate()
      return { subject: String(subject.CN), authorized: secure.authorized }
    },
    hungUp: hungUp.promise,
    destroy: () => void socket.destroy(),
  }
}

/** Connects, and says hello: the state most tests start from. */
export async function greetSmtp(sandbox: Sandbox, ip?: string): Promise<TestClient> {
  const client = await connectSmtp(sandbox, ip)
  await client.reply()
  await client.ask('EHLO tests.test')
  return client
}
