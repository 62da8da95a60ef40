import { createSocket } from 'node:dgram'
import { connect, isIPv6 } from 'node:net'
import { deadline } from '@leadwright/dialer'

/** A name server, as `address`, `address:port` or `[address]:port`. */
export interface NameServer {
  host: string
  port: number
}

export function nameServer(text: string): NameServer {
  const bracketed = /^\[(.+)\](?::(\d+))?$/.exec(text)
  if (bracketed) return { host: bracketed[1] ?? '', port: Number(bracketed[2] ?? 53) }
  if (isIPv6(text)) return { host: text, port: 53 }
  const [host = '', port = '53'] = text.split(':')
  return { host, port: Number(port) }
}

/** Takes a message that came from the server: what it means, or `undefined` where it is not the answer. */
type Read<T> = (message: Buffer) => T | undefined

/**
 * Sends a query over UDP, from a port of its own, and reads what comes back from that server until it is the answer.
 * Rejects when there is none in time, or nobody is listening.
 */
export function overUdp<T>({ host, port }: NameServer, query: Buffer, timeout: number, read: Read<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const socket = createSocket(isIPv6(host) ? 'udp6' : 'udp4')
    const end = (settle: () => void): void => {
      callOff()
      socket.close()
      settle()
    }
    const callOff = deadline(timeout, () => end(() => reject(new Error('No DNS answer in time'))))
    socket.once('error', (error) => end(() => reject(error)))
    socket.on('message', (message) => {
      const answer = read(message)
      if (answer !== undefined) end(() => resolve(answer))
    })
    // A connected socket takes datagrams from that server only, and hears of it when nobody is listening there.
    socket.connect(port, host, () => socket.send(query))
  })
}

/** The same over TCP (RFC 7766), for answers that are too long for UDP. */
export function overTcp<T>({ host, port }: NameServer, query: Buffer, timeout: number, read: Read<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host, port })
    let received = Buffer.alloc(0)
    const end = (settle: () => void): void => {
      callOff()
      socket.destroy()
      settle()
    }
    const callOff = deadline(timeout, () => end(() => reject(new Error('No DNS answer in time'))))
    const length = Buffer.alloc(2)
    length.writeUInt16BE(query.length)
    socket.once('error', (error) => end(() => reject(error)))
    socket.once('close', () => end(() => reject(new Error('The name server hung up'))))
    socket.on('data', (chunk) => {
      received = Buffer.concat([received, chunk])
      if (received.length < 2 || received.length < 2 + received.readUInt16BE(0)) return
      const answer = read(received.subarray(2, 2 + received.readUInt16BE(0)))
      end(() => (answer === undefined ? reject(new Error('Another answer than was asked for')) : resolve(answer)))
    })
    socket.write(Buffer.concat([length, query]))
  })
}
