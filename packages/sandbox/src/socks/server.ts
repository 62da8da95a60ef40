import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { listen } from '../loopback.ts'
import { serveClient } from './client.ts'
import type { Reach } from './client.ts'
import type { ProxyOptions, SandboxProxy } from './types.ts'

/**
 * Starts a SOCKS5 server on 127.0.0.1 (RFC 1928, RFC 1929): the way into the sandbox. A connection that it lets through is
 * handed to the host at the address asked for as it is, so that nothing has to be copied from one to another.
 */
export async function startSocksServer(reach: Reach, options: ProxyOptions, client: string): Promise<SandboxProxy> {
  const open = new Set<Socket>()
  const stats = { connections: 0, requests: 0 }
  let settings = options
  const server = createServer((socket) => {
    stats.connections++
    open.add(socket)
    socket.setNoDelay(true)
    socket.on('error', () => {})
    socket.once('close', () => open.delete(socket))
    const carried: Reach = (ip, port) => {
      stats.requests++
      return reach(ip, port)
    }
    // A client that does not speak SOCKS is its own loss.
    serveClient(socket, carried, settings, client).catch(() => socket.destroy())
  })
  await listen(server, '127.0.0.1', 0)
  const { port } = server.address() as AddressInfo
  const { login, helo } = options
  const user = login ? `${encodeURIComponent(login.username)}:${encodeURIComponent(login.password)}@` : ''
  return {
    url: `socks5://${user}127.0.0.1:${port}${helo === undefined ? '' : `?helo=${helo}`}`,
    stats,
    set: (changed) => {
      settings = { ...settings, ...changed }
    },
    close() {
      const closed = new Promise<void>((resolve) => {
        if (server.listening) server.close(() => resolve())
        else resolve()
      })
      for (const socket of open) socket.destroy()
      return closed
    },
  }
}
