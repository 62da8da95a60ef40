import type { Reading } from '../verdict/reading.ts'
import { isLimit, readGreetingReply } from '../verdict/reading.ts'
import type { Connection } from './connection.ts'
import { SmtpFailure } from './failure.ts'
import type { Reply } from './reply.ts'
import { serverKind } from './server-kind.ts'
import type { ServerKind } from './server-kind.ts'

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

/** What is known of a host once it is ready for MAIL FROM. */
export interface Welcome {
  extensions: Extensions
  kind: ServerKind
  /** The banner came in several lines: postscreen of Postfix makes newcomers wait between two, and answer nothing but later. */
  isInParts: boolean
}

/** The host does not want to talk. */
export interface Refusal extends Reading {
  reply: Reply
  /** It has had enough of us for now. */
  isLimit?: true
}

/**
 * Takes a new connection to where MAIL FROM can be said: banner, EHLO or else HELO (RFC 5321 3.2), STARTTLS where it is
 * offered, and EHLO again (RFC 3207 4.2). Rejects with SmtpFailure.
 */
export async function greet(connection: Connection, options: GreetOptions): Promise<Welcome | Refusal> {
  const banner = await connection.greeting(options.banner)
  if (banner.code !== 220) return refusal(banner)
  const plain = await hello(connection, options)
  if ('reason' in plain) return plain
  const welcome = { ...plain, kind: serverKind(banner, plain.ehlo), isInParts: banner.lines.length > 1 }
  if (!options.tls || !plain.extensions.has('STARTTLS')) return welcome
  const answer = await say(connection, 'STARTTLS', options.command)
  // 454: "TLS not available due to temporary reason". The session goes on as it is.
  if (answer.code !== 220) return welcome
  await connection.startTls(options.host, options.command)
  const secure = await hello(connection, options)
  return 'reason' in secure ? secure : { ...welcome, ...secure }
}

interface Hello {
  extensions: Extensions
  /** Absent after HELO. */
  ehlo?: Reply
}

async function hello(connection: Connection, { helo, command }: GreetOptions): Promise<Hello | Refusal> {
  const ehlo = await say(connection, `EHLO ${helo}`, command)
  if (ehlo.code === 250) {
    const keywords = ehlo.lines.slice(1).map((line) => (line.split(/[ =]/, 1)[0] ?? '').toUpperCase())
    return { extensions: new Set(keywords), ehlo }
  }
  // A 4xx is about now; HELO would be answered no better.
  if (ehlo.code < 500) return refusal(ehlo)
  const answer = await say(connection, `HELO ${helo}`, command)
  return answer.code === 250 ? { extensions: new Set() } : refusal(answer)
}

async function say(connection: Connection, command: string, timeout: number): Promise<Reply> {
  const [reply] = await Promise.all(connection.send([command], timeout))
  if (!reply) throw new SmtpFailure('protocol_error', 'No reply')
  return reply
}

function refusal(reply: Reply): Refusal {
  if (reply.code < 400) throw new SmtpFailure('protocol_error', 'A reply that makes no sense here')
  return { ...readGreetingReply(reply), reply, ...(isLimit(reply) ? { isLimit: true } : {}) }
}
