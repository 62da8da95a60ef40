import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import type { SecureContext } from 'node:tls'
import { carrySession } from './wire.ts'
import { writeGarbage, writeTarpit } from './noise.ts'
import { createSession, type SessionContext } from './session.ts'
import type { Mailbox } from './syntax.ts'
import type { Reply } from '../types.ts'

export interface HostContext extends Omit<SessionContext, 'recipientReply'> {
  readonly recipientReply: (recipient: Mailbox, sender: string, client: string) => Reply | undefined
  readonly certificate: () => Promise<SecureContext>
}

/** The connections of one mail host, which may listen on several addresses. */
export interface HostServer {
  /** A server for one of the host's addresses; not listening yet. */
  listener(): Server
  /** Whether it can be reached at any of them. */
  readonly listening: boolean
  close(): Promise<void>
}

export function createHostServer(context: HostContext): HostServer {
  const { host, counter } = context
  const servers: Server[] = []
  const open = new Set<Socket>()
  let sessions = 0

  const accept = (socket: Socket): void => {
    open.add(socket)
    counter.connected()
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.once('close', () => {
      open.delete(socket)
      counter.disconnected()
    })
    if (host.noise === 'garbage') return writeGarbage(socket)
    if (host.noise === 'tarpit') return writeTarpit(socket)
    const client = socket.remoteAddress ?? ''
    const full = sessions >= (host.maxSessions ?? Infinity)
    if (!full) {
      sessions++
      socket.once('close', () => sessions--)
    }
    const session = createSession({
      ...context,
      host: full ? { ...host, banner: { reply: '421 4.7.0 Too many connections', close: true } } : host,
      recipientReply: (recipient, sender) => context.recipientReply(recipient, sender, client),
    })
    carrySession(socket, session, context)
  }

  return {
    listener() {
      const server = createServer(accept)
      // A connection that could not be accepted (no file descriptor left) is its client's loss, not the sandbox's end.
      server.on('error', () => {})
      servers.push(server)
      return server
    },
    get listening() {
      return servers.some((server) => server.listening)
    },
    async close() {
      const closed = servers.filter((server) => server.listening).map((server) => once(server.close(), 'close'))
      for (const socket of open) socket.destroy()
      await Promise.all(closed)
    },
  }
}
