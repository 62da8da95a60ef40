import type { Reading } from '../verdict/reading.ts'
import { readGreetingReply } from '../verdict/reading.ts'
import type { Connection } from './connection.ts'
import { SmtpFailure } from './failure.ts'
import type { Reply } from './reply.ts'

export interface GreetOptions {
  helo: string
  /** Name of the mail host, for TLS. */
  host: string
  /** False after a handshake that failed: then the session stays in the clear. */
  tls: boolean
  banner: number
  command: number
}

/** Extension keywords in upper case (RFC 5321 2.2); none after HELO. */
export type Extensions = ReadonlySet<string>

/** The host does not want to talk. */
export interface Refusal extends Reading {
  reply: Reply
}

/**
 * Takes a new connection to where MAIL FROM can be said: banner, EHLO or else HELO (RFC 5321 3.2), STARTTLS where it is
 * offered, and EHLO again (RFC 3207 4.2). Rejects with SmtpFailure.
 */
export async function greet(connection: Connection, options: GreetOptions): Promise<Extensions | Refusal> {
  const banner = await connection.greeting(options.banner)
  if (banner.code !== 220) return refusal(banner)
  const extensions = await hello(connection, options)
  if (!isExtensions(extensions) || !options.tls || !extensions.has('STARTTLS')) return extensions
  const answer = await say(connection, 'STARTTLS', options.command)
  // 454: "TLS not available due to temporary reason". The session goes on as it is.
  if (answer.code !== 220) return extensions
  await connection.startTls(options.host, options.command)
  return hello(connection, options)
}

export function isExtensions(result: Extensions | Refusal): result is Extensions {
  return !('reason' in result)
}

async function hello(connection: Connection, { helo, command }: GreetOptions): Promise<Extensions | Refusal> {
  const ehlo = await say(connection, `EHLO ${helo}`, command)
  if (ehlo.code === 250)
    return new Set(ehlo.lines.slice(1).map((line) => (line.split(/[ =]/, 1)[0] ?? '').toUpperCase()))
  // A 4xx is about now; HELO would be answered no better.
  if (ehlo.code < 500) return refusal(ehlo)
  const answer = await say(connection, `HELO ${helo}`, command)
  return answer.code === 250 ? new Set() : refusal(answer)
}

async function say(connection: Connection, command: string, timeout: number): Promise<Reply> {
  const [reply] = await Promise.all(connection.send([command], timeout))
  if (!reply) throw new SmtpFailure('protocol_error', 'No reply')
  return reply
}

function refusal(reply: Reply): Refusal {
  if (reply.code < 400) throw new SmtpFailure('protocol_error', 'A reply that makes no sense here')
  return { ...readGreetingReply(reply), reply }
}
