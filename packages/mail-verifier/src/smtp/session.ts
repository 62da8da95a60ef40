import type { Asked } from '../verdict/asked.ts'
import { readSenderReply } from '../verdict/reading.ts'
import type { Connection } from './connection.ts'
import { SmtpFailure } from './failure.ts'
import type { Extensions } from './greet.ts'
import type { HostProblem } from './health.ts'
import type { Reply } from './reply.ts'

/** The recipients of one domain that are asked about together. */
export interface Question {
  domain: string
  recipients: readonly string[]
  /** One of the recipients has a local part that needs SMTPUTF8 (RFC 6531). */
  utf8: boolean
}

/** A session in which recipients can be asked about, and nothing is ever sent. */
export interface Session {
  readonly connection: Connection
  /** Name of the host. */
  readonly mx: string
  readonly extensions: Extensions
  /** RCPT commands that were answered, and how many of those with 4xx or 5xx. */
  readonly recipients: number
  readonly refused: number
  /** Why no more can be asked here. */
  readonly problem: HostProblem | undefined
  /** The question about a recipient as the host heard it. */
  asked(recipient: string): Asked
  /** Asks in order; as many answers as recipients, `undefined` where `problem` came first. Never rejects. */
  ask(question: Question): Promise<(Reply | undefined)[]>
}

export interface SessionOptions {
  mx: string
  helo: string
  mailFrom: string
  /** Milliseconds for one reply. */
  command: number
}

export function createSession(connection: Connection, extensions: Extensions, options: SessionOptions): Session {
  const { mx, helo, mailFrom, command } = options
  const pipelining = extensions.has('PIPELINING')
  // One transaction serves many recipients, but only of one domain: Google answers 451 to a second one in it.
  let transaction: { domain: string; utf8: boolean } | undefined
  let begun = false
  let recipients = 0
  let refused = 0
  let problem: HostProblem | undefined

  /** The commands that a transaction for this question needs first. */
  function opening({ domain, utf8 }: Question): string[] {
    if (transaction?.domain === domain && transaction.utf8 === utf8) return []
    const parameter = utf8 || /\P{ASCII}/u.test(mailFrom) ? ' SMTPUTF8' : ''
    const reset = begun ? ['RSET'] : []
    begun = true
    return [...reset, `MAIL FROM:<${mailFrom}>${parameter}`]
  }

  /** Replies to as many of the commands as got one; the first `needed` must succeed for the others to make sense. */
  async function converse(commands: readonly string[], needed: number): Promise<Reply[]> {
    const replies: Reply[] = []
    const sent = pipelining ? connection.send(commands, command) : []
    // All of them reject together when the session breaks, and only the first rejection is waited for.
    void Promise.allSettled(sent)
    for (const [index, line] of commands.entries()) {
      try {
        const reply = await (sent[index] ?? connection.send([line], command)[0])
        if (!reply) break
        replies.push(reply)
        if (reply.code === 421 || (index < needed && reply.code >= 300)) break
      } catch (error) {
        problem ??= { reason: reasonOf(error), mx }
        break
      }
    }
    return replies
  }

  async function ask(question: Question): Promise<(Reply | undefined)[]> {
    const first = opening(question)
    const replies = await converse([...first, ...question.recipients.map((one) => `RCPT TO:<${one}>`)], first.length)
    const refusal = replies.slice(0, first.length).find(({ code }) => code >= 300)
    if (refusal) problem = { ...readSenderReply(refusal), reply: refusal, mx }
    transaction = { domain: question.domain, utf8: question.utf8 }
    const answers = replies.slice(first.length)
    const end = answers.findIndex((reply) => isAboutSession(reply, recipients))
    const ending = answers[end]
    if (ending) problem = { reason: 'server_error', deferred: true, reply: ending, mx }
    const answered = end === -1 ? answers : answers.slice(0, end)
    recipients += answered.length
    refused += answered.filter(({ code }) => code >= 400).length
    return question.recipients.map((_, index) => answered[index])
  }

  return {
    connection,
    mx,
    extensions,
    get recipients() {
      return recipients
    },
    get refused() {
      return refused
    },
    get problem() {
      return problem ?? (connection.open ? undefined : { reason: 'connection_dropped', mx })
    },
    asked: (recipient) => ({ recipient, sender: mailFrom, helo }),
    ask,
  }
}

/** 421 is the end of the session; "too many recipients" (RFC 5321 4.5.3.1.10) only of the transaction, but that, too. */
function isAboutSession({ code, enhanced, text }: Reply, before: number): boolean {
  if (code === 421) return true
  const tooMany = enhanced?.endsWith('.5.3') === true || /too many recipients/i.test(text)
  return tooMany && before > 0
}

function reasonOf(error: unknown): HostProblem['reason'] {
  if (!(error instanceof SmtpFailure) || error.kind === 'tls_failed') return 'protocol_error'
  return error.kind
}
