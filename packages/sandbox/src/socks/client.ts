import { isIPv6 } from 'node:net'
import type { Socket } from 'node:net'
import type { ProxyFault, ProxyOptions } from './types.ts'

/** A host that connections can be handed to; `client` is whom it sees. */
export type Place = (socket: Socket, client: string) => void

/** What is at an address and port; `refused` is a machine where nothing listens, undefined no machine at all. */
export type Reach = (ip: string, port: number) => Place | 'refused' | undefined

const version = 5
const noLogin = 0
const withLogin = 2
const status = { ok: 0, forbidden: 2, unreachable: 4, refused: 5, unknownCommand: 7, unknownType: 8 }

/** Serves one client of the proxy: greeting, login, request. Rejects where it hangs up or does not speak SOCKS5. */
export async function serveClient(socket: Socket, reach: Reach, options: ProxyOptions, client: string): Promise<void> {
  const { login, fault } = options
  if (fault === 'silent') return void socket.resume()
  if (fault === 'garbage') return void socket.end('HTTP/1.1 400 Bad Request\r\n\r\n')
  if (fault === 'hangs_up') return void socket.destroy()
  const [spoken, count = 0] = await take(socket, 2)
  if (spoken !== version) throw new Error('Not SOCKS5')
  const offered = await take(socket, count)
  const method = login ? withLogin : noLogin
  if (fault === 'no_methods' || !offered.includes(method)) return void socket.end(Buffer.from([version, 0xff]))
  socket.write(Buffer.from([version, method]))
  if (login && !(await logsIn(socket, login))) return void socket.end(Buffer.from([1, 1]))
  if (login) socket.write(Buffer.from([1, 0]))
  const [, command, , type] = await take(socket, 4)
  if (type !== 1 && type !== 4) return answer(socket, status.unknownType)
  const ip = textOf(await take(socket, type === 1 ? 4 : 16))
  const port = (await take(socket, 2)).readUInt16BE(0)
  if (command !== 1) return answer(socket, status.unknownCommand)
  const place = reach(ip, port)
  if (fault !== undefined) return misbehave(socket, fault)
  if (place === undefined) return answer(socket, status.unreachable)
  if (place === 'refused') return answer(socket, status.refused)
  answer(socket, status.ok)
  place(socket, client)
}

async function logsIn(socket: Socket, { username, password }: NonNullable<ProxyOptions['login']>): Promise<boolean> {
  const given = []
  await take(socket, 1)
  for (let part = 0; part < 2; part++) given.push((await take(socket, (await take(socket, 1))[0] ?? 0)).toString())
  return given[0] === username && given[1] === password
}

function misbehave(socket: Socket, fault: ProxyFault): void {
  if (fault === 'mute') socket.resume()
  else if (fault === 'babble') socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n')
  else if (fault === 'forbids') answer(socket, status.forbidden)
  else if (typeof fault === 'number') answer(socket, fault)
  else socket.destroy()
}

function answer(socket: Socket, code: number): void {
  const bytes = Buffer.from([version, code, 0, 1, 0, 0, 0, 0, 0, 0])
  if (code === status.ok) socket.write(bytes)
  else socket.end(bytes)
}

/** As the zone writes addresses: of IPv6, the first run of zeros is left out. */
function textOf(bytes: Buffer): string {
  if (bytes.length === 4) return bytes.join('.')
  const groups = Array.from({ length: 8 }, (_, index) => bytes.readUInt16BE(index * 2).toString(16))
  const text = groups.join(':')
  return isIPv6(text) ? new URL(`http://[${text}]/`).hostname.slice(1, -1) : text
}

/** Exactly so many bytes, and what comes after them stays. */
function take(socket: Socket, count: number): Promise<Buffer> {
  if (count === 0) return Promise.resolve(Buffer.alloc(0))
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const bytes = socket.read(count) as Buffer | null
      if (bytes?.length === count) settle(() => resolve(bytes))
      else if (bytes || socket.destroyed || socket.readableEnded) gone()
    }
    const gone = (): void => settle(() => reject(new Error('The client hung up')))
    const settle = (done: () => void): void => {
      socket.off('readable', look).off('end', gone).off('close', gone)
      done()
    }
    socket.on('readable', look).on('end', gone).on('close', gone)
    look()
  })
}
