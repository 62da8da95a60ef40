import type { Asked } from '../verdict/asked.ts'
import { isLimit, readSenderReply } from '../verdict/reading.ts'
import type { Connection } from './connection.ts'
import { SmtpFailure } from './failure.ts'
import type { Extensions, Welcome } from './greet.ts'
import type { HostProblem } from './health.ts'
import type { HostPace } from './host-pace.ts'
import { createPatience } from './patience.ts'
import type { Reply } from './reply.ts'
import { createTransactions } from './transactions.ts'
import type { Question } from './transactions.ts'

/** A session in which recipients can be asked about, and nothing is ever sent. */
export interface Session {
  readonly connection: Connection
  /** Name of the host. */
  readonly mx: string
  readonly extensions: Extensions
  /** RCPT commands that were answered, and how many of those with 4xx or 5xx. */
  readonly recipients: number
  readonly refused: number
  readonly transactions: number
  /** The host makes its refusals wait from here on: a new session gets answers sooner. */
  readonly isSlowedDown: boolean
  /** Why no more can be asked here. */
  readonly problem: HostProblem | undefined
  /** The question about a recipient as the host heard it. */
  asked(recipient: string): Asked
  /**
   * Asks in order; as many answers as recipients, `undefined` where `problem` came first. Never rejects.
   * @param answered told each answer as it comes, by the index of its recipient
   */
  ask(question: Question, answered?: (index: number, reply: Reply) => void): Promise<(Reply | undefined)[]>
}

export interface SessionOptions {
  mx: string
  helo: string
  mailFrom: string
  /** Milliseconds for one reply. */
  command: number
  pace: HostPace
}

export function createSession(connection: Connection, welcome: Welcome, options: SessionOptions): Session {
  const { mx, helo, mailFrom, command, pace } = options
  const { extensions, kind, isInParts } = welcome
  pace.met(kind)
  const pipelining = extensions.has('PIPELINING')
  const transactions = createTransactions(mailFrom, pace)
  const patience = createPatience()
  let recipients = 0
  let refused = 0
  let problem: HostProblem | undefined

  const asked = (recipient: string): Asked => ({ recipient, sender: mailFrom, helo })

  /** Replies to as many of the commands as got one; the first `needed` must succeed for the others to make sense. */
  async function converse(
    commands: readonly string[],
    needed: number,
    replied: (reply: Reply, index: number) => void,
  ): Promise<Reply[]> {
    const replies: Reply[] = []
    patience.asked()
    const sent = pipelining ? connection.send(commands, command) : []
    // All of them reject together when the session breaks, and only the first rejection is waited for.
    void Promise.allSettled(sent)
    for (const [index, line] of commands.entries()) {
      try {
        const reply = await (sent[index] ?? connection.send([line], command)[0])
        if (!reply) break
        replies.push(reply)
        replied(reply, index)
        if (patience.isTried(reply.code)) pace.slowedAfter(refused + refusalsOf(replies.slice(needed, -1)))
        if (reply.code === 421 || (index < needed && reply.code >= 300)) break
      } catch (error) {
        problem ??= brokenBy(error, mx)
        break
      }
    }
    return replies
  }

  async function ask(
    question: Question,
    answered: (index: number, reply: Reply) => void = () => {},
  ): Promise<(Reply | undefined)[]> {
    const first = transactions.opening(question)
    let end = -1
    const replied = (reply: Reply, index: number): void => {
      const at = index - first.length
      if (at < 0 || end !== -1) return
      if (endsSession(reply, question.recipients[at] ?? '')) end = at
      else answered(at, reply)
    }
    const commands = [...first, ...question.recipients.map((one) => `RCPT TO:<${one}>`)]
    const replies = await converse(commands, first.length, replied)
    const refusal = replies.slice(0, first.length).find(({ code }) => code >= 300)
    if (refusal) problem = { ...refusedOpening(refusal, recipients), reply: refusal, mx }
    const answers = replies.slice(first.length)
    const counted = end === -1 ? answers : answers.slice(0, end)
    const ending = answers[end]
    if (ending) {
      // A 421 without a word about why may be for this one recipient.
      const isAboutPace = isPostscreen(ending) || isLimit(ending, asked(question.recipients[end] ?? ''))
      const reason = ending.code === 421 || !isLimit(ending) ? 'server_error' : 'temporary_failure'
      problem = { reason, deferred: true, reply: ending, mx, ...(isAboutPace ? { isLimit: true } : {}) }
    }
    recipients += counted.length
    refused += refusalsOf(counted)
    transactions.took(question, counted.length, refusalsOf(counted))
    return question.recipients.map((_, index) => counted[index])
  }

  function endsSession(reply: Reply, recipient: string): boolean {
    if (reply.code < 400) return false
    return reply.code === 421 || isPostscreen(reply) || isLimit(reply, asked(recipient))
  }

  /**
   * After its tests of a newcomer, postscreen of Postfix can't hand the session on, and answers every recipient with
   * "later" (POSTSCREEN_README, "Important note: deep protocol tests"). The next session gets real answers.
   */
  const isPostscreen = ({ enhanced }: Reply): boolean => isInParts && recipients === 0 && enhanced === '4.3.2'

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
    get transactions() {
      return transactions.count
    },
    get isSlowedDown() {
      return patience.isOver
    },
    get problem() {
      return problem ?? (connection.open ? undefined : { reason: 'connection_dropped', mx })
    },
    asked,
    ask,
  }
}

const refusalsOf = (replies: readonly Reply[]): number => replies.filter(({ code }) => code >= 400).length

/** A refusal of MAIL or RSET. In the middle of a session that went well before, it is about the session, not the sender. */
function refusedOpening(refusal: Reply, recipients: number): HostProblem {
  if (!isLimit(refusal) && (recipients === 0 || refusal.code !== 421)) return readSenderReply(refusal)
  return { reason: refusal.code === 421 ? 'server_error' : 'temporary_failure', deferred: true, isLimit: true }
}

function brokenBy(error: unknown, mx: string): HostProblem {
  if (!(error instanceof SmtpFailure) || error.kind === 'tls_failed') return { reason: 'protocol_error', mx }
  return { reason: error.kind, mx, ...(error.isOurs ? { deferred: true, isLimit: true } : {}) }
}
