import type { IncomingMessage } from 'node:http'
import type { Socket } from 'node:net'

/** The connections of a server: what is under way on each, and since when. */
export class Connections {
  readonly #all = new Map<Socket, Connection>()

  add(socket: Socket): void {
    this.#all.set(socket, new Connection())
    socket.once('close', () => this.#all.delete(socket))
  }

  /** @returns to be called when the answer is out, or the caller has left */
  begin(incoming: IncomingMessage): () => void {
    const connection = this.#all.get(incoming.socket)
    if (!connection) return () => {}
    connection.stir()
    connection.underWay += 1
    connection.latest = incoming
    connection.isStream = false
    return () => {
      connection.stir()
      connection.underWay -= 1
    }
  }

  /** Whether nothing has been asked after this on its connection, so that the connection may end with the answer. */
  isLatest(incoming: IncomingMessage): boolean {
    return this.#all.get(incoming.socket)?.latest === incoming
  }

  /** Its answer is an event stream. */
  streams(incoming: IncomingMessage): void {
    const connection = this.#all.get(incoming.socket)
    if (connection) connection.isStream = true
  }

  /** Ends the connections on which nothing has been asked for so many milliseconds. */
  endIdle(ms: number): void {
    for (const [socket, connection] of this.#all) {
      connection.hear(socket.bytesRead)
      if (connection.underWay === 0 && connection.age() > ms) socket.end()
    }
  }

  /** Cuts all of them, those too that Node's server has let go: what a refused CONNECT came on is none of its own. */
  cutAll(): void {
    for (const socket of this.#all.keys()) socket.destroy()
  }

  /** Cuts the connections on which an answer, or the request for it, has taken longer; event streams take as long as they like. */
  cutOverdue(ms: number): void {
    for (const [socket, { underWay, isStream, age }] of this.#all) {
      if (underWay > 0 && age() > ms && !isStream) socket.destroy()
    }
  }
}

class Connection {
  underWay = 0
  latest: IncomingMessage | undefined
  isStream = false
  #since = performance.now()
  #read = 0

  stir(): void {
    this.#since = performance.now()
  }

  /** Notes how much has come: a request that is on its way is not seen otherwise. */
  hear(bytesRead: number): void {
    if (bytesRead !== this.#read) this.stir()
    this.#read = bytesRead
  }

  age = (): number => performance.now() - this.#since
}
