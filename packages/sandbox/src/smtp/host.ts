import { once } from 'node:events'
import type { Socket } from 'node:net'
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

/** The connections of one mail host, which may have several addresses. */
export interface HostServer {
  /** Serves a client whose connection has come in; `client` is whom it comes from. */
  readonly accept: (socket: Socket, client: string) => void
  /** Drops the connections that are open. */
  close(): Promise<void>
}

export function createHostServer(context: HostContext): HostServer {
  const { host, counter } = context
  const open = new Set<Socket>()
  let sessions = 0

  const accept = (socket: Socket, client: string): void => {
    open.add(socket)
    counter.connected()
    socket.once('close', () => {
      open.delete(socket)
      counter.disconnected()
    })
    if (host.noise === 'garbage') return writeGarbage(socket)
    if (host.noise === 'tarpit') return writeTarpit(socket)
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
    accept,
    async close() {
      const closed = [...open].map((socket) => once(socket, 'close'))
      for (const socket of open) socket.destroy()
      await Promise.all(closed)
    },
  }
}
