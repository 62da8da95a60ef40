import { once } from 'node:events'
import { isIP } from 'node:net'
import type { Socket } from 'node:net'
import { setImmediate } from 'node:timers/promises'
import { connect as connectTls } from 'node:tls'
import { deadline } from '@leadwright/dialer'
import { SmtpFailure } from './failure.ts'
import { createReplyReader } from './reader.ts'
import type { Reply } from './reply.ts'

/** A conversation with one mail server, below any meaning: commands go out, replies come back in order. */
export interface Connection {
  /** The address that it is connected to. */
  readonly ip: string
  /** False as soon as nothing more can be asked. */
  readonly open: boolean
  /** Waits for a reply that nobody asked for: the banner. */
  greeting(timeout: number): Promise<Reply>
  /**
   * Sends commands in one go and waits for the reply to each; `timeout` is for one whole reply, however slowly its
   * bytes trickle. More than one at a time only where the server said PIPELINING (RFC 2920).
   * The promises reject with SmtpFailure; each of them has to be awaited.
   */
  send(commands: readonly string[], timeout: number): Promise<Reply>[]
  /** Goes on encrypted, after the server said 220 to STARTTLS (RFC 3207). Rejects with `tls_failed`. */
  startTls(serverName: string, timeout: number): Promise<void>
  /** Hangs up: with QUIT and no longer than `timeout` of waiting for the server, or at once where it is not listening. */
  quit(timeout: number): Promise<void>
}

interface Waiter {
  timeout: number
  resolve(reply: Reply): void
  reject(error: SmtpFailure): void
}

/**
 * Wraps a socket that is connected to a mail server, by whichever way.
 * @param mayGoOn asked before anything is said: without leave, the connection ends in silence
 */
export function createConnection(tcp: Socket, ip: string, mayGoOn: () => boolean): Connection {
  let socket = tcp
  let reader = createReplyReader()
  let over: SmtpFailure | undefined
  let callOff: (() => void) | undefined
  const waiting: Waiter[] = []

  function end(failure: SmtpFailure): void {
    over ??= failure
    callOff?.()
    socket.destroy()
    for (const waiter of waiting.splice(0)) waiter.reject(over)
  }

  function endWithoutLeave(): void {
    if (!over && !mayGoOn()) end(new SmtpFailure('connection_dropped', 'The leave for the session has lapsed', true))
  }

  /** Only the reply that is due next is timed: those after it wait for the server to get there. */
  function watch(): void {
    callOff?.()
    const [next] = waiting
    if (next) callOff = deadline(next.timeout, () => end(new SmtpFailure('timeout', 'No reply in time')))
  }

  function onData(chunk: Buffer): void {
    let replies: Reply[]
    try {
      replies = reader.push(chunk)
    } catch (error) {
      end(error instanceof SmtpFailure ? error : new SmtpFailure('protocol_error', 'Unreadable reply'))
      return
    }
    for (const reply of replies) {
      const waiter = waiting.shift()
      if (waiter) waiter.resolve(reply)
      // Nobody asked. An idle server announces its leave this way (421); anything else is no SMTP.
      else end(new SmtpFailure('connection_dropped', 'The server ended the session'))
    }
    if (replies.length > 0 && !over) watch()
  }

  function listen(): void {
    socket.on('data', onData)
    socket.on('error', (error) => end(new SmtpFailure('connection_dropped', error.message)))
    socket.on('close', () => end(new SmtpFailure('connection_dropped', 'The server hung up')))
  }

  function expectReply(timeout: number): Promise<Reply> {
    return new Promise((resolve, reject) => {
      if (over) return reject(over)
      waiting.push({ timeout, resolve, reject })
      if (waiting.length === 1) watch()
    })
  }

  async function startTls(serverName: string, timeout: number): Promise<void> {
    endWithoutLeave()
    if (over) throw over
    // What came in the clear after the 220 was not written by the far end of the tunnel (CVE-2011-0411).
    if (reader.partial || waiting.length > 0) throw new SmtpFailure('tls_failed', 'Text after STARTTLS')
    socket.removeAllListeners('data')
    socket.removeAllListeners('close')
    // Opportunistic (RFC 7435): a certificate that proves nothing still beats no encryption, and no mail is sent.
    const secure = connectTls({
      socket,
      rejectUnauthorized: false,
      ...(isIP(serverName) === 0 ? { servername: serverName } : {}),
    })
    await new Promise<void>((resolve, reject) => {
      const fail = (): void => {
        callOffHandshake()
        secure.destroy()
        reject(new SmtpFailure('tls_failed', 'The TLS handshake failed'))
      }
      const callOffHandshake = deadline(timeout, fail)
      secure.once('secureConnect', () => {
        callOffHandshake()
        secure.removeAllListeners('error').removeAllListeners('close')
        resolve()
      })
      secure.once('error', fail)
      secure.once('close', fail)
    })
    socket = secure
    reader = createReplyReader()
    listen()
  }

  listen()
  if (tcp.destroyed) end(new SmtpFailure('connection_dropped', 'The server hung up'))
  return {
    ip,
    get open() {
      return over === undefined
    },
    greeting: expectReply,
    send(commands, timeout) {
      endWithoutLeave()
      const replies = commands.map(() => expectReply(timeout))
      if (!over) socket.write(commands.map((command) => `${command}\r\n`).join(''))
      return replies
    },
    async startTls(serverName, timeout) {
      try {
        await startTls(serverName, timeout)
      } catch (error) {
        const failure = error instanceof SmtpFailure ? error : new SmtpFailure('tls_failed', 'The TLS handshake failed')
        end(failure)
        throw failure
      }
    },
    async quit(timeout) {
      if (!over && waiting.length === 0) {
        const closed = once(socket, 'close')
        const patience = setTimeout(() => socket.destroy(), timeout)
        // The server hangs up after its 221, or before: either way the promise settles.
        await Promise.allSettled([...this.send(['QUIT'], timeout), closed])
        clearTimeout(patience)
      }
      end(new SmtpFailure('connection_dropped', 'We hung up'))
      // The host sees the end a moment after us. A session begun in this very turn of the event loop would be one too
      // many in its books.
      await setImmediate()
    },
  }
}
