import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo, Socket } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createDialer } from './dialer.ts'
import { DialFailure } from './failure.ts'
import { inOrderFor } from './proxies.ts'
import { parseProxy } from './proxy.ts'
import { isDocumentationAddress } from './public-address.ts'

async function listening(): Promise<number> {
  const server = createServer((socket) => socket.end('hello'))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  return (server.address() as AddressInfo).port
}

describe('the straight way', () => {
  const dialer = createDialer({ allowPrivateNetwork: true })

  it('connects to the first address that answers', async () => {
    const port = await listening()
    const socket = await dialer.connect('a.test', ['::1', '127.0.0.1'], port, { timeout: 5000 })
    expect(String((await once(socket, 'data'))[0])).toBe('hello')
    socket.destroy()
  })

  it('says why not', async () => {
    const failed = dialer.connect('a.test', ['127.0.0.1'], 1, { timeout: 5000 })
    await expect(failed).rejects.toMatchObject({ kind: 'unreachable', code: 'ECONNREFUSED' })
    await expect(failed).rejects.toBeInstanceOf(DialFailure)
  })

  it('is given up with the signal’s reason', async () => {
    const reason = new Error('Enough')
    const signal = AbortSignal.abort(reason)
    await expect(dialer.connect('a.test', ['127.0.0.1'], 1, { timeout: 5000, signal })).rejects.toBe(reason)
  })
})

describe('a proxy that says hello too late', () => {
  /** A proxy that lets everybody in and leads nowhere; while it is slow, it says nothing. */
  async function createProxy() {
    const now = { slow: true }
    const sockets = new Set<Socket>()
    const server = createServer((socket) => {
      sockets.add(socket.on('error', () => {}))
      const says = [Buffer.from([5, 0]), Buffer.from([5, 0, 0, 1, 0, 0, 0, 0, 0, 0])]
      socket.on('data', () => void (now.slow || socket.write(says.shift() ?? '')))
    })
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    onTestFinished(() => {
      for (const socket of sockets) socket.destroy()
      server.close()
    })
    return { now, url: `socks5://127.0.0.1:${(server.address() as AddressInfo).port}` }
  }

  function createWatched(...proxies: string[]) {
    const told: (string | undefined)[] = []
    const dialer = createDialer({ proxies, onProxyChange: ({ problem }) => void told.push(problem) })
    onTestFinished(() => dialer.close())
    const ask = async (timeout: number): Promise<void> => {
      const socket = await dialer.connect('a.test', ['192.0.2.1'], 25, { timeout })
      socket.destroy()
    }
    const isLate = async (): Promise<void> =>
      expect(ask(50)).rejects.toMatchObject({ kind: 'proxy', message: expect.stringMatching(/hello in time/) })
    return { ask, isLate, told }
  }

  it('is out after two in a row, where no other takes over', async () => {
    const { url } = await createProxy()
    const { isLate, told } = createWatched(url)
    await isLate()
    expect(told).toEqual([])
    await isLate()
    expect(told).toEqual([expect.stringMatching(/does not say hello in time/)])
  })

  it('is not, where it was in time in between, or was asked twice in the same moment', async () => {
    const { url, now } = await createProxy()
    const { ask, isLate, told } = createWatched(url)
    await isLate()
    now.slow = false
    await ask(5000)
    now.slow = true
    await Promise.all([isLate(), isLate(), isLate()])
    expect(told).toEqual([])
  })

  it('is out at once, where another takes over', async () => {
    const urls = [(await createProxy()).url, (await createProxy()).url]
    const dialer = createDialer({ proxies: urls })
    onTestFinished(() => dialer.close())
    const [first, other] = await dialer.exitsFor('a.test')
    await expect(first?.connect(['192.0.2.1'], 25, { timeout: 50 })).rejects.toMatchObject({ kind: 'proxy' })
    expect(await dialer.exitsFor('a.test')).toEqual([other])
  })
})

describe('what may be connected to', () => {
  it('are public addresses, and those for documentation through a proxy', () => {
    const straight = createDialer()
    const proxied = createDialer({ proxies: ['socks5://127.0.0.1'] })
    const open = createDialer({ allowPrivateNetwork: true })
    const judged = (ip: string): boolean[] => [straight, proxied, open].map((dialer) => dialer.allows(ip))
    expect(judged('8.8.8.8')).toEqual([true, true, true])
    expect(judged('192.0.2.1')).toEqual([false, true, true])
    for (const ip of ['127.0.0.1', '10.0.0.1', '169.254.169.254', '::1', 'fd00::1', '::ffff:127.0.0.1']) {
      expect(judged(ip)).toEqual([false, false, true])
    }
  })

  it.each(['192.0.2.1', '198.51.100.255', '203.0.113.0', '2001:db8:ffff::1'])('%s is for documentation', (ip) => {
    expect(isDocumentationAddress(ip)).toBe(true)
  })
  it.each(['192.0.3.1', '127.0.0.1', '2001:db9::', '::ffff:192.0.2.1', '2001:db8::1%lo', 'nonsense'])(
    '%s is not',
    (ip) => {
      expect(isDocumentationAddress(ip)).toBe(false)
    },
  )
})

describe('the order of proxies for a host', () => {
  const exits = ['a', 'b', 'c', 'd'].map((name) => ({ proxy: parseProxy(`socks5://${name}.example.com`) }))
  const hosts = Array.from({ length: 2000 }, (_, index) => `mx${index}.example`)
  const firstOf = (some: typeof exits) => hosts.map((host) => inOrderFor(host, some)[0]?.proxy.name)

  it('is the same whatever order they are named in, and each has its share', () => {
    expect(firstOf(exits.toReversed())).toEqual(firstOf(exits))
    for (const { proxy } of exits) {
      const share = firstOf(exits).filter((name) => name === proxy.name).length / hosts.length
      expect(share).toBeGreaterThan(0.2)
      expect(share).toBeLessThan(0.3)
    }
  })

  it('moves the hosts of one that is left out, and no others', () => {
    const before = firstOf(exits)
    const after = firstOf(exits.slice(1))
    const stays = before.flatMap((name, index) => (name === 'a.example.com:1080' ? [] : [index]))
    expect(stays.map((index) => after[index])).toEqual(stays.map((index) => before[index]))
  })
})
