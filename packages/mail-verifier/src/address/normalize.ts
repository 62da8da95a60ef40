import { unquote } from './local-part.ts'

interface Provider {
  domains: readonly string[]
  /** The domain that all of them stand for, where they are one. */
  canonical?: string
  /** Dots do not count. */
  ignoresDots?: true
}

/**
 * Providers that deliver `jane+tag@` to `jane@`, by their own word. Elsewhere `jane+a` and `jane` may be two people: Exim and
 * Courier know no tags by default. Outlook.com is said to, and Microsoft documents it for companies only.
 */
const taggers: readonly Provider[] = [
  // support.google.com/mail/answer/7436150 (dots) and /answer/22370 (tags).
  { domains: ['gmail.com', 'googlemail.com'], canonical: 'gmail.com', ignoresDots: true },
  // www.fastmail.help/hc/en-us/articles/360060591053, "Plus addressing and subdomain addressing".
  { domains: ['fastmail.com', 'fastmail.fm'] },
  // proton.me/support/addresses-and-aliases, "+ aliases".
  { domains: ['proton.me', 'protonmail.com', 'protonmail.ch', 'pm.me'] },
  // kb.mailbox.org, "Using mail extensions".
  { domains: ['mailbox.org'] },
]

const byDomain = new Map(taggers.flatMap((provider) => provider.domains.map((domain) => [domain, provider] as const)))

/**
 * The key that makes two spellings of one mailbox equal, for de-duplication only: mail goes to the address as written.
 * Case is folded everywhere, although RFC 5321 2.4 lets a host tell `Jane` from `jane`: Courier does by default, and who
 * has a mailbox there has one of the two.
 */
export function normalizedAddress(local: string, domain: string): string {
  const folded = fold(unquote(local))
  const provider = byDomain.get(domain)
  if (!provider || folded.startsWith('"')) return `${folded}@${provider?.canonical ?? domain}`
  const untagged = folded.split('+', 1)[0] ?? ''
  const mailbox = provider.ignoresDots ? untagged.replaceAll('.', '') : untagged
  return `${mailbox === '' ? folded : mailbox}@${provider.canonical ?? domain}`
}

// NFC on both sides of the folding, because lower-casing can leave a sequence that NFC would compose.
function fold(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC')
}
