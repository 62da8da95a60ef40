import { connect, createServer, type AddressInfo, type Socket } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'

/** What lies between the product and a server: lets through, delays, swallows whatever is sent, or refuses. */
export interface Proxy {
  readonly port: number
  /** The same address, by way of the proxy. */
  through(url: string): string
  /** From now on, what is sent in either direction gets lost, and connections stay as they are. */
  swallow(): void
  /** Ends all connections, and every new one. */
  refuse(): void
  /** Ends all connections, as a server that is started again does; new ones are let through. */
  cut(): void
  /** From now on, what is sent in either direction arrives so many milliseconds later. */
  delay(ms: number): void
  /** Lets through again, at once. What was swallowed stays lost. */
  pass(): void
  close(): Promise<void>
}

/** Does one thing after the other, each after a delay of its own; at once where nothing is late. */
function createHand(): (delayMs: number, work: () => void) => void {
  let late = 0
  let before = Promise.resolve()
  const doAfter = async (earlier: Promise<void>, due: number, work: () => void): Promise<void> => {
    await earlier
    await sleep(Math.max(0, due - performance.now()))
    late -= 1
    work()
  }
  return (delayMs, work) => {
    if (delayMs === 0 && late === 0) {
      work()
      return
    }
    late += 1
    before = doAfter(before, performance.now() + delayMs, work)
  }
}

/** A TCP proxy on loopback before a server. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port: targetPort } = new URL(target)
  const sockets = new Set<Socket>()
  let mode: 'pass' | 'swallow' | 'refuse' = 'pass'
  let delayed = 0

  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const link = (from: Socket, to: Socket): void => {
    sockets.add(from)
    const hand = createHand()
    from.on('data', (chunk: Buffer) => {
      hand(delayed, () => {
        if (mode === 'pass') to.write(chunk)
      })
    })
    from.on('error', () => {})
    from.on('close', () => {
      sockets.delete(from)
      hand(delayed, () => to.destroy())
    })
  }
  const server = createServer((near) => {
    if (mode === 'refuse') {
      near.destroy()
      return
    }
    const far = connect(Number(targetPort), hostname)
    link(near, far)
    link(far, near)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    port,
    through: (url) => {
      const other = new URL(url)
      other.hostname = '127.0.0.1'
      other.port = String(port)
      return other.href
    },
    swallow: () => {
      mode = 'swallow'
    },
    refuse: () => {
      mode = 'refuse'
      cut()
    },
    cut,
    delay: (ms) => {
      delayed = ms
    },
    pass: () => {
      mode = 'pass'
      delayed = 0
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
