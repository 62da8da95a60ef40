import { createSocket, type Socket as UdpSocket } from 'node:dgram'
import { once } from 'node:events'
import { createServer, type Server, type Socket } from 'node:net'
import { errorCode } from '../loopback.ts'
import { respond } from './respond.ts'
import type { Zone } from './zone.ts'

export interface DnsServer {
  /** `127.0.0.1:<port>`; UDP and TCP listen on the same port. */
  readonly address: string
  close(): Promise<void>
}

/** A free UDP port may be taken for TCP; that many coincidences in a row mean something else is wrong. */
const maxAttempts = 20

export async function startDnsServer(zone: Zone, onQuery: (key: string | undefined) => void): Promise<DnsServer> {
  for (let attempt = 1; ; attempt++) {
    const udp = createSocket('udp4')
    const clients = new Set<Socket>()
    const tcp = createServer((socket) => {
      clients.add(socket)
      socket.once('close', () => clients.delete(socket))
      serveTcp(socket, zone, onQuery)
    })
    try {
      await listenBoth(udp, tcp)
    } catch (error) {
      udp.close()
      if (errorCode(error) === 'EADDRINUSE' && attempt < maxAttempts) continue
      throw error
    }
    serveUdp(udp, zone, onQuery)
    return { address: `127.0.0.1:${udp.address().port}`, close: () => closeBoth(udp, tcp, clients) }
  }
}

async function listenBoth(udp: UdpSocket, tcp: Server): Promise<void> {
  udp.bind(0, '127.0.0.1')
  await once(udp, 'listening')
  tcp.listen(udp.address().port, '127.0.0.1')
  await once(tcp, 'listening')
}

async function closeBoth(udp: UdpSocket, tcp: Server, clients: Set<Socket>): Promise<void> {
  const closed = Promise.all([once(udp, 'close'), once(tcp, 'close')])
  udp.close()
  tcp.close()
  for (const socket of clients) socket.destroy()
  await closed
}

function serveUdp(udp: UdpSocket, zone: Zone, onQuery: (key: string | undefined) => void): void {
  // ICMP "port unreachable" from a client that has gone comes up here; it is nobody's concern.
  udp.on('error', () => {})
  udp.on('message', (message, client) => {
    const response = respond(zone, message, 'udp', onQuery)
    if (response !== undefined) udp.send(response, client.port, client.address, () => {})
  })
}

/** DNS over TCP: each message has its length in front, in two octets (RFC 1035 §4.2.2). */
function serveTcp(socket: Socket, zone: Zone, onQuery: (key: string | undefined) => void): void {
  let pending: Buffer = Buffer.alloc(0)
  socket.on('error', () => {})
  socket.on('data', (chunk: Buffer) => {
    pending = Buffer.concat([pending, chunk])
    while (pending.length >= 2 && pending.length >= 2 + pending.readUInt16BE(0)) {
      const end = 2 + pending.readUInt16BE(0)
      const response = respond(zone, pending.subarray(2, end), 'tcp', onQuery)
      pending = pending.subarray(end)
      if (response === undefined) continue
      const length = Buffer.alloc(2)
      length.writeUInt16BE(response.length)
      socket.write(Buffer.concat([length, response]))
    }
  })
}
