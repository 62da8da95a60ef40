import type { Reply, ReplyAction } from '../types.ts'

/** Reads the short form of a reply as its long form. */
export const toAction = (reply: Reply): ReplyAction => (typeof reply === 'string' ? { reply } : reply)

/**
 * `"250 a\nb"` as it goes over the wire: `250-a`, `250 b`. Every line but the last has a hyphen after the code
 * (RFC 5321 §4.2.1).
 */
function encodeReply(reply: string): string {
  const code = reply.slice(0, 3)
  const lines = reply.slice(4).split('\n')
  return lines.map((line, index) => `${code}${index < lines.length - 1 ? '-' : ' '}${line}\r\n`).join('')
}

/** What an action writes: its reply or its raw text, or nothing. */
export const bytesOf = ({ reply, raw }: ReplyAction): string => raw ?? (reply === undefined ? '' : encodeReply(reply))
