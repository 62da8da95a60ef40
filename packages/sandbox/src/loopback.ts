import { once } from 'node:events'
import type { Server } from 'node:net'

/** `code` of a system error (`EADDRINUSE`, …). */
export const errorCode = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined

/** Listens on one address, and only there. Rejects with the system's error. */
export async function listen(server: Server, ip: string, port: number): Promise<void> {
  server.listen({ host: ip, port, exclusive: true, ipv6Only: true })
  await once(server, 'listening')
}

/** Hands out loopback addresses, each once: 127.0.0.1, which every system has, then 127.83.0.1 and up ('S' is 83). */
export function createAddresses(): () => string {
  let next = 0
  return () => {
    if (next > 0xff_fe) throw new Error('The sandbox is out of loopback addresses')
    const ip = next === 0 ? '127.0.0.1' : `127.83.${next >> 8}.${next & 0xff}`
    next++
    return ip
  }
}
