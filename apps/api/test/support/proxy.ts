import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** What lies between the product and a server: lets through, swallows whatever is sent, or refuses. */
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
  /** Lets through again. What was swallowed stays lost. */
  pass(): void
  close(): Promise<void>
}

/** A TCP proxy on loopback before a server. */
export async function startProxy(target: string): Promise<Proxy> {
  const { hostname, port: targetPort } = new URL(target)
  const sockets = new Set<Socket>()
  let mode: 'pass' | 'swallow' | 'refuse' = 'pass'

  const cut = (): void => {
    for (const socket of sockets) socket.destroy()
  }
  const link = (from: Socket, to: Socket): void => {
    sockets.add(from)
    from.on('data', (chunk: Buffer) => {
      if (mode === 'pass') to.write(chunk)
    })
    from.on('error', () => {})
    from.on('close', () => {
      sockets.delete(from)
      to.destroy()
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
    pass: () => {
      mode = 'pass'
    },
    close: async () => {
      cut()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
