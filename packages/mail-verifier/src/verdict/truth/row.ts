import { makeReply } from '../../smtp/reply.ts'
import type { Reply } from '../../smtp/reply.ts'
import type { Asked } from '../asked.ts'
import type { Reason } from '../reasons.ts'

/**
 * A kind of reply that servers give to RCPT TO, and its right reading. `{rcpt}`, `{local}`, `{domain}`, `{sender}`,
 * `{from}` (our sender's domain) and `{helo}` stand where the server repeats them; `\n` begins a new line of the reply.
 */
export interface TruthRow {
  reply: string
  reason: Reason
  /** The same question may be answered another way later. */
  deferred: boolean
}

/** Answered for good. */
export const final = (reason: Reason, ...replies: string[]): TruthRow[] =>
  replies.map((reply) => ({ reply, reason, deferred: false }))

/** Answered for now. */
export const forNow = (reason: Reason, ...replies: string[]): TruthRow[] =>
  replies.map((reply) => ({ reply, reason, deferred: true }))

/** The reply as a server would give it to this question. */
export function replyTo(template: string, asked: Asked): Reply {
  const at = asked.recipient.lastIndexOf('@')
  const values: Record<string, string> = {
    rcpt: asked.recipient,
    local: asked.recipient.slice(0, at),
    domain: asked.recipient.slice(at + 1),
    sender: asked.sender,
    from: asked.sender.slice(asked.sender.lastIndexOf('@') + 1),
    helo: asked.helo,
  }
  const lines = template.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole).split('\n')
  const code = Number(template.slice(0, 3))
  return makeReply(
    code,
    lines.map((line, index) => (index === 0 ? line.slice(4) : line)),
  )
}
