import { Buffer } from 'node:buffer'
import { isIPv6 } from 'node:net'
import type { Socket } from 'node:net'
import ipaddr from 'ipaddr.js'
import type { Proxy } from './proxy.ts'
import { readBytes } from './read-bytes.ts'

// SOCKS 5 (RFC 1928) with a user name and password (RFC 1929), as a client. The sentences go on after the proxy's name.

/** The proxy does not do what a proxy does. */
export class ProxyTrouble extends Error {}
/** The proxy could not, or would not, connect to the destination. */
export class Refusal extends Error {
  readonly isRule: boolean

  constructor(message: string, isRule: boolean) {
    super(message)
    this.isRule = isRule
  }
}

const version = 5
const noLogin = 0
const withLogin = 2

/** Says hello and logs in: all that can be found out about a proxy itself. */
export async function greet(socket: Socket, { login }: Proxy): Promise<void> {
  const methods = login ? [noLogin, withLogin] : [noLogin]
  socket.write(Buffer.from([version, methods.length, ...methods]))
  const [answered, method] = await next(socket, 2)
  if (answered !== version) throw new ProxyTrouble('does not speak SOCKS5')
  if (method === 0xff && login) throw new ProxyTrouble('takes no user name and password')
  if (method === 0xff) throw new ProxyTrouble('wants a user name and password, or does not let this machine in')
  if (method === undefined || !methods.includes(method)) throw new ProxyTrouble('wants a login that was not offered')
  if (method !== withLogin || !login) return
  const parts = [login.username, login.password].map((part) => Buffer.from(part))
  socket.write(Buffer.concat([Buffer.from([1]), ...parts.flatMap((part) => [Buffer.from([part.length]), part])]))
  const [, status] = await next(socket, 2)
  if (status !== 0) throw new ProxyTrouble('refuses the user name and password')
}

/** Asks for a connection to an address; after it, the socket leads there. */
export async function request(socket: Socket, ip: string, port: number): Promise<void> {
  const address = ipaddr.parse(ip).toByteArray()
  const connect = [version, 1, 0, isIPv6(ip) ? 4 : 1]
  socket.write(Buffer.from([...connect, ...address, port >> 8, port & 0xff]))
  const [answered, status = 0, , type] = await next(socket, 4)
  if (answered !== version) throw new ProxyTrouble('answers in what is not SOCKS5')
  if (status !== 0) throw refusal(status)
  // The address that it connects from, which is of no use; it has to be taken out of the way.
  const length = type === 3 ? ((await next(socket, 1))[0] ?? 0) : { 1: 4, 4: 16 }[type ?? 0]
  if (length === undefined) throw new ProxyTrouble('answers in what is not SOCKS5')
  await next(socket, length + 2)
}

async function next(socket: Socket, count: number): Promise<Buffer> {
  try {
    return await readBytes(socket, count)
  } catch {
    throw new ProxyTrouble('hangs up before it has answered')
  }
}

/** RFC 1928 6. */
function refusal(status: number): Error {
  const words = statuses[status]
  if (words === undefined) return new ProxyTrouble(`answers with a status that SOCKS5 does not have (${status})`)
  if (status === 7) return new ProxyTrouble(words)
  return new Refusal(words, status === 2)
}

const statuses: Readonly<Record<number, string>> = {
  1: 'could not connect',
  2: 'does not allow this connection: ask who runs it whether the port is open',
  3: 'says that the network is unreachable',
  4: 'says that the host is unreachable',
  5: 'says that the connection was refused',
  6: 'says that the connection took too long',
  7: 'says that it does not know how to connect',
  8: 'does not connect to this kind of address',
}
