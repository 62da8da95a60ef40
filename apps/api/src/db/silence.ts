import { Socket } from 'node:net'

/** The part of the driver's options that says where the server is. */
interface ServerAddress {
  readonly host: readonly string[]
  readonly port: readonly number[]
  readonly path?: string | false
}

/** How often connections are looked at. Milliseconds. */
const interval = 500

/**
 * Makes the sockets of a pool. One that was written to and then says nothing for too long is destroyed: its server
 * hangs, or something on the way swallows what is sent, and nothing else would ever end the wait. The driver then fails
 * what waited for it, and connects anew.
 * @param silenceMs longer than any statement of the pool takes, and than connecting may take: a socket that is destroyed
 *   before that has timed out is only made again
 */
export function createWatchedSockets(silenceMs: number): (options: ServerAddress) => Socket {
  const watches = new Set<Watch>()
  let timer: NodeJS.Timeout | undefined
  let turn = 0

  const look = (): void => {
    const now = performance.now()
    for (const watch of watches) {
      if (watch.isSilent(now, silenceMs)) watch.socket.destroy()
      // Looked at rather than heard of, because the driver takes all listeners off a socket that it encrypts.
      if (watch.socket.destroyed) watches.delete(watch)
    }
    if (watches.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return ({ host, port, path }) => {
    const socket = new Socket()
    watches.add(new Watch(socket))
    timer ??= setInterval(look, interval).unref()
    if (path) return socket.connect(path)
    // Of several servers, the next one at each try.
    const at = turn++ % host.length
    const name = host[at] ?? 'localhost'
    socket.connect(port[at] ?? 5432, name)
    // The driver compares it with the server's certificate.
    return Object.assign(socket, { host: name })
  }
}

/** Whether a socket's peer owes an answer, and since when nothing has moved. */
class Watch {
  readonly socket: Socket
  #read = 0
  #written = 0
  /** What had been written when the peer last said something. */
  #answered = 0
  #since = performance.now()

  constructor(socket: Socket) {
    this.socket = socket
    socket.on('data', () => {
      this.#answered = socket.bytesWritten
    })
  }

  isSilent(now: number, patience: number): boolean {
    const { bytesRead, bytesWritten } = this.socket
    // Encrypted, the data passes by our listener.
    if (bytesRead !== this.#read && this.socket.listenerCount('data') === 0) this.#answered = bytesWritten
    if (bytesRead !== this.#read || bytesWritten !== this.#written) this.#since = now
    this.#read = bytesRead
    this.#written = bytesWritten
    return bytesWritten > this.#answered && now - this.#since > patience
  }
}
