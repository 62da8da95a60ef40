/** A server's reply (RFC 5321 4.2). */
export interface Reply {
  /** 200 to 599. */
  code: number
  /** RFC 3463 status with the class left in, as in `5.1.1`; absent where the server gives none that fits its code. */
  enhanced?: string
  /** The text of its lines, joined by spaces, without the code; at most 1000 characters, nothing unprintable. */
  text: string
  /** The texts one by one: an EHLO reply is a list. */
  lines: readonly string[]
}

const maxText = 1000
const maxQuoted = 300

// Cisco's appliances write `550 #5.1.0 Address rejected`.
const enhancedStatus = /^#?([245]\.\d{1,3}\.\d{1,3})(?=[\s:;,-]|$)[\s:;,-]*/

export function makeReply(code: number, rawLines: readonly string[]): Reply {
  const lines = rawLines.map((line) => printable(line))
  const first = enhancedStatus.exec(lines[0] ?? '')?.[1]
  // Servers that give an enhanced status repeat it on every line (RFC 2034 4).
  const texts = lines.map((line) => (first === undefined ? line : line.replace(enhancedStatus, '')))
  const text = texts
    .filter((line) => line !== '')
    .join(' ')
    .slice(0, maxText)
  // RFC 2034 4: the class of the status is the class of the code. Where it is not, the code is what mailers act on.
  const fits = first?.startsWith(String(code)[0] ?? '') === true
  return { code, ...(fits ? { enhanced: first } : {}), text, lines }
}

/** The server's own words in one bounded line. */
export function quoteReply({ code, enhanced, text }: Reply): string {
  return [String(code), enhanced, text].filter(Boolean).join(' ').slice(0, maxQuoted).trimEnd()
}

function printable(line: string): string {
  return line.replaceAll(/[\p{C}\p{Zl}\p{Zp}\s]+/gu, ' ').trim()
}
