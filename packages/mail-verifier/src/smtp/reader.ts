import { SmtpFailure } from './failure.ts'
import { makeReply } from './reply.ts'
import type { Reply } from './reply.ts'

/** Octets. RFC 5321 4.5.3.1.5 has 512; some servers write a whole essay in a line. */
const maxLine = 4096
const maxLines = 100

// The second digit is 0 to 5 (RFC 5321 4.2.1), but nothing is lost by reading on where it is not.
const replyLine = /^([2-5]\d\d)(?:([ -])(.*))?$/s

export interface ReplyReader {
  /**
   * Takes bytes as they come off the wire and gives back the replies that they complete.
   * @throws SmtpFailure `protocol_error` for anything that is no SMTP reply or goes beyond the bounds.
   */
  push(chunk: Buffer): Reply[]
  /** True where part of a reply has come. */
  readonly partial: boolean
}

export function createReplyReader(): ReplyReader {
  let rest: Buffer = Buffer.alloc(0)
  let lines: string[] = []

  function takeLine(line: string): Reply | undefined {
    const match = replyLine.exec(line)
    if (!match) throw new SmtpFailure('protocol_error', 'The server sent a line that is no SMTP reply')
    lines.push(match[3] ?? '')
    if (lines.length > maxLines) throw new SmtpFailure('protocol_error', 'The server sent a reply without end')
    if (match[2] === '-') return undefined
    // Where the lines disagree, the last one's code counts, as it does for Postfix and sendmail.
    const reply = makeReply(Number(match[1]), lines)
    lines = []
    return reply
  }

  return {
    push(chunk) {
      const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
      const replies: Reply[] = []
      let start = 0
      for (;;) {
        const end = bytes.indexOf(0x0a, start)
        if ((end === -1 ? bytes.length : end) - start > maxLine) {
          throw new SmtpFailure('protocol_error', 'The server sent a line that is too long')
        }
        if (end === -1) break
        // Decoded a whole line at a time, so that no character is cut in two. A bare LF ends a line, too.
        const reply = takeLine(decode(bytes.subarray(start, end)).replace(/\r+$/, ''))
        if (reply) replies.push(reply)
        start = end + 1
      }
      rest = Buffer.from(bytes.subarray(start))
      return replies
    },
    get partial() {
      return rest.length > 0 || lines.length > 0
    },
  }
}

const utf8 = new TextDecoder('utf-8', { fatal: true })
const western = new TextDecoder('windows-1252')
const japanese = new TextDecoder('iso-2022-jp')

/** UTF-8 (RFC 6531), or one of the two encodings that servers from before it still answer in. */
function decode(line: Buffer): string {
  // ESC $ begins kanji in ISO-2022-JP (RFC 1468), which is all ASCII to UTF-8.
  if (line.includes('\u001b$')) return japanese.decode(line)
  try {
    return utf8.decode(line)
  } catch {
    return western.decode(line)
  }
}
