import { unquote } from './local-part.ts'

// The only provider whose rules are published (support.google.com/mail/answer/7436150): dots don't count, a tag begins
// at the plus. Workspace domains have other rules, and elsewhere `a.b` and `ab` may be two people.
const gmail = new Set(['gmail.com', 'googlemail.com'])

/**
 * The key that makes two spellings of one mailbox equal, for de-duplication only: mail goes to the address as written.
 * Case is folded everywhere, although RFC 5321 2.4 lets a host tell `Jane` from `jane`: none that matters does.
 */
export function normalizedAddress(local: string, domain: string): string {
  const folded = fold(unquote(local))
  if (!gmail.has(domain)) return `${folded}@${domain}`
  const mailbox = folded.startsWith('"') ? folded : (folded.split('+', 1)[0] ?? '').replaceAll('.', '')
  return `${mailbox === '' ? folded : mailbox}@gmail.com`
}

// NFC on both sides of the folding, because lower-casing can leave a sequence that NFC would compose.
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC')
}
