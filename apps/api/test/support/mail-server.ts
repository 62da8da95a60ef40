import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

export interface Delivery {
  readonly from: string
  readonly to: readonly string[]
  readonly message: string
}

export interface MailServer {
  readonly url: string
  /** What was taken so far. */
  readonly deliveries: readonly Delivery[]
  close(): Promise<void>
}

/** A mail server on loopback that takes everything, or refuses it. */
export async function startMailServer(refusal?: string): Promise<MailServer> {
  const deliveries: Delivery[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    logger: false,
    onData: (stream, { envelope }, done) => {
      const from = envelope.mailFrom === false ? '' : envelope.mailFrom.address
      const to = envelope.rcptTo.map(({ address }) => address)
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (refusal !== undefined) return done(new Error(refusal))
        deliveries.push({ from, to, message: Buffer.concat(parts).toString() })
        return done()
      })
    },
  })
  server.on('error', () => {})
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  return {
    url: `smtp://127.0.0.1:${(server.server.address() as AddressInfo).port}`,
    deliveries,
    close: () => new Promise<void>((resolve) => server.close(() => resolve())),
  }
}
