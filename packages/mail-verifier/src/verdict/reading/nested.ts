/** What a gateway says that the host behind it said, or that it could not find out. */
export interface Nested {
  /** Absent where the gateway tells it in its own words. */
  code?: number
  enhanced?: string
  text: string
}

// Postfix, verify(8): "unverified address: host H said: 550 5.1.1 … (in reply to RCPT TO command)"; "undeliverable
// address" where the code is 5xx. Exim, recipient call-outs: "Callout verification failed:" and the reply.
const verification = /\b(?:unverified|undeliverable) address: (.+)$|\bcall-?out verification fail(?:ed|ure):? ?(.+)$/
const said = /^(?:host .{0,100}? said: |response: )?([245]\d\d)[ -](?:([245]\.\d{1,3}\.\d{1,3})[ :])?(.*)$/
const ending = / \(in reply to [^)]*\)$/

/**
 * Reads a recipient's verification by the server: postfix's reject_unverified_recipient, or a call-out of Exim. Takes
 * folded, marked text. Of a sender's verification it knows nothing: that one quotes our sender.
 */
export function nestedReply(marked: string): Nested | undefined {
  const match = verification.exec(marked)
  const inner = match?.[1] ?? match?.[2]
  if (match === null || inner === undefined || marked.slice(0, match.index).includes('sender')) return undefined
  const reply = said.exec(inner)
  if (!reply) return { text: inner.replace(ending, '') }
  const [, code, enhanced, text = ''] = reply
  return { code: Number(code), ...(enhanced === undefined ? {} : { enhanced }), text: text.replace(ending, '') }
}
