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
