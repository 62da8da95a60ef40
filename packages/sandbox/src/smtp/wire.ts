import type { Socket } from 'node:net'
import { TLSSocket, type SecureContext } from 'node:tls'
import type { Counter } from '../stats.ts'
import type { MailHost } from '../types.ts'
import { bytesOf } from './reply.ts'
import type { Outcome, Session } from './session.ts'

export interface WireContext {
  readonly host: MailHost
  readonly counter: Counter
  readonly certificate: () => Promise<SecureContext>
}

/** How long a client may take to close its side after we hung up; then the connection is cut. */
const lingerMs = 1000

/** A line that never ends is cut here; the session then refuses it for its length. */
const maxBuffer = 64 * 1024

/** Carries one session over one connection: commands in, one at a time, replies out, TLS when agreed. */
export function carrySession(socket: Socket, session: Session, { host, counter, certificate }: WireContext): void {
  let stream = socket
  // As latin1 until a line is complete, so that no character of UTF-8 is cut in two.
  let buffered = ''
  let queue: string[] = []
  let busy = false
  let over = false
  let timer: NodeJS.Timeout | undefined

  const wait = (ms: number): Promise<void> => new Promise((resolve) => (timer = setTimeout(resolve, ms)))

  const hangUp = (): void => {
    over = true
    queue = []
    stream.end()
    clearTimeout(timer)
    timer = setTimeout(() => stream.destroy(), lingerMs)
  }

  const act = async (outcome: Outcome): Promise<void> => {
    const delayMs = (host.delayMs ?? 0) + (outcome.delayMs ?? 0)
    if (delayMs > 0) await wait(delayMs)
    const secureContext = outcome.startTls === true && host.startTls !== 'broken' ? await certificate() : undefined
    if (over) return
    const bytes = bytesOf(outcome)
    if (bytes !== '') stream.write(bytes)
    if (outcome.close === true) hangUp()
    else if (secureContext !== undefined) upgrade(secureContext)
    else if (outcome.startTls === true) breakHandshake()
  }

  const pump = async (first?: Outcome): Promise<void> => {
    busy = true
    if (first) await act(first)
    for (let line = queue.shift(); line !== undefined; line = queue.shift()) await act(session.command(line))
    busy = false
  }
  const start = (first?: Outcome): void => void pump(first).catch(() => socket.destroy())

  const onData = (chunk: Buffer): void => {
    if (over) return
    const lines = (buffered + chunk.toString('latin1')).split('\n')
    buffered = (lines.pop() ?? '').slice(0, maxBuffer)
    queue.push(...lines.map((line) => Buffer.from(line, 'latin1').toString('utf8').replace(/\r$/, '')))
    const ahead = queue.length + (buffered === '' ? 0 : 1)
    if (!session.mayPipeline && ahead > (busy ? 0 : 1)) {
      counter.count('outOfTurn')
      stream.write('554 5.5.0 Spoke out of turn\r\n')
      hangUp()
    } else if (!busy && queue.length > 0) start()
  }

  const upgrade = (secureContext: SecureContext): void => {
    socket.off('data', onData)
    // Whatever was sent in the clear after STARTTLS is not part of the session (CVE-2011-0411).
    queue = []
    buffered = ''
    session.secured()
    const secure = new TLSSocket(socket, { isServer: true, secureContext })
    secure.on('error', () => socket.destroy())
    secure.once('secure', () => counter.count('tlsSessions'))
    secure.on('data', onData)
    stream = secure
  }

  const breakHandshake = (): void => {
    socket.off('data', onData)
    socket.once('data', () => {
      stream.write('This is not TLS\r\n')
      hangUp()
    })
  }

  socket.once('close', () => {
    over = true
    queue = []
    clearTimeout(timer)
  })
  socket.on('data', onData)
  start(session.greet())
}
