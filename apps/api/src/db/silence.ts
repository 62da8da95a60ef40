import { Socket } from 'node:net'
import type { Pulse } from './pulse.ts'

/** The part of the driver's options that says where the server is. */
interface ServerAddress {
  readonly host: readonly string[]
  readonly port: readonly number[]
  readonly path?: string | false
}

/** How often connections are looked at. Milliseconds. */
const interval = 500
/** After how long without a word the server is asked for a sign of life. Milliseconds. */
const doubtful = 3000
/** How long a server that gives no sign of life is waited for, whatever it was asked to do. Milliseconds. */
const lifeless = 12_000

/** What a statement ends with whose server says nothing any more. */
class SilentDatabase extends Error {
  readonly code = 'ETIMEDOUT'
}

/**
 * Makes the sockets of a pool. One that was written to and then says nothing for too long is destroyed: its server
 * hangs, or something on the way swallows what is sent, and nothing else would ever end the wait. The driver then fails
 * what waited for it, and connects anew.
 * @param silenceMs longer than any statement of the pool takes, and than connecting may take: a socket that is destroyed
 *   before that has timed out is only made again
 * @param pulse where statements may take that long, tells those from a server that does not work on them
 */
export function createWatchedSockets({
  silenceMs = Infinity,
  pulse,
}: {
  readonly silenceMs?: number | undefined
  readonly pulse?: Pulse | undefined
}): (options: ServerAddress) => Socket {
  const watches = new Set<Watch>()
  let timer: NodeJS.Timeout | undefined
  let turn = 0
  let looked = 0
  /** Milliseconds in which this process looked: one that was stopped for long has not listened meanwhile. */
  let now = 0
  /** When the server last gave a sign of life. */
  let alive = -Infinity

  const look = (): void => {
    const clock = performance.now()
    now += Math.min(clock - looked, 2 * interval)
    looked = clock
    for (const watch of watches) {
      const silent = watch.silence(now)
      const dead = pulse ? Math.min(silent, now - alive) : 0
      if (silent > silenceMs) watch.giveUp(silent)
      else if (dead > lifeless) watch.giveUp(dead)
      else if (silent > doubtful) {
        pulse?.answer().then(
          () => (alive = now),
          () => {},
        )
      }
      // Looked at rather than heard of, because the driver takes all listeners off a socket that it encrypts.
      if (watch.socket.destroyed) watches.delete(watch)
    }
    if (watches.size > 0) return
    clearInterval(timer)
    timer = undefined
  }

  return ({ host, port, path }) => {
    const socket = new Socket()
    if (timer === undefined) {
      looked = performance.now()
      timer = setInterval(look, interval).unref()
    }
    watches.add(new Watch(socket, now))
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
  #since: number

  constructor(socket: Socket, now: number) {
    this.socket = socket
    this.#since = now
    socket.on('data', () => {
      this.#answered = socket.bytesWritten
    })
  }

  /** Milliseconds for which the peer has owed an answer and nothing has moved. */
  silence(now: number): number {
    const { bytesRead, bytesWritten } = this.socket
    // Encrypted, the data passes by our listener.
    if (bytesRead !== this.#read && this.socket.listenerCount('data') === 0) this.#answered = bytesWritten
    if (bytesRead !== this.#read || bytesWritten !== this.#written) this.#since = now
    this.#read = bytesRead
    this.#written = bytesWritten
    return bytesWritten > this.#answered ? now - this.#since : 0
  }

  giveUp(ms: number): void {
    this.socket.once('error', () => {}) // the driver's own listener is gone where it encrypts
    this.socket.destroy(new SilentDatabase(`It has said nothing for ${Math.round(ms / 1000)} seconds`))
  }
}
