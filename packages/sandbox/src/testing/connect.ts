import { once } from 'node:events'
import { connect, isIPv6, type Socket } from 'node:net'
import type { Sandbox } from '../types.ts'

const refusals: Readonly<Record<number, string>> = { 4: 'EHOSTUNREACH', 5: 'ECONNREFUSED' }

/** Connects to an address of a sandbox through its proxy, as little as SOCKS5 takes; rejects with the system's code. */
export async function connectInside({ proxies }: Pick<Sandbox, 'proxies'>, ip: string, port = 25): Promise<Socket> {
  const { hostname, port: proxyPort } = new URL(proxies[0] ?? '')
  const socket = connect(Number(proxyPort), hostname)
  const hungUp = once(socket, 'close').then(() => Promise.reject(new Error('The proxy hung up')))
  hungUp.catch(() => {})
  const take = async (count: number): Promise<Buffer> => {
    for (;;) {
      const bytes = socket.read(count) as Buffer | null
      if (bytes !== null) return bytes
      await Promise.race([once(socket, 'readable'), hungUp])
    }
  }
  socket.write(Buffer.from([5, 1, 0]))
  await take(2)
  socket.write(
    Buffer.concat([Buffer.from([5, 1, 0, isIPv6(ip) ? 4 : 1]), bytesOf(ip), Buffer.from([port >> 8, port & 0xff])]),
  )
  const [, status = 0] = await take(10)
  if (status === 0) return socket
  socket.destroy()
  throw Object.assign(new Error(`The proxy answers ${status}`), { code: refusals[status] })
}

function bytesOf(ip: string): Buffer {
  if (!isIPv6(ip)) return Buffer.from(ip.split('.').map(Number))
  const [head = [], tail = []] = ip.split('::').map((part) => part.split(':').filter((group) => group !== ''))
  const groups = [...head, ...Array.from({ length: 8 - head.length - tail.length }, () => '0'), ...tail]
  return Buffer.from(groups.map((group) => group.padStart(4, '0')).join(''), 'hex')
}
